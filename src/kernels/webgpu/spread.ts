/**
 * @file Lays the arrays of one long vector out so that each begins where a piece may begin (`pieces.ts`): one dispatch
 * for all of them, instead of one for each that lies elsewhere.
 */
import { dispatchEach, type Inputs } from "#kernels/webgpu/kernel.ts";
import type { PieceBackend } from "#kernels/webgpu/pieceBackend.ts";
import { toPieceStart } from "#kernels/webgpu/pieces.ts";
import type * as tf from "@tensorflow/tfjs-core";

export interface SpreadOrder {
  /** Where each array begins in the vector, in order, and how long it is. */
  readonly arrays: readonly { readonly start: number; readonly size: number }[];
}

/** Where each array begins in what comes out, and the length of all. */
export function toSpread({ arrays }: SpreadOrder): {
  readonly starts: readonly number[];
  readonly size: number;
} {
  let end = 0;
  const starts = arrays.map(({ size }) => {
    const start = toPieceStart(end);
    end = start + size;
    return start;
  });
  return { starts, size: end };
}

/** Inputs: x, a vector. */
export function runSpread(backend: PieceBackend, inputs: Inputs, order: SpreadOrder): tf.TensorInfo {
  const { starts, size } = toSpread(order);
  const places = order.arrays.flatMap(({ start }, i) => [
    [`end${i}`, starts[i + 1] ?? size],
    [`shift${i}`, start - starts[i]!],
  ]);
  return dispatchEach(backend, {
    key: `spread ${order.arrays.length}`,
    inputs,
    uniforms: Object.fromEntries(places) as Record<string, number>,
    shape: [size],
    length: size,
    body: order.arrays
      .map((_, i) => `if (at < uniforms.end${i}) { result[at] = x[at + uniforms.shift${i}]; return; }`)
      .join("\n    "),
  });
}
