/**
 * @file Layers that read a sequence `[steps, features]` step by step and remember: what they put out at a step goes in
 * again at the next one. Settings, weights and their order as in Keras 3.
 */
import { activations, type Activation } from "#model/activation.ts";
import { initializers, type Initializer } from "#model/initializer.ts";
import { toFault, type LayerRule, type ShapeFault, type WeightShape } from "#model/layerRule.ts";
import { unitsRange } from "#model/layers/dense.ts";
import {
  kernelDefaults,
  kernelLive,
  kernelSettings,
  type KernelSettings,
} from "#model/layers/kernelSettings.ts";
import { toShapeText, type Shape } from "#model/tensorShape.ts";

/** Functions of one number: a softmax would bind the units of a state together. */
export type RecurrentActivation = Exclude<Activation, "softmax">;
const recurrentActivations = activations.filter((kind): kind is RecurrentActivation => kind !== "softmax");

export const mergeModes = ["none", "concat", "sum", "mul", "ave"] as const;
/** How the answers of two layers that read in opposite directions are joined; `none`: one layer alone. */
export type MergeMode = (typeof mergeModes)[number];

export interface RecurrentSettings extends KernelSettings {
  readonly units: number;
  readonly activation: RecurrentActivation;
  readonly recurrentInitializer: Initializer;
  /** The state after each step, instead of the last one alone. */
  readonly returnSequences: boolean;
  /** Reads from the end; the states come out in the order in which they were made. */
  readonly goBackwards: boolean;
  readonly bidirectional: MergeMode;
  /** While training, of the inputs: one mask for all steps of a sample (Gal and Ghahramani 2016). */
  readonly dropout: number;
  /** The same of the state on its way into the next step. */
  readonly recurrentDropout: number;
}

interface GatedSettings extends RecurrentSettings {
  /** Of the gates: 0 is shut, 1 is open. */
  readonly recurrentActivation: RecurrentActivation;
}

/** hₜ = f(xₜ·W + hₜ₋₁·U + b) (Elman 1990). W is `[in, units]`, U `[units, units]`. */
export interface SimpleRnnLayer extends RecurrentSettings {
  readonly kind: "simpleRnn";
  readonly id: string;
}

/**
 * The gates z and r decide what of the state stays (Cho et al. 2014). Columns of the weights in this order: z, r,
 * candidate. With `resetAfter` the gate r acts behind the product with U, which then has a bias of its own: the bias is
 * `[2, 3·units]`.
 */
export interface GruLayer extends GatedSettings {
  readonly kind: "gru";
  readonly id: string;
  readonly resetAfter: boolean;
}

/**
 * A cell beside the state, guarded by gates (Hochreiter and Schmidhuber 1997; Gers et al. 2000). Columns of the weights
 * in this order: input gate, forget gate, candidate, output gate.
 */
export interface LstmLayer extends GatedSettings {
  readonly kind: "lstm";
  readonly id: string;
  /** The bias of the forget gate starts at 1, so that a fresh cell remembers (Jozefowicz et al. 2015). */
  readonly unitForgetBias: boolean;
}

export type RecurrentLayer = SimpleRnnLayer | GruLayer | LstmLayer;

/** More steps than this would take minutes for a single batch. */
export const maxSteps = 4096;

const share = { min: 0, max: 0.95 } as const;

const defaults = {
  units: 16,
  activation: "tanh",
  ...kernelDefaults,
  recurrentInitializer: "orthogonal",
  returnSequences: false,
  goBackwards: false,
  bidirectional: "none",
  dropout: 0,
  recurrentDropout: 0,
} as const;
const settings = {
  units: unitsRange,
  activation: recurrentActivations,
  ...kernelSettings,
  recurrentInitializer: initializers,
  returnSequences: "boolean",
  goBackwards: "boolean",
  bidirectional: mergeModes,
  dropout: share,
  recurrentDropout: share,
} as const;
const live = ["activation", "dropout", "recurrentDropout", ...kernelLive] as const;

const gated = {
  defaults: { ...defaults, recurrentActivation: "sigmoid" },
  settings: { ...settings, recurrentActivation: recurrentActivations },
  live: [...live, "recurrentActivation"],
} as const;

export const simpleRnnRule: LayerRule<SimpleRnnLayer> = {
  defaults,
  settings,
  live,
  reads: "one",
  toShape: toRecurrentShape,
  toWeights: (layer, input) => toRecurrentWeights(layer, input, 1),
  toFlops: (layer, [input]) => countFlops(layer, input!, 1),
  toInner: (layer, [input]) => countInner(layer, input!, 3),
};

export const gruRule: LayerRule<GruLayer> = {
  defaults: { ...gated.defaults, resetAfter: true },
  settings: { ...gated.settings, resetAfter: "boolean" },
  live: gated.live,
  reads: "one",
  toShape: toRecurrentShape,
  toWeights: (layer, input) => toRecurrentWeights(layer, input, 3),
  toFlops: (layer, [input]) => countFlops(layer, input!, 3),
  toInner: (layer, [input]) => countInner(layer, input!, 12),
};

export const lstmRule: LayerRule<LstmLayer> = {
  defaults: { ...gated.defaults, unitForgetBias: true },
  settings: { ...gated.settings, unitForgetBias: "boolean" },
  live: gated.live,
  reads: "one",
  toShape: toRecurrentShape,
  toWeights: (layer, input) => toRecurrentWeights(layer, input, 4),
  toFlops: (layer, [input]) => countFlops(layer, input!, 4),
  toInner: (layer, [input]) => countInner(layer, input!, 16),
};

export function isRecurrent<L extends { readonly kind: string }>(
  layer: L,
): layer is Extract<L, { kind: RecurrentLayer["kind"] }> {
  return layer.kind === "simpleRnn" || layer.kind === "gru" || layer.kind === "lstm";
}

/** Null where a layer can read the sequence. */
export function toSequenceFault(input: Shape): ShapeFault | null {
  if (input.length !== 2) return toFault("shape.needsSequence", { got: toShapeText(input) });
  return input[0]! > maxSteps ? toFault("shape.tooManySteps", { count: input[0]!, max: maxSteps }) : null;
}

function toRecurrentShape(layer: RecurrentLayer, [input]: readonly Shape[]): Shape | ShapeFault {
  const fault = toSequenceFault(input!);
  if (fault) return fault;
  const features = layer.bidirectional === "concat" ? 2 * layer.units : layer.units;
  return layer.returnSequences ? [input![0]!, features] : [features];
}

/** `blocks` of columns: one for each gate, and one for the candidate. */
function toRecurrentWeights(layer: RecurrentLayer, input: Shape, blocks: number): WeightShape[] {
  const { units, useBias } = layer;
  const columns = blocks * units;
  const shapes = {
    kernel: [input.at(-1)!, columns],
    recurrentKernel: [units, columns],
    bias: layer.kind === "gru" && layer.resetAfter ? [2, columns] : [columns],
  };
  const forward: WeightShape[] = [
    { name: "kernel", shape: shapes.kernel, trainable: true },
    { name: "recurrentKernel", shape: shapes.recurrentKernel, trainable: true },
    ...(useBias ? [{ name: "bias", shape: shapes.bias, trainable: true } as const] : []),
  ];
  if (layer.bidirectional === "none") return forward;
  return [
    ...forward,
    { name: "backwardKernel", shape: shapes.kernel, trainable: true },
    { name: "backwardRecurrentKernel", shape: shapes.recurrentKernel, trainable: true },
    ...(useBias ? [{ name: "backwardBias", shape: shapes.bias, trainable: true } as const] : []),
  ];
}

function countDirections({ bidirectional }: RecurrentLayer): number {
  return bidirectional === "none" ? 1 : 2;
}

function countFlops(layer: RecurrentLayer, input: Shape, blocks: number): number {
  const [steps, features] = input as [number, number];
  return countDirections(layer) * steps * 2 * blocks * layer.units * (features + layer.units);
}

/** `each`: numbers of one unit at one step. */
function countInner(layer: RecurrentLayer, input: Shape, each: number): number {
  return countDirections(layer) * input[0]! * layer.units * each;
}
