import type { LayerRule } from "#model/layerRule.ts";

/**
 * While training, sets each number to 0 with probability `rate` and scales the others by 1 / (1 − rate)
 * (Srivastava et al. 2014). Does nothing in a trained network.
 */
export interface DropoutLayer {
  readonly kind: "dropout";
  readonly id: string;
  readonly rate: number;
}

export const dropoutRule: LayerRule<DropoutLayer> = {
  defaults: { rate: 0.2 },
  settings: { rate: { min: 0, max: 0.95 } },
  live: ["rate"],
  reads: "one",
  toShape: (_, [input]) => input!,
};
