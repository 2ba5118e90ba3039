import type { Activation } from "#model/activation.ts";

/** A function of each number on its own (softmax: of the whole sample); no weights. */
export interface ActivationLayer {
  readonly kind: "activation";
  readonly id: string;
  readonly activation: Activation;
}
