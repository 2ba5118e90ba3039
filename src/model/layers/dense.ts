import type { Activation } from "#model/activation.ts";
import type { Initializer } from "#model/initializer.ts";

/** y = f(x·W + b): every neuron is a weighted sum of all inputs plus a bias, through a function. W is `[in, units]`. */
export interface DenseLayer {
  readonly kind: "dense";
  readonly id: string;
  readonly units: number;
  readonly activation: Activation;
  readonly useBias: boolean;
  readonly kernelInitializer: Initializer;
  readonly biasInitializer: Initializer;
}
