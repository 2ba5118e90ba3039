/**
 * @file All weights θ to their next values in one walk, with the slots that an optimiser keeps for each: the formulas of
 * `engine/optimizers.ts`, in the same order of operations. The codes are those of `model/training.ts` in their order.
 */
import { loadUpTo, storeUpTo } from "./lanes";

/**
 * The next θ and slots may lie where the old ones do; slots that an optimiser lacks are 0. `first` and `second` are its
 * shares of the old (momentum, ρ, β₁ and β₂); their rests to 1 are handed in because four bytes could not tell 1 − 0.999.
 */
export function optimize(
  kind: i32,
  theta: usize,
  g: usize,
  slot0: usize,
  slot1: usize,
  nextTheta: usize,
  next0: usize,
  next1: usize,
  count: i32,
  rate: f32,
  decay: f32,
  first: f32,
  restOfFirst: f32,
  second: f32,
  restOfSecond: f32,
  epsilon: f32,
): void {
  const by = f32x4.splat(rate);
  const a = f32x4.splat(first);
  const b = f32x4.splat(second);
  const restOfA = f32x4.splat(restOfFirst);
  const restOfB = f32x4.splat(restOfSecond);
  const tiny = f32x4.splat(epsilon);
  for (let i = 0; i < count; i += 4) {
    const at = i << 2;
    const few = count - i;
    let w = loadUpTo(theta + at, few);
    const slope = loadUpTo(g + at, few);
    let s0 = slot0 != 0 ? loadUpTo(slot0 + at, few) : slope;
    let s1 = slot1 != 0 ? loadUpTo(slot1 + at, few) : slope;
    switch (kind) {
      case 0:
        w = f32x4.sub(w, f32x4.mul(slope, by));
        break;
      case 1:
        s0 = f32x4.sub(f32x4.mul(s0, a), f32x4.mul(slope, by));
        w = f32x4.add(w, s0);
        break;
      case 2: {
        const push = f32x4.mul(slope, by);
        s0 = f32x4.sub(f32x4.mul(s0, a), push);
        w = f32x4.add(w, f32x4.sub(f32x4.mul(s0, a), push));
        break;
      }
      case 3:
        s0 = f32x4.add(s0, f32x4.mul(slope, slope));
        w = f32x4.sub(w, f32x4.mul(f32x4.div(slope, f32x4.sqrt(f32x4.add(s0, tiny))), by));
        break;
      case 4: {
        s0 = f32x4.add(f32x4.mul(s0, a), f32x4.mul(f32x4.mul(slope, slope), restOfA));
        const ratio = f32x4.sqrt(f32x4.div(f32x4.add(s1, tiny), f32x4.add(s0, tiny)));
        const step = f32x4.mul(f32x4.neg(ratio), slope);
        s1 = f32x4.add(f32x4.mul(s1, a), f32x4.mul(f32x4.mul(step, step), restOfA));
        w = f32x4.add(w, f32x4.mul(step, by));
        break;
      }
      case 5:
        s0 = f32x4.add(f32x4.mul(s0, a), f32x4.mul(f32x4.mul(slope, slope), restOfA));
        w = f32x4.sub(w, f32x4.mul(f32x4.div(slope, f32x4.sqrt(f32x4.add(s0, tiny))), by));
        break;
      case 8: {
        s0 = f32x4.add(f32x4.mul(s0, a), f32x4.mul(slope, restOfA));
        s1 = f32x4.max(f32x4.mul(s1, b), f32x4.abs(slope));
        w = f32x4.sub(w, f32x4.mul(f32x4.div(s0, f32x4.add(s1, tiny)), by));
        break;
      }
      default: {
        if (kind == 7) w = f32x4.mul(w, f32x4.splat(decay));
        s0 = f32x4.add(f32x4.mul(s0, a), f32x4.mul(slope, restOfA));
        s1 = f32x4.add(f32x4.mul(s1, b), f32x4.mul(f32x4.mul(slope, slope), restOfB));
        w = f32x4.sub(w, f32x4.mul(f32x4.div(s0, f32x4.add(f32x4.sqrt(s1), tiny)), by));
      }
    }
    storeUpTo(nextTheta + at, w, few);
    if (next0 != 0) storeUpTo(next0 + at, s0, few);
    if (next1 != 0) storeUpTo(next1 + at, s1, few);
  }
}
