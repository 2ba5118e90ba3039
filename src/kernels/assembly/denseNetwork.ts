/**
 * @file A chain of dense layers trained for many batches in one call: forward, error back (Rumelhart, Hinton and Williams
 * 1986), update, next batch. Small networks take less time to compute than to be told to.
 */
import { bendBack } from "./activations";
import { runDense, sumRows } from "./dense";
import { loadUpTo, madd, storeUpTo, sumLanes } from "./lanes";
import { toScoreSlopes } from "./losses";
import { multiply } from "./multiply";
import { optimize } from "./optimizers";

/** Numbers of a layer's entry in the plan: inputs, units, activation, where kernel and bias begin in θ; −1: no bias. */
const entry: i32 = 5;

// @ts-ignore: a decorator of AssemblyScript
@inline
export function at(plan: usize, layer: i32, field: i32): i32 {
  return load<i32>(plan + 4 * (layer * entry + field));
}

/** Bytes of scratch for batches of so many rows. */
export function countDenseNetworkBytes(plan: usize, layers: i32, batch: i32, weights: i32): i32 {
  let numbers = weights + batch * (at(plan, 0, 0) + at(plan, layers - 1, 1));
  let widest = at(plan, 0, 0);
  for (let layer = 0; layer < layers; layer++) {
    numbers += batch * at(plan, layer, 1);
    widest = max(widest, at(plan, layer, 1));
  }
  return 4 * (numbers + 2 * batch * widest);
}

/**
 * Changes θ and slots where they lie. `order` names the rows of `x` and `t` that are read one after another, `samples` of
 * them in batches of `batch`, the first of them at place `place` of an epoch of `epoch` samples, whose last batch may be
 * smaller; `rates` holds for each batch the learning rate and by what AdamW shrinks weights. `l1` and
 * `twiceL2` are as long as θ, or 0; `limit` is the longest gradient, 0: any. `isShare`: the loss is a mean over samples,
 * not over all outputs.
 */
export function trainDenseNetwork(
  plan: usize, layers: i32,
  theta: usize, slot0: usize, slot1: usize, weights: i32,
  x: usize, t: usize, order: usize, samples: i32, batch: i32, epoch: i32, place: i32,
  loss: i32, isShare: bool,
  l1: usize, twiceL2: usize, limit: f32,
  optimizer: i32, rates: usize,
  first: f32, restOfFirst: f32, second: f32, restOfSecond: f32, epsilon: f32,
  scratch: usize, work: usize,
): void {
  const inputs = at(plan, 0, 0);
  const outputs = at(plan, layers - 1, 1);
  const g = scratch;
  const given = g + 4 * weights;
  const wanted = given + 4 * batch * inputs;
  const outputsAt = wanted + 4 * batch * outputs;
  let numbers = 0;
  let widest = inputs;
  for (let layer = 0; layer < layers; layer++) {
    numbers += at(plan, layer, 1);
    widest = max(widest, at(plan, layer, 1));
  }
  const slopesAt = outputsAt + 4 * batch * numbers;
  const otherAt = slopesAt + 4 * batch * widest;
  memory.fill(g, 0, 4 * weights);
  for (let done = 0, rows = 0; done < samples; done += rows) {
    rows = min(batch, epoch - place);
    place = place + rows == epoch ? 0 : place + rows;
    for (let i = 0; i < rows; i++) {
      const from = load<i32>(order + 4 * (done + i));
      memory.copy(given + 4 * i * inputs, x + 4 * from * inputs, 4 * inputs);
      memory.copy(wanted + 4 * i * outputs, t + 4 * from * outputs, 4 * outputs);
    }
    let y = given;
    let next = outputsAt;
    for (let layer = 0; layer < layers; layer++) {
      const units = at(plan, layer, 1);
      const bias = at(plan, layer, 4);
      const activation = layer == layers - 1 ? 0 : at(plan, layer, 2);
      const kernel = theta + 4 * at(plan, layer, 3);
      const shift: usize = bias < 0 ? 0 : theta + 4 * bias;
      runDense(y, kernel, shift, next, rows, at(plan, layer, 0), units, activation, work);
      y = next;
      next += 4 * batch * units;
    }
    let slopes = slopesAt;
    let spare = otherAt;
    const share: f32 = 1 / <f32>(isShare ? rows : rows * outputs);
    toScoreSlopes(loss, at(plan, layers - 1, 2), y, wanted, slopes, rows, outputs, share);
    for (let layer = layers - 1; layer >= 0; layer--) {
      const width = at(plan, layer, 0);
      const units = at(plan, layer, 1);
      const kernel = at(plan, layer, 3);
      const bias = at(plan, layer, 4);
      const below = layer == 0 ? given : y - 4 * batch * width;
      multiply(below, 1, width, slopes, units, 1, g + 4 * kernel, units, width, units, rows, false, work);
      if (bias >= 0) sumRows(slopes, g + 4 * bias, rows, units);
      if (layer == 0) break;
      multiply(slopes, units, 1, theta + 4 * kernel, 1, units, spare, width, rows, width, units, false, work);
      bendBack(at(plan, layer - 1, 2), spare, below, spare, rows * width);
      y = below;
      const swap = slopes;
      slopes = spare;
      spare = swap;
    }
    if (l1 != 0 || twiceL2 != 0) regularize(g, theta, l1, twiceL2, weights);
    if (limit > 0) clip(g, limit, weights);
    const rate = load<f32>(rates);
    const decay = load<f32>(rates, 4);
    rates += 8;
    optimize(
      optimizer, theta, g, slot0, slot1, theta, slot0, slot1, weights,
      rate, decay, first, restOfFirst, second, restOfSecond, epsilon,
    );
  }
}

/** Adds to the gradient λ₁·sign(θ) and 2λ₂·θ. */
function regularize(g: usize, theta: usize, l1: usize, twiceL2: usize, count: i32): void {
  const zero = f32x4.splat(0);
  for (let i = 0; i < count; i += 4) {
    const place = i << 2;
    const few = count - i;
    const w = loadUpTo(theta + place, few);
    let sum = loadUpTo(g + place, few);
    if (l1 != 0) {
      const pull = loadUpTo(l1 + place, few);
      const up = v128.and(pull, f32x4.gt(w, zero));
      sum = f32x4.add(sum, f32x4.sub(up, v128.and(pull, f32x4.lt(w, zero))));
    }
    if (twiceL2 != 0) sum = madd(w, loadUpTo(twiceL2 + place, few), sum);
    storeUpTo(g + place, sum, few);
  }
}

/** A gradient longer than `limit` is shortened to it (Pascanu, Mikolov and Bengio 2013). */
function clip(g: usize, limit: f32, count: i32): void {
  let squares = f32x4.splat(0);
  for (let i = 0; i < count; i += 4) {
    const some = loadUpTo(g + 4 * i, count - i);
    squares = madd(some, some, squares);
  }
  const length: f32 = sqrt<f32>(sumLanes(squares));
  if (length <= limit) return;
  const by = f32x4.splat(limit / length);
  for (let i = 0; i < count; i += 4)
    storeUpTo(g + 4 * i, f32x4.mul(loadUpTo(g + 4 * i, count - i), by), count - i);
}
