/** @file Products and sums of matrices, each in the way that is quickest on the backend in use. */
import * as tf from "@tensorflow/tfjs-core";

/** a·b, with either side transposed. WASM's kernel is up to ten times as quick on sides that lie as they are read. */
export function multiply(a: tf.Tensor, b: tf.Tensor, turnA: boolean, turnB: boolean): tf.Tensor {
  if (tf.getBackend() !== "wasm") return tf.matMul(a, b, turnA, turnB);
  return tf.matMul(turnA ? tf.transpose(a) : a, turnB ? tf.transpose(b) : b);
}

/** Of `[rows, columns]` the sum of each column. */
export function sumRows(x: tf.Tensor): tf.Tensor {
  const [rows, columns] = x.shape as [number, number];
  // In plain JavaScript a product with a row of ones takes a tenth of the time of a sum.
  if (tf.getBackend() !== "cpu" || rows < manyRows) return tf.sum(x, 0);
  return tf.reshape(tf.matMul(tf.ones([1, rows]), x), [columns]);
}

const manyRows = 512;

/** Of `[rows, columns]` the mean of each column. */
export function meanRows(x: tf.Tensor): tf.Tensor {
  return tf.mul(sumRows(x), 1 / x.shape[0]);
}

/** All places of all samples one below the other: `[batch · places, features]`. */
export function toRows(x: tf.Tensor): tf.Tensor2D {
  return x.rank === 2 ? (x as tf.Tensor2D) : tf.reshape(x, [-1, x.shape.at(-1)!]);
}
