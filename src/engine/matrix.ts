/** @file Products and sums of matrices, each in the way that is quickest on the backend in use. */
import * as tf from "@tensorflow/tfjs-core";
import { activationRules } from "#engine/activations.ts";
import { fitsGpu } from "#engine/gpuLimits.ts";
import { hasSimd, runSimd } from "#kernels/simd.ts";
import { hasGpu, runOnGpu } from "#kernels/webgpu/gpu.ts";
import { isBentByOutput, type BentByOutput } from "#kernels/simdCodes.ts";
import type { Activation } from "#model/activation.ts";

/** a·b, with either side transposed. */
export function multiply(a: tf.Tensor, b: tf.Tensor, turnA = false, turnB = false): tf.Tensor {
  if (hasSimd()) return runSimd("multiply", { a, b }, { turnA, turnB })[0]!;
  return tf.matMul(a, b, turnA, turnB);
}

/** Whether `weigh` has this function on the backend in use. */
export function canWeighAndBend(activation: Activation): activation is BentByOutput {
  return hasSimd() && isBentByOutput(activation);
}

/** f(x·W + b) of rows `[rows, inputs]`; f is the identity unless `canWeighAndBend` it. */
export function weigh(
  x: tf.Tensor2D,
  kernel: tf.Tensor,
  bias: tf.Tensor | undefined,
  activation: BentByOutput,
): tf.Tensor {
  if (hasSimd()) return runSimd("dense", { x, kernel, bias }, { activation })[0]!;
  const [rows, [features, units]] = [x.shape[0], kernel.shape as [number, number]];
  const need = { arrays: [x.size, kernel.size, rows * units], products: [{ rows, columns: units }] };
  if (hasGpu() && fitsGpu("product", need)) {
    const order = { rows, features, units, bend: activation };
    return runOnGpu("dense", { x, kernel, bias: bias ?? null }, order);
  }
  const product = tf.matMul(x, kernel);
  return activationRules[activation].forward(bias ? tf.add(product, bias) : product);
}

/** Of `[rows, columns]` the sum of each column. */
export function sumRows(x: tf.Tensor): tf.Tensor {
  if (hasSimd()) return runSimd("sumRows", { x }, {})[0]!;
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
