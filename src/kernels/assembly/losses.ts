/**
 * @file From scores z and targets t to ∂L/∂z, where the loss is `share` times the sum over all: the formulas of
 * `engine/losses.ts`. The codes are those of `model/training.ts` in their order.
 */
import { bendFour, slopeFour } from "./activations";
import { exp, sigmoid } from "./functions";
import { loadUpTo, maxLanes, storeUpTo, sumLanes } from "./lanes";

/** `[rows, columns]` each; `activation` is that of the output layer. Cross-entropies read the scores themselves. */
export function toScoreSlopes(
  loss: i32, activation: i32,
  z: usize, t: usize, dz: usize,
  rows: i32, columns: i32, share: f32,
): void {
  if (loss == 1) {
    for (let i = 0; i < rows; i++) {
      const at = 4 * i * columns;
      toSoftmaxSlopes(z + at, t + at, dz + at, columns, share);
    }
    return;
  }
  const count = rows * columns;
  const by = f32x4.splat(share);
  for (let i = 0; i < count; i += 4) {
    const few = count - i;
    const scores = loadUpTo(z + 4 * i, few);
    const wanted = loadUpTo(t + 4 * i, few);
    let slope: v128;
    if (loss == 0) {
      slope = f32x4.sub(sigmoid(scores), wanted);
    } else {
      const y = bendFour(activation, scores);
      slope = f32x4.mul(toErrorSlope(loss, y, wanted), slopeFour(activation, y));
    }
    storeUpTo(dz + 4 * i, f32x4.mul(slope, by), few);
  }
}

/** By the answers y. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function toErrorSlope(loss: i32, y: v128, t: v128): v128 {
  const error = f32x4.sub(y, t);
  const one = f32x4.splat(1);
  const minus = f32x4.splat(-1);
  const zero = f32x4.splat(0);
  switch (loss) {
    case 2:
      return f32x4.add(error, error);
    case 3: {
      const sign = v128.bitselect(one, v128.and(minus, f32x4.lt(error, zero)), f32x4.gt(error, zero));
      return v128.bitselect(sign, error, f32x4.eq(error, error));
    }
    case 4:
      return f32x4.pmin(f32x4.pmax(error, minus), one);
    default: {
      const isInside = f32x4.gt(f32x4.sub(one, f32x4.mul(t, y)), zero);
      return v128.and(f32x4.neg(t), isInside);
    }
  }
}

/** share·(softmax(z) − t) of one row. */
function toSoftmaxSlopes(z: usize, t: usize, dz: usize, columns: i32, share: f32): void {
  let top = f32x4.splat(<f32>-Infinity);
  for (let j = 0; j < columns; j += 4) top = f32x4.max(top, loadFilled(z + 4 * j, columns - j));
  const most = f32x4.splat(maxLanes(top));
  let sums = f32x4.splat(0);
  for (let j = 0; j < columns; j += 4) {
    const power = exp(f32x4.sub(loadFilled(z + 4 * j, columns - j), most));
    sums = f32x4.add(sums, v128.and(power, toFirst(columns - j)));
    storeUpTo(dz + 4 * j, power, columns - j);
  }
  const scale = f32x4.splat(1 / sumLanes(sums));
  for (let j = 0; j < columns; j += 4) {
    const few = columns - j;
    const error = f32x4.sub(f32x4.mul(loadUpTo(dz + 4 * j, few), scale), loadUpTo(t + 4 * j, few));
    storeUpTo(dz + 4 * j, f32x4.mul(error, f32x4.splat(share)), few);
  }
}

/** The next four, −∞ where there are fewer. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function loadFilled(from: usize, count: i32): v128 {
  if (count >= 4) return v128.load(from);
  return v128.bitselect(loadUpTo(from, count), f32x4.splat(<f32>-Infinity), toFirst(count));
}

/** All bits of the first `count` of four. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function toFirst(count: i32): v128 {
  return i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(count));
}
