/** @file Batch and layer normalisation on a GPU: moments and stretch in two dispatches forward, one by row, and two back. */
import * as tf from "@tensorflow/tfjs-core";
import { fitsGpu } from "#engine/gpuLimits.ts";
import type { LayerPass, Weights } from "#engine/layerPass.ts";
import { toRows } from "#engine/matrix.ts";
import { hasGpu, runOnGpu } from "#kernels/webgpu/gpu.ts";
import { toMomentSections, toRowSections, type NormalizationOrder } from "#kernels/webgpu/normalization.ts";
import { toStretchSections } from "#kernels/webgpu/normalizationBack.ts";
import type { LayerOf } from "#model/network.ts";

/**
 * By the moments of the batch, which the moving averages follow, or by those averages alone; null without a GPU and beyond
 * its limits.
 */
export function normalizeColumnsOnGpu(
  { epsilon, momentum }: LayerOf<"batchNormalization">,
  x: tf.Tensor,
  { gamma, beta, movingMean, movingVariance }: Weights,
  usesBatch: boolean,
): LayerPass | null {
  if (!hasGpu()) return null;
  const rows = toRows(x);
  const order = toOrder(rows, epsilon);
  if (!fits(order)) return null;
  const averages = { movingMean: movingMean!, movingVariance: movingVariance! };
  const cut = usesBatch
    ? toCut(runOnGpu("columnMoments", { x: rows, ...averages }, { ...order, momentum }), order.columns)
    : null;
  const at = toMomentSections(order);
  const mean = cut?.(at.mean) ?? averages.movingMean;
  const variance = cut?.(at.variance) ?? averages.movingVariance;
  const inputs = { x: rows, mean, variance, gamma: gamma ?? null, beta: beta ?? null };
  const toInput = (dy: tf.Tensor, packed: tf.Tensor | null) => {
    const ofBatch = usesBatch ? { x: rows, mean, weights: packed! } : {};
    return runOnGpu("normalizeInput", { dy, variance, gamma: gamma ?? null, ...ofBatch }, order);
  };
  const toPacked = (dy: tf.Tensor) =>
    runOnGpu("normalizeWeights", { dy, x: rows, mean, variance }, { ...order, isByRow: false });
  return {
    output: tf.reshape(runOnGpu("normalize", inputs, order), x.shape),
    backward: (slopes, wants) => {
      const dy = toRows(slopes);
      const packed = wants.weights || (usesBatch && wants.inputs[0]) ? toPacked(dy) : null;
      return {
        inputs: [wants.inputs[0] ? tf.reshape(toInput(dy, packed), x.shape) : null],
        weights: wants.weights ? cutWeights(packed!, order, { gamma, beta }) : {},
      };
    },
    ...(cut && { kept: { movingMean: cut(at.movingMean), movingVariance: cut(at.movingVariance) } }),
  };
}

/** Each row by moments of its own; null without a GPU and beyond its limits. */
export function normalizeRowsOnGpu(
  { epsilon }: LayerOf<"layerNormalization">,
  x: tf.Tensor,
  { gamma, beta }: Weights,
): LayerPass | null {
  if (!hasGpu()) return null;
  const rows = toRows(x);
  const order = toOrder(rows, epsilon);
  if (!fits(order)) return null;
  const made = runOnGpu("normalizeRows", { x: rows, gamma: gamma ?? null, beta: beta ?? null }, order);
  const at = toRowSections(order);
  const cut = toCut(made, order.rows);
  const moments = { mean: cut(at.mean), variance: cut(at.variance) };
  return {
    output: tf.reshape(tf.slice(made, [at.y], [x.size]), x.shape),
    backward: (slopes, wants) => {
      const given = { dy: toRows(slopes), x: rows, ...moments };
      const toPacked = () => runOnGpu("normalizeWeights", given, { ...order, isByRow: true });
      const toInput = () => runOnGpu("normalizeRowsInput", { ...given, gamma: gamma ?? null }, order);
      return {
        inputs: [wants.inputs[0] ? tf.reshape(toInput(), x.shape) : null],
        weights: wants.weights && (gamma || beta) ? cutWeights(toPacked(), order, { gamma, beta }) : {},
      };
    },
  };
}

function toOrder({ shape: [rows, columns] }: tf.Tensor2D, epsilon: number): NormalizationOrder {
  return { rows, columns, epsilon };
}

function fits(order: NormalizationOrder): boolean {
  return fitsGpu("normalization", { arrays: [toRowSections(order).size] });
}

function toCut(packed: tf.Tensor, length: number): (start: number) => tf.Tensor {
  return (start) => tf.slice(packed, [start], [length]);
}

function cutWeights(
  packed: tf.Tensor,
  order: NormalizationOrder,
  { gamma, beta }: { readonly gamma: tf.Tensor | undefined; readonly beta: tf.Tensor | undefined },
): Weights {
  const at = toStretchSections(order);
  const cut = toCut(packed, order.columns);
  return { ...(gamma && { gamma: cut(at.gamma) }), ...(beta && { beta: cut(at.beta) }) };
}
