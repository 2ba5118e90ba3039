/** @file The numbers by which the SIMD module knows activations, losses and optimisers. */
import type { Activation } from "#model/activation.ts";
import { losses, optimizers, type LossKind, type OptimizerKind } from "#model/training.ts";

/** Activations whose slope follows from what they put out, in the order in which `assembly/activations.ts` counts them. */
const bentByOutput = [
  "linear",
  "relu",
  "leakyRelu",
  "elu",
  "selu",
  "tanh",
  "sigmoid",
  "hardSigmoid",
] as const;
export type BentByOutput = (typeof bentByOutput)[number];

export function isBentByOutput(activation: Activation): activation is BentByOutput {
  return (bentByOutput as readonly string[]).includes(activation);
}

export function toBendCode(activation: BentByOutput): number {
  return bentByOutput.indexOf(activation);
}

export function toLossCode(loss: LossKind): number {
  return losses.indexOf(loss);
}

export function toOptimizerCode(kind: OptimizerKind): number {
  return optimizers.indexOf(kind);
}
