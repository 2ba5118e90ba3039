import { activations, type Activation } from "#model/activation.ts";
import type { LayerRule } from "#model/layerRule.ts";
import { toSize } from "#model/tensorShape.ts";

/** A function of each number on its own (softmax: over the last axis); no weights. */
export interface ActivationLayer {
  readonly kind: "activation";
  readonly id: string;
  readonly activation: Activation;
}

export const activationRule: LayerRule<ActivationLayer> = {
  defaults: { activation: "relu" },
  settings: { activation: activations },
  live: ["activation"],
  reads: "one",
  toShape: (_, [input]) => input!,
  toFlops: (_, __, output) => toSize(output),
};
