/** @file What every layer does in a network: numbers forward, and the error back. The layers themselves are in `layers/`. */
import type * as tf from "@tensorflow/tfjs-core";
import type { WeightShape } from "#model/layerRule.ts";
import type { LayerId } from "#model/network.ts";

export type WeightName = WeightShape["name"];
export type Weights = Readonly<Partial<Record<WeightName, tf.Tensor>>>;

/** What a forward pass may ask for. */
export interface Pass {
  readonly training: boolean;
  /** The numbers by which dropout multiplies: 0, or 1 / (1 − rate). Only asked for while training. */
  readonly toMask: (layer: LayerId, rate: number, shape: readonly number[]) => tf.Tensor;
  /** Numbers from a normal distribution with mean 0. Only asked for while training. */
  readonly toNoise: (layer: LayerId, deviation: number, shape: readonly number[]) => tf.Tensor;
}

/** What of a backward pass is asked for: below a layer may lie only data, and a frozen layer learns nothing. */
export interface Wants {
  /** For each input in its order. */
  readonly inputs: readonly boolean[];
  readonly weights: boolean;
}

export interface Gradients {
  /** ∂L/∂input for each input; null where not wanted. */
  readonly inputs: readonly (tf.Tensor | null)[];
  /** ∂L/∂weights; empty where not wanted. */
  readonly weights: Weights;
}

export interface LayerPass {
  readonly output: tf.Tensor;
  /** From ∂L/∂output. */
  readonly backward: (dy: tf.Tensor, wants: Wants) => Gradients;
  /** New values of weights that gradient descent does not move. */
  readonly kept?: Weights;
}

/** One layer on a batch: inputs are `[batch, …shape]`, in the order of the links. */
export type RunLayer<L> = (layer: L, inputs: readonly tf.Tensor[], weights: Weights, pass: Pass) => LayerPass;

/** The pass of a layer with one input: `toInput` gives ∂L/∂input, `toWeights` ∂L/∂weights. */
export function toPass(
  output: tf.Tensor,
  toInput: (dy: tf.Tensor) => tf.Tensor,
  toWeights: (dy: tf.Tensor) => Weights = () => ({}),
): LayerPass {
  return {
    output,
    backward: (dy, wants) => ({
      inputs: [wants.inputs[0] ? toInput(dy) : null],
      weights: wants.weights ? toWeights(dy) : {},
    }),
  };
}

export function passThrough(x: tf.Tensor): LayerPass {
  return toPass(x, (dy) => dy);
}
