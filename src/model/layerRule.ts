/** @file What has to be said of a kind of layer: its settings, the shape that it puts out, its weights, its work. */
import type { Port } from "#model/port.ts";
import type { Range } from "#model/range.ts";
import type { Shape } from "#model/tensorShape.ts";

/** What the data asks of a network. */
export interface Ends {
  /** Of one sample; of several inputs the list of all their numbers. */
  readonly input: Shape;
  /** The inputs of one sample. */
  readonly ports: readonly Port[];
  /** Neurons of the output layer; where pictures are to be reproduced, their channels. */
  readonly outputs: number;
  /**
   * The shape that the answer has to have: that of the sample in an autoencoder, `[steps, outputs]` where each step is
   * answered, else null for a flat list.
   */
  readonly target: Shape | null;
}

/** One array of weights: its Keras name, its shape, and whether gradient descent moves it. */
export interface WeightShape {
  readonly name:
    | "kernel"
    | "depthwiseKernel"
    | "pointwiseKernel"
    | "recurrentKernel"
    | "bias"
    | "backwardKernel"
    | "backwardRecurrentKernel"
    | "backwardBias"
    | "embeddings"
    | "queryKernel"
    | "queryBias"
    | "keyKernel"
    | "keyBias"
    | "valueKernel"
    | "valueBias"
    | "outputKernel"
    | "outputBias"
    | "scale"
    | "gamma"
    | "beta"
    | "movingMean"
    | "movingVariance";
  readonly shape: Shape;
  readonly trainable: boolean;
}

/** Why a layer has no output; `values` fill the slots of the message. */
export type ShapeFaultCode =
  /** Dense and output read a list (or a list at each time step): `got`, the number of its `maps`, and the `count` of all its numbers. */
  | "shape.needsFlat"
  /** 2-D layers read maps `[height, width, channels]`: `got`. */
  | "shape.needsMaps"
  /** 1-D layers, recurrent ones and attention read a sequence `[steps, features]`: `got`. */
  | "shape.needsSequence"
  /** A sequence that no recurrent layer walks through in reasonable time: `count`, `max`. */
  | "shape.tooManySteps"
  /** An embedding reads a list of whole numbers `[steps]`: `got`. */
  | "shape.needsSigns"
  /** Global pooling needs maps or a sequence: `got`. */
  | "shape.needsSpace"
  /** The window does not fit: nothing would come out. `got`, `window`. */
  | "shape.empty"
  /** Add and multiply need equal shapes: `first`, `other`. */
  | "shape.mismatch"
  /** Concatenate needs shapes that differ in the last number alone: `first`, `other`. */
  | "shape.concatenate"
  /** Reshape can only order the same numbers anew: `count`, `wanted`, `shape`. */
  | "shape.reshape"
  /** Joins read at least two layers: `count`. */
  | "shape.tooFewInputs"
  /** Attention and the dot product read two layers and no more: `count`. */
  | "shape.tooManyInputs"
  /** Attention compares steps with equally many numbers: `first` (of the query), `other` (of the value). */
  | "shape.attention"
  /** Strides and dilation cannot both be above 1. */
  | "shape.stridesAndDilation"
  /** The answer has to have the shape of the picture, or one list at each step: `got`, `wanted`. */
  | "shape.target"
  /** The data has no such input: `port`, `wanted`. */
  | "shape.noPort"
  /** A tensor of more numbers than any device takes: `count`, `max`. */
  | "shape.tooLarge";

export interface ShapeFault {
  readonly fault: ShapeFaultCode;
  readonly values: Readonly<Record<string, string | number>>;
}

/** The allowed values of a setting: a range of numbers, a list of words, true and false, or a shape of 1 to 3 numbers. */
export type Setting = Range | readonly string[] | "boolean" | "shape";

export interface LayerRule<L> {
  readonly defaults: Omit<L, "id" | "kind">;
  readonly settings: { readonly [K in keyof Omit<L, "id" | "kind">]: Setting };
  /** The settings that may change under trained weights, while training goes on; the others rebuild the network. */
  readonly live: readonly Exclude<keyof L, "id" | "kind">[];
  /** How many layers it reads. */
  readonly reads: "data" | "one" | "many";
  /** The shape of one sample behind the layer; `inputs` are as many as `reads` says. */
  readonly toShape: (layer: L, inputs: readonly Shape[], ends: Ends) => Shape | ShapeFault;
  /** In Keras order; only asked for where `toShape` found no fault. */
  readonly toWeights?: (layer: L, input: Shape, ends: Ends) => readonly WeightShape[];
  /** Floating-point operations for one sample, a multiplication and an addition being two; 0 where not given. */
  readonly toFlops?: (layer: L, inputs: readonly Shape[], output: Shape) => number;
  /** Numbers of one sample that are kept for the way back, besides the output; 0 where not given. */
  readonly toInner?: (layer: L, inputs: readonly Shape[]) => number;
}

export function isFault(shape: Shape | ShapeFault): shape is ShapeFault {
  return "fault" in shape;
}

export function toFault(fault: ShapeFaultCode, values: ShapeFault["values"] = {}): ShapeFault {
  return { fault, values };
}
