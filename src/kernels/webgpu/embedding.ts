/**
 * @file An embedding: rows of a table by signs, and back, where the error of a row is the sum over all places where it was
 * used: a product with the table of ones that nobody lays out. Whatever is no sign counts as the nearest one.
 */
import { dispatchEach, type Inputs } from "#kernels/webgpu/kernel.ts";
import type { PieceBackend } from "#kernels/webgpu/pieceBackend.ts";
import { dispatchProduct } from "#kernels/webgpu/product.ts";
import type * as tf from "@tensorflow/tfjs-core";

export interface EmbeddingOrder {
  /** Rows of the table. */
  readonly signs: number;
  readonly columns: number;
  /** Places at which signs stand. */
  readonly places: number;
}

const toSign = (at: string) => `i32(clamp(floor(x[${at}]), 0.0, f32(uniforms.signs - 1)))`;

/** Inputs: x (the signs), table. */
export function runEmbedding(
  backend: PieceBackend,
  inputs: Inputs,
  { signs, columns, places }: EmbeddingOrder,
): tf.TensorInfo {
  return dispatchEach(backend, {
    key: "embedding",
    inputs,
    uniforms: { signs, columns },
    shape: [places, columns],
    length: places * columns,
    body: `result[at] = table[${toSign("at / uniforms.columns")} * uniforms.columns + at % uniforms.columns];`,
  });
}

/** Inputs: x (the signs), dy. */
export function runEmbeddingTable(
  backend: PieceBackend,
  inputs: Inputs,
  { signs, columns, places }: EmbeddingOrder,
): tf.TensorInfo {
  return dispatchProduct(backend, {
    key: "embeddingTable",
    rows: signs,
    columns,
    inner: places,
    inputs,
    uniforms: { signs },
    shape: [signs, columns],
    readA: `return select(0.0, 1.0, ${toSign("k")} == row);`,
    readB: "return dy[k * uniforms.columns + column];",
    write: "result[row * uniforms.columns + column] = value;",
    isAlongA: true,
    isAlongB: false,
    isPlain: true,
  });
}
