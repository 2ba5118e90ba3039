/** @file ∂L/∂scores of a whole batch in one dispatch on a GPU. */
import * as tf from "@tensorflow/tfjs-core";
import { handOver } from "#engine/handOvers.ts";
import { countTerms, lossRules } from "#engine/losses.ts";
import { hasGpu, runOnGpu, toLimits } from "#kernels/webgpu/gpu.ts";
import type { Activation } from "#model/activation.ts";
import type { LossKind } from "#model/training.ts";

/** Of so many numbers; counted when it is too much for one dispatch. */
export function canSlopeOnGpu(size: number): boolean {
  if (!hasGpu()) return false;
  const fits = size <= toLimits().maxComputeWorkgroupsPerDimension;
  if (!fits) handOver("loss");
  return fits;
}

/** `activation` is that of the output layer; everything is asked for. */
export function slopeOnGpu(
  activation: Activation,
  loss: LossKind,
  scores: tf.Tensor,
  targets: tf.Tensor,
): tf.Tensor {
  const columns = targets.shape.at(-1)!;
  const rows = targets.size / columns;
  const share = 1 / countTerms(lossRules[loss], rows, columns);
  const order = { loss, activation, rows, columns, share };
  return tf.reshape(runOnGpu("lossSlope", { scores, targets }, order), scores.shape);
}
