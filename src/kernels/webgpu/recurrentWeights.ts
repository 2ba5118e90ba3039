/**
 * @file The gradients of a recurrent layer's weights over all steps in one dispatch: of the kernel W xᵀ·dp, of U seenᵀ·da
 * and of the biases 1ᵀ·dp and 1ᵀ·da, where x is what was read, `seen` the states before each step, dp the errors of the
 * projection and da those of the product with U. They are one product of matrices: the columns x, seen and 1 turned,
 * times the errors. Two forms of the GRU differ: where the reset acts after the product, da ends with errors of its own;
 * where it acts before it, the last block of U has met r·seen instead of `seen`.
 */
import { toSections, type Inputs } from "#kernels/webgpu/kernel.ts";
import type { PieceBackend } from "#kernels/webgpu/pieceBackend.ts";
import { dispatchProduct } from "#kernels/webgpu/product.ts";
import type * as tf from "@tensorflow/tfjs-core";

export interface RecurrentWeightsOrder {
  readonly steps: number;
  readonly batch: number;
  readonly units: number;
  /** Columns of x. */
  readonly features: number;
  /** Blocks of the kernels. */
  readonly blocks: number;
  /** Where in `made` r·seen begins, for a GRU that resets before the product; else null. */
  readonly kept: number | null;
  /** Where in `back` the errors of the last block of the product begin, for one that resets after it; else null. */
  readonly own: number | null;
}

/** In Keras order; a bias for the inputs, then one for the state. */
export function toRecurrentSections({ features, units, blocks }: RecurrentWeightsOrder) {
  const columns = blocks * units;
  return toSections({ kernel: features * columns, recurrentKernel: units * columns, bias: 2 * columns });
}

/** Inputs: made and back (what the sequence's kernels put out), x, and drop where there is one. */
export function runRecurrentWeights(
  backend: PieceBackend,
  inputs: Inputs,
  order: RecurrentWeightsOrder,
): tf.TensorInfo {
  const { steps, batch, units, features, blocks, kept, own } = order;
  const { size, recurrentKernel, bias } = toRecurrentSections(order);
  const hasKept = kept !== null;
  const hasOwn = own !== null;
  const drop = "drop" in inputs ? " * drop[(k % uniforms.batch) * uniforms.units + state]" : "";
  return dispatchProduct(backend, {
    key: `recurrentWeights ${hasKept} ${hasOwn}`,
    rows: features + (hasKept ? 2 : 1) * units + 1,
    columns: (blocks + (hasOwn ? 1 : 0)) * units,
    inner: steps * batch,
    inputs,
    uniforms: {
      batch,
      units,
      features,
      width: blocks * units,
      kept: kept ?? 0,
      own: own ?? 0,
      atState: recurrentKernel,
      atBias: bias,
    },
    shape: [size],
    readA: `
      if (row < uniforms.features) { return x[k * uniforms.features + row]; }
      let state = row - uniforms.features;
      if (state < uniforms.units) { return made[k * uniforms.units + state]${drop}; }
      ${hasKept ? "if (state < 2 * uniforms.units) { return made[uniforms.kept + k * uniforms.units + state - uniforms.units]; }" : ""}
      return 1.0;`,
    readB: `
      ${hasOwn ? "if (column >= uniforms.width) { return back[uniforms.own + k * uniforms.units + column - uniforms.width]; }" : ""}
      return back[k * uniforms.width + column];`,
    write: `
      let last = uniforms.width - uniforms.units;
      if (row < uniforms.features) {
        if (column < uniforms.width) { result[row * uniforms.width + column] = value; }
        return;
      }
      let state = row - uniforms.features;
      ${
        hasKept
          ? `if (state < 2 * uniforms.units) {
        let isKept = state >= uniforms.units;
        if (isKept == (column >= last)) {
          result[uniforms.atState + select(state, state - uniforms.units, isKept) * uniforms.width + column] = value;
        }
        return;
      }`
          : `if (state < uniforms.units) {
        ${toOwnColumn(hasOwn)}
        result[uniforms.atState + state * uniforms.width + place] = value;
        return;
      }`
      }
      if (column < uniforms.width) { result[uniforms.atBias + column] = value; }
      ${hasOwn ? ownBias : ""}`,
    isAlongA: false,
    isAlongB: false,
    isPlain: true,
  });
}

/** The columns of the product's errors are those of the projection's but for the last block. */
function toOwnColumn(hasOwn: boolean): string {
  return hasOwn
    ? `if (column >= last && column < uniforms.width) { return; }
        let place = select(column, column - uniforms.units, column >= uniforms.width);`
    : "let place = column;";
}

const ownBias = `
      if (column >= last && column < uniforms.width) { return; }
      let place = select(column, column - uniforms.units, column >= uniforms.width);
      result[uniforms.atBias + uniforms.width + place] = value;`;
