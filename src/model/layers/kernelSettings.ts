/** @file The settings that all layers with a kernel share, as Keras has them. */
import { constraints, type Constraint } from "#model/constraint.ts";
import { initializers, type Initializer } from "#model/initializer.ts";

export interface KernelSettings {
  readonly useBias: boolean;
  readonly kernelInitializer: Initializer;
  readonly biasInitializer: Initializer;
  /** Add kernelL1·Σ|w| + kernelL2·Σw² over this layer's kernel to the loss, besides what holds for the whole network. */
  readonly kernelL1: number;
  readonly kernelL2: number;
  readonly kernelConstraint: Constraint;
  /** The length that `maxNorm` allows. */
  readonly maxNorm: number;
  /** A frozen layer keeps its weights. */
  readonly trainable: boolean;
}

export const kernelDefaults: KernelSettings = {
  useBias: true,
  kernelInitializer: "glorotUniform",
  biasInitializer: "zeros",
  kernelL1: 0,
  kernelL2: 0,
  kernelConstraint: "none",
  maxNorm: 2,
  trainable: true,
};

export const kernelSettings = {
  useBias: "boolean",
  kernelInitializer: initializers,
  biasInitializer: initializers,
  kernelL1: { min: 0, max: 10 },
  kernelL2: { min: 0, max: 10 },
  kernelConstraint: constraints,
  maxNorm: { min: 0.01, max: 100 },
  trainable: "boolean",
} as const;

export const kernelLive = ["kernelL1", "kernelL2", "kernelConstraint", "maxNorm", "trainable"] as const;
