/**
 * @file The activations whose slope follows from what they put out, and those slopes. The codes are those of
 * `bentByOutput` in `simdNames.ts`; constants as in `model/activation.ts`.
 */
import { exp, sigmoid, tanh } from "./functions";
import { loadUpTo, storeUpTo } from "./lanes";

const leakySlope: f32 = 0.2;
const seluAlpha: f32 = 1.6732632423543772;
const seluScale: f32 = 1.0507009873554805;

/** y = f(z) */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function bendFour(kind: i32, z: v128): v128 {
  const zero = f32x4.splat(0);
  switch (kind) {
    case 1:
      return f32x4.pmax(z, zero);
    case 2:
      return v128.bitselect(f32x4.mul(z, f32x4.splat(leakySlope)), z, f32x4.lt(z, zero));
    case 3:
      return v128.bitselect(f32x4.sub(exp(z), f32x4.splat(1)), z, f32x4.lt(z, zero));
    case 4: {
      const low = f32x4.mul(f32x4.sub(exp(z), f32x4.splat(1)), f32x4.splat(seluAlpha));
      return f32x4.mul(v128.bitselect(low, z, f32x4.lt(z, zero)), f32x4.splat(seluScale));
    }
    case 5:
      return tanh(z);
    case 6:
      return sigmoid(z);
    case 7: {
      const line = f32x4.add(f32x4.mul(z, f32x4.splat(1.0 / 6.0)), f32x4.splat(0.5));
      return f32x4.pmin(f32x4.pmax(line, zero), f32x4.splat(1));
    }
    default:
      return z;
  }
}

/** f′(z), from y = f(z). */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function slopeFour(kind: i32, y: v128): v128 {
  const zero = f32x4.splat(0);
  const one = f32x4.splat(1);
  switch (kind) {
    case 1:
      return v128.and(one, f32x4.gt(y, zero));
    case 2:
      return v128.bitselect(one, f32x4.splat(leakySlope), f32x4.gt(y, zero));
    case 3:
      return f32x4.add(f32x4.pmin(y, zero), one);
    case 4: {
      const low = f32x4.add(y, f32x4.splat(seluScale * seluAlpha));
      return v128.bitselect(f32x4.splat(seluScale), low, f32x4.gt(y, zero));
    }
    case 5:
      return f32x4.sub(one, f32x4.mul(y, y));
    case 6:
      return f32x4.mul(y, f32x4.sub(one, y));
    case 7: {
      const inside = v128.and(f32x4.gt(y, zero), f32x4.lt(y, one));
      return v128.and(f32x4.splat(1.0 / 6.0), inside);
    }
    default:
      return one;
  }
}

/** y = f(z) of `count` numbers; both may lie at one place. */
export function bend(kind: i32, z: usize, y: usize, count: i32): void {
  for (let i = 0; i < count; i += 4) {
    const at = i << 2;
    storeUpTo(y + at, bendFour(kind, loadUpTo(z + at, count - i)), count - i);
  }
}

/** ∂L/∂z = ∂L/∂y · f′(z) of `count` numbers; `dz` may lie where `dy` does. */
export function bendBack(kind: i32, dy: usize, y: usize, dz: usize, count: i32): void {
  for (let i = 0; i < count; i += 4) {
    const at = i << 2;
    const slope = slopeFour(kind, loadUpTo(y + at, count - i));
    storeUpTo(dz + at, f32x4.mul(loadUpTo(dy + at, count - i), slope), count - i);
  }
}
