/**
 * @file The table of layer kinds: for each kind its defaults, the ranges of its settings, the shape that it puts out,
 * and its weights. All that varies by kind and is pure stands here; engine, messages and icons have tables of the
 * same keys, so that the compiler names every place a new kind must be added to.
 */
import { activations } from "#model/activation.ts";
import { initializers } from "#model/initializer.ts";
import type { LayerKind, LayerOf, Shape } from "#model/network.ts";
import type { Range } from "#model/range.ts";

/** One array of weights: its Keras name, its shape, and whether gradient descent moves it. */
export interface WeightShape {
  readonly name: "kernel" | "bias" | "gamma" | "beta" | "movingMean" | "movingVariance";
  readonly shape: Shape;
  readonly trainable: boolean;
}

export interface LayerRule<L> {
  readonly defaults: Omit<L, "id" | "kind">;
  /** The allowed values of each setting: a range of numbers, a list of words, or "boolean". */
  readonly settings: { readonly [K in keyof Omit<L, "id" | "kind">]: Range | readonly string[] | "boolean" };
  /** The settings that may change under trained weights, while training goes on; the others rebuild the network. */
  readonly live: readonly Exclude<keyof L, "id" | "kind">[];
  /** The shape of one sample behind the layer. `outputs` is the number of neurons that the task asks of the output. */
  readonly toShape: (layer: L, input: Shape, outputs: number) => Shape;
  /** In Keras order. */
  readonly toWeights: (layer: L, input: Shape, outputs: number) => readonly WeightShape[];
}

type LayerRules = { readonly [K in LayerKind]: LayerRule<LayerOf<K>> };

export const unitsRange: Range = { min: 1, max: 4096, integer: true };

const denseSettings = {
  activation: activations,
  useBias: "boolean",
  kernelInitializer: initializers,
  biasInitializer: initializers,
} as const;

export const layerKinds = {
  input: {
    defaults: {},
    settings: {},
    live: [],
    toShape: (_, input) => input,
    toWeights: () => [],
  },
  dense: {
    defaults: {
      units: 8,
      activation: "tanh",
      useBias: true,
      kernelInitializer: "glorotUniform",
      biasInitializer: "zeros",
    },
    settings: { units: unitsRange, ...denseSettings },
    live: ["activation"],
    toShape: (layer, input) => [...input.slice(0, -1), layer.units],
    toWeights: (layer, input) => toDenseWeights(input, layer.units, layer.useBias),
  },
  activation: {
    defaults: { activation: "relu" },
    settings: { activation: activations },
    live: ["activation"],
    toShape: (_, input) => input,
    toWeights: () => [],
  },
  dropout: {
    defaults: { rate: 0.2 },
    settings: { rate: { min: 0, max: 0.95 } },
    live: ["rate"],
    toShape: (_, input) => input,
    toWeights: () => [],
  },
  batchNormalization: {
    defaults: { momentum: 0.9, epsilon: 0.001 },
    settings: { momentum: { min: 0, max: 0.9999 }, epsilon: { min: 1e-7, max: 1 } },
    live: ["momentum", "epsilon"],
    toShape: (_, input) => input,
    toWeights: (_, input) => {
      const shape = input.slice(-1);
      return [
        { name: "gamma", shape, trainable: true },
        { name: "beta", shape, trainable: true },
        { name: "movingMean", shape, trainable: false },
        { name: "movingVariance", shape, trainable: false },
      ];
    },
  },
  output: {
    defaults: {
      activation: "sigmoid",
      useBias: true,
      kernelInitializer: "glorotUniform",
      biasInitializer: "zeros",
    },
    settings: denseSettings,
    live: ["activation"],
    toShape: (_, input, outputs) => [...input.slice(0, -1), outputs],
    toWeights: (layer, input, outputs) => toDenseWeights(input, outputs, layer.useBias),
  },
} satisfies LayerRules;

function toDenseWeights(input: Shape, units: number, useBias: boolean): WeightShape[] {
  const kernel: WeightShape = { name: "kernel", shape: [input.at(-1) ?? 0, units], trainable: true };
  return useBias ? [kernel, { name: "bias", shape: [units], trainable: true }] : [kernel];
}

/** The rule of a layer, with the kind's own type hidden: for code that treats all kinds alike. */
export function ruleOf<K extends LayerKind>(kind: K): LayerRule<LayerOf<K>> {
  return layerKinds[kind] as unknown as LayerRule<LayerOf<K>>;
}
