/** @file Batch and layer normalisation, with their gradients. */
import * as tf from "@tensorflow/tfjs-core";
import { handOver } from "#engine/handOvers.ts";
import { toPass, type LayerPass, type RunLayer, type Weights } from "#engine/layerPass.ts";
import type { Mask } from "#engine/masks.ts";
import { meanRows, sumRows, toRows } from "#engine/matrix.ts";
import { normalizeColumnsOnGpu, normalizeRowsOnGpu } from "#engine/normalizationOnGpu.ts";
import { hasSimd, runSimd } from "#kernels/simd.ts";
import type { LayerOf } from "#model/network.ts";

/**
 * x̂ = (x − μ)/√(σ² + ε), y = γ·x̂ + β over all axes but the last (Ioffe and Szegedy 2015); the variance is the biased
 * one, as in Keras. A frozen layer takes μ and σ² from its moving averages while training, too. Steps that a mask leaves
 * out count in neither, but are moved and stretched like all others.
 */
export const runBatchNormalization: RunLayer<LayerOf<"batchNormalization">> = (layer, [x], weights, pass) => {
  const rows = toRows(x!);
  const usesBatch = pass.training && layer.trainable;
  const { movingMean, movingVariance } = weights;
  if (hasSimd() && usesBatch && !pass.masks[0]) {
    const { epsilon } = layer;
    const [standard, mean, variance, scale] = runSimd("standardizeColumns", { x: rows }, { epsilon });
    const done = stretch(x!, standard!, weights, (slopes) => toRowsBack(slopes, standard!, scale!, false));
    return { ...done, kept: blendMoving(layer, weights, mean!, variance!) };
  }
  const onGpu = usesBatch && pass.masks[0] ? null : normalizeColumnsOnGpu(layer, x!, weights, usesBatch);
  if (onGpu) return onGpu;
  if (usesBatch) handOver(pass.masks[0] ? "batchNormalization(mask)" : "batchNormalization");
  const counts = pass.masks[0] ? toCounts(pass.masks[0]) : null;
  const toMean = (values: tf.Tensor) => (counts ? sumRows(tf.mul(values, counts)) : meanRows(values));
  const mean = usesBatch ? toMean(rows) : movingMean!;
  const centred = tf.sub(rows, mean);
  const variance = usesBatch ? toMean(tf.square(centred)) : movingVariance!;
  const scale = tf.rsqrt(tf.add(variance, layer.epsilon));
  const done = stretch(x!, tf.mul(centred, scale), weights, (dStandard, standard) => {
    if (!usesBatch) return tf.mul(dStandard, scale);
    // μ and σ² follow from x as well: ∂L/∂x = (dx̂ − mean(dx̂) − x̂·mean(dx̂·x̂))/√(σ² + ε). Every row feels them; where
    // some are left out, each has the share in them with which it was counted.
    const toShared = counts ? sumRows : meanRows;
    const shared = tf.add(toShared(dStandard), tf.mul(standard, toShared(tf.mul(dStandard, standard))));
    return tf.mul(tf.sub(dStandard, counts ? tf.mul(shared, counts) : shared), scale);
  });
  if (!usesBatch) return done;
  return { ...done, kept: blendMoving(layer, weights, mean, variance) };
};

function blendMoving(
  { momentum }: LayerOf<"batchNormalization">,
  { movingMean, movingVariance }: Weights,
  mean: tf.Tensor,
  variance: tf.Tensor,
): Weights {
  const blend = (old: tf.Tensor, fresh: tf.Tensor) =>
    tf.add(tf.mul(old, momentum), tf.mul(fresh, 1 - momentum));
  return { movingMean: blend(movingMean!, mean), movingVariance: blend(movingVariance!, variance) };
}

function toRowsBack(slopes: tf.Tensor, standard: tf.Tensor, scale: tf.Tensor, isByRow: boolean): tf.Tensor {
  return runSimd("standardizeBack", { slopes, standard, scale }, { isByRow })[0]!;
}

/** With what share each row counts, `[rows, 1]`: all steps alike that the mask leaves. */
function toCounts(mask: Mask): tf.Tensor {
  return tf.reshape(tf.div(mask, tf.maximum(tf.sum(mask), 1)), [-1, 1]);
}

/** The same along the last axis of each sample, at each place on its own (Ba, Kiros and Hinton 2016). */
export const runLayerNormalization: RunLayer<LayerOf<"layerNormalization">> = (layer, [x], weights) => {
  const rows = toRows(x!);
  if (hasSimd()) {
    const [standard, scale] = runSimd("standardizeRows", { x: rows }, { epsilon: layer.epsilon });
    return stretch(x!, standard!, weights, (slopes) => toRowsBack(slopes, standard!, scale!, true));
  }
  const onGpu = normalizeRowsOnGpu(layer, x!, weights);
  if (onGpu) return onGpu;
  const toMean = (values: tf.Tensor) => tf.mean(values, -1, true);
  const centred = tf.sub(rows, toMean(rows));
  const scale = tf.rsqrt(tf.add(toMean(tf.square(centred)), layer.epsilon));
  return stretch(x!, tf.mul(centred, scale), weights, (dStandard, standard) => {
    const shared = tf.add(toMean(dStandard), tf.mul(standard, toMean(tf.mul(dStandard, standard))));
    return tf.mul(tf.sub(dStandard, shared), scale);
  });
};

/** y = γ·x̂ + β, either of which may be missing; `toBack` leads from ∂L/∂x̂ to ∂L/∂x. */
function stretch(
  x: tf.Tensor,
  standard: tf.Tensor,
  { gamma, beta }: Weights,
  toBack: (dStandard: tf.Tensor, standard: tf.Tensor) => tf.Tensor,
): LayerPass {
  const stretched = gamma ? tf.mul(standard, gamma) : standard;
  const moved = beta ? tf.add(stretched, beta) : stretched;
  return toPass(
    tf.reshape(moved, x.shape),
    (dy) => {
      const rows = toRows(dy);
      return tf.reshape(toBack(gamma ? tf.mul(rows, gamma) : rows, standard), x.shape);
    },
    (dy) => {
      const rows = toRows(dy);
      return {
        ...(gamma && { gamma: sumRows(tf.mul(rows, standard)) }),
        ...(beta && { beta: sumRows(rows) }),
      };
    },
  );
}
