/**
 * @file What a chain of dense layers answers to many rows: a few at a time go through all layers, so that what one layer
 * puts out is still in the first cache when the next one reads it.
 */
import { runDense } from "./dense";
import { at } from "./denseNetwork";

/** Rows that go through small layers together: products of about 2,048 terms, which `multiply` computes where they lie. */
const smallTerms: i32 = 2048;
/** Layers with more weights than this gain from panels, which want many rows. */
const smallWeights: i32 = 256;
const manyRows: i32 = 384;

function countBlockRows(plan: usize, layers: i32): i32 {
  let most = 1;
  for (let layer = 0; layer < layers; layer++) most = max(most, at(plan, layer, 0) * at(plan, layer, 1));
  return most > smallWeights ? manyRows : smallTerms / most;
}

/** Bytes of scratch for `runDenseNetwork`. */
export function countDenseAnswersBytes(plan: usize, layers: i32): i32 {
  let widest = 0;
  for (let layer = 0; layer < layers; layer++) widest = max(widest, at(plan, layer, 1));
  return 8 * countBlockRows(plan, layers) * widest;
}

/**
 * `x` `[rows, inputs]`; `to` holds for each layer the address of what it puts out, `[rows, units]`, or 0 where nobody asks.
 * `plan` as for `trainDenseNetwork`, the last activation being computed too.
 */
export function runDenseNetwork(
  plan: usize, layers: i32,
  theta: usize, x: usize, rows: i32, to: usize,
  scratch: usize, work: usize,
): void {
  const block = countBlockRows(plan, layers);
  const half = countDenseAnswersBytes(plan, layers) >> 1;
  for (let from = 0; from < rows; from += block) {
    const few = min(block, rows - from);
    let read = x + 4 * from * at(plan, 0, 0);
    for (let layer = 0; layer < layers; layer++) {
      const units = at(plan, layer, 1);
      const bias = at(plan, layer, 4);
      const kernel = theta + 4 * at(plan, layer, 3);
      const shift: usize = bias < 0 ? 0 : theta + 4 * bias;
      const asked = <usize>load<u32>(to + 4 * layer);
      const next = asked == 0 ? scratch + (layer & 1) * half : asked + 4 * from * units;
      runDense(read, kernel, shift, next, few, at(plan, layer, 0), units, at(plan, layer, 2), work);
      read = next;
    }
  }
}
