import type { Activation } from "#model/activation.ts";
import type { Initializer } from "#model/initializer.ts";

/** A dense layer whose number of neurons comes from the task: 1 for two classes or a number, else one per class. */
export interface OutputLayer {
  readonly kind: "output";
  readonly id: string;
  readonly activation: Activation;
  readonly useBias: boolean;
  readonly kernelInitializer: Initializer;
  readonly biasInitializer: Initializer;
}
