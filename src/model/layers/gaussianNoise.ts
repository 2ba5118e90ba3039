import type { LayerRule } from "#model/layerRule.ts";

/** While training, adds to each number one drawn from a normal distribution; nothing in a trained network. */
export interface GaussianNoiseLayer {
  readonly kind: "gaussianNoise";
  readonly id: string;
  /** Standard deviation of the noise. */
  readonly stddev: number;
}

export const gaussianNoiseRule: LayerRule<GaussianNoiseLayer> = {
  defaults: { stddev: 0.2 },
  settings: { stddev: { min: 0, max: 10 } },
  live: ["stddev"],
  reads: "one",
  toShape: (_, [input]) => input!,
};
