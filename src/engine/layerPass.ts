/** @file What every layer does in a network: numbers forward, and the error back. The layers themselves are in `layers/`. */
import type * as tf from "@tensorflow/tfjs-core";
import type { Mask } from "#engine/masks.ts";
import type { WeightShape } from "#model/layerRule.ts";
import type { LayerId } from "#model/network.ts";

export type WeightName = WeightShape["name"];
export type Weights = Readonly<Partial<Record<WeightName, tf.Tensor>>>;

/** The states of a recurrent layer after the last step of a batch: `h`, and the cell where there is one. */
export type States = readonly tf.Tensor2D[];

/** What a forward pass may ask for. */
export interface Pass {
  readonly training: boolean;
  /** Of each input of the layer, which of its steps count; empty where all do. */
  readonly masks: readonly (Mask | null)[];
  /** After so many steps through time an error is forgotten; null: never. */
  readonly truncation: number | null;
  /** Where the batch before has left recurrent layers, by layer; null: they start from zeros and leave nothing. */
  readonly carried: ReadonlyMap<LayerId, States> | null;
  /** The numbers by which dropout multiplies: 0, or 1 / (1 − rate). Only asked for while training. */
  readonly toDropout: (layer: LayerId, rate: number, shape: readonly number[]) => tf.Tensor;
  /** Numbers from a normal distribution with mean 0. Only asked for while training. */
  readonly toNoise: (layer: LayerId, deviation: number, shape: readonly number[]) => tf.Tensor;
}

/** What of a backward pass is asked for: below a layer may lie only data, and a frozen layer learns nothing. */
export interface Wants {
  /** For each input in its order. */
  readonly inputs: readonly boolean[];
  readonly weights: boolean;
  /** How long the error is that arrives at each step of a recurrent layer. */
  readonly steps?: boolean;
}

export interface Gradients {
  /** ∂L/∂input for each input; null where not wanted. */
  readonly inputs: readonly (tf.Tensor | null)[];
  /** ∂L/∂weights; empty where not wanted. */
  readonly weights: Weights;
  /** ‖∂L/∂h‖ at each step of what was read, the mean over the batch: `[steps]`. */
  readonly steps?: tf.Tensor1D;
}

export interface LayerPass {
  readonly output: tf.Tensor;
  /** From ∂L/∂output. */
  readonly backward: (dy: tf.Tensor, wants: Wants) => Gradients;
  /** New values of weights that gradient descent does not move. */
  readonly kept?: Weights;
  /** Where the batch leaves the layer; see `Pass.carried`. */
  readonly carried?: States;
  /** What went on inside, by name, `[batch, …]`. Put together when it is asked for. */
  readonly toTrace?: () => Readonly<Record<string, tf.Tensor>>;
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
