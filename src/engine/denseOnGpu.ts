/** @file Weighted sums on a GPU: bias and activation worked into the product, and their slopes into the products back. */
import * as tf from "@tensorflow/tfjs-core";
import { fitsGpu } from "#engine/gpuLimits.ts";
import { toPass, type LayerPass, type Weights } from "#engine/layerPass.ts";
import { toRows, weigh } from "#engine/matrix.ts";
import { isBentByOutput } from "#kernels/simdCodes.ts";
import { toDenseSections, type DenseOrder } from "#kernels/webgpu/dense.ts";
import { hasGpu, runOnGpu } from "#kernels/webgpu/gpu.ts";
import type { Activation } from "#model/activation.ts";

/** y = f(x·W + b) over the last axis; null without a GPU, beyond its limits, and where f′ cannot be told from y. */
export function weighOnGpu(
  activation: Activation,
  x: tf.Tensor,
  { kernel, bias }: Weights,
): LayerPass | null {
  if (!hasGpu() || !isBentByOutput(activation)) return null;
  const rows = toRows(x);
  const [features, units] = kernel!.shape as [number, number];
  const order: DenseOrder = { rows: rows.shape[0], features, units, bend: activation };
  const sections = toDenseSections(order);
  const results = [
    { rows: order.rows, columns: units },
    { rows: order.rows, columns: features },
    { rows: features + 1, columns: units },
  ];
  const arrays = [rows.size, order.rows * units, sections.size];
  if (!fitsGpu("dense", { arrays, products: results })) return null;
  const sum = weigh(rows, kernel!, bias, activation);
  const y = activation === "linear" ? null : sum;
  return toPass(
    tf.reshape(sum, [...x.shape.slice(0, -1), units]),
    (dy) => tf.reshape(runOnGpu("denseInput", { dy: toRows(dy), kernel: kernel!, y }, order), x.shape),
    (dy) => {
      const packed = runOnGpu("denseWeights", { x: rows, dy: toRows(dy), y }, order);
      const cut = (start: number, shape: number[]) =>
        tf.reshape(tf.slice(packed, [start], [tf.util.sizeFromShape(shape)]), shape);
      return {
        kernel: cut(sections.kernel, [features, units]),
        ...(bias && { bias: cut(sections.bias, [units]) }),
      };
    },
  );
}
