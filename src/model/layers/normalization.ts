/** @file Batch and layer normalisation: mean 0 and deviation 1, then scaled by a learned γ and moved by a learned β. */
import type { LayerRule, WeightShape } from "#model/layerRule.ts";
import { toSize, type Shape } from "#model/tensorShape.ts";

interface NormalizationSettings {
  readonly epsilon: number;
  /** Whether there is a β. */
  readonly center: boolean;
  /** Whether there is a γ. */
  readonly scale: boolean;
  /** A frozen layer keeps its weights; frozen batch normalisation uses its moving averages while training, too. */
  readonly trainable: boolean;
}

/**
 * Each feature over the batch (Ioffe and Szegedy 2015). A trained network uses the moving averages. Weights in Keras
 * order: γ, β, moving mean, moving variance.
 */
export interface BatchNormalizationLayer extends NormalizationSettings {
  readonly kind: "batchNormalization";
  readonly id: string;
  readonly momentum: number;
}

/** The features of each sample (the last axis) among themselves (Ba, Kiros and Hinton 2016). Weights: γ, β. */
export interface LayerNormalizationLayer extends NormalizationSettings {
  readonly kind: "layerNormalization";
  readonly id: string;
}

const defaults: NormalizationSettings = { epsilon: 0.001, center: true, scale: true, trainable: true };
const settings = {
  epsilon: { min: 1e-7, max: 1 },
  center: "boolean",
  scale: "boolean",
  trainable: "boolean",
} as const;

export const batchNormalizationRule: LayerRule<BatchNormalizationLayer> = {
  defaults: { momentum: 0.9, ...defaults },
  settings: { momentum: { min: 0, max: 0.9999 }, ...settings },
  live: ["momentum", "epsilon", "trainable"],
  reads: "one",
  toShape: (_, [input]) => input!,
  toWeights: (layer, input) => [
    ...toScales(layer, input),
    { name: "movingMean", shape: input.slice(-1), trainable: false },
    { name: "movingVariance", shape: input.slice(-1), trainable: false },
  ],
  toFlops: (_, __, output) => 2 * toSize(output),
};

export const layerNormalizationRule: LayerRule<LayerNormalizationLayer> = {
  defaults,
  settings,
  live: ["epsilon", "trainable"],
  reads: "one",
  toShape: (_, [input]) => input!,
  toWeights: toScales,
  toFlops: (_, __, output) => 8 * toSize(output),
};

function toScales({ scale, center }: NormalizationSettings, input: Shape): WeightShape[] {
  const shape = input.slice(-1);
  return [
    ...(scale ? [{ name: "gamma", shape, trainable: true } as const] : []),
    ...(center ? [{ name: "beta", shape, trainable: true } as const] : []),
  ];
}
