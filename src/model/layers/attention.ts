/** @file Attention, which came after recurrent layers: every step looks at all others at once (Vaswani et al. 2017). */
import { toFault, type LayerRule, type ShapeFault, type WeightShape } from "#model/layerRule.ts";
import { kernelDefaults, kernelSettings, type KernelSettings } from "#model/layers/kernelSettings.ts";
import { toPairFault } from "#model/layers/merge.ts";
import { toSequenceFault } from "#model/layers/recurrent.ts";
import { toSize, type Shape } from "#model/tensorShape.ts";

/**
 * softmax(q·vᵀ)·v: each step of the first sequence, the query, looks at all steps of the second, the value (Bahdanau et
 * al. 2015; by dot products as in Luong et al. 2015). Keras' Attention with two inputs. Query `[queries, features]`,
 * value `[steps, features]`.
 */
export interface AttentionLayer {
  readonly kind: "attention";
  readonly id: string;
  /** The scores are multiplied by one learned number, which starts at 1. */
  readonly useScale: boolean;
  /** A frozen layer keeps its weights. */
  readonly trainable: boolean;
}

/**
 * softmax(q·kᵀ/√keyDim)·v in each head, the heads side by side and weighed into as many features as came in: Keras'
 * MultiHeadAttention with query, key and value from one input. Kernels `[in, heads, keyDim]`, that of the output
 * `[heads, keyDim, in]`.
 */
export interface SelfAttentionLayer extends Omit<KernelSettings, "kernelConstraint" | "maxNorm"> {
  readonly kind: "selfAttention";
  readonly id: string;
  readonly heads: number;
  readonly keyDim: number;
  /** No step looks at those that come after it. */
  readonly causal: boolean;
}

/** Adds sines and cosines of the step, so that the order is seen; nothing is learned. */
export interface PositionalEncodingLayer {
  readonly kind: "positionalEncoding";
  readonly id: string;
}

const { kernelConstraint: _, maxNorm: __, ...sharedDefaults } = kernelDefaults;
const { kernelConstraint: ___, maxNorm: ____, ...sharedSettings } = kernelSettings;

export const attentionRule: LayerRule<AttentionLayer> = {
  defaults: { useScale: false, trainable: true },
  settings: { useScale: "boolean", trainable: "boolean" },
  live: ["trainable"],
  reads: "many",
  toShape: (_, inputs) => toPairFault(inputs) ?? toAttentionShape(inputs),
  toWeights: ({ useScale }) => (useScale ? [{ name: "scale", shape: [], trainable: true }] : []),
  toFlops: (_, [query, value]) => 4 * query![0]! * value![0]! * value![1]!,
  toInner: (_, [query, value]) => 2 * query![0]! * value![0]!,
};

function toAttentionShape([query, value]: readonly Shape[]): Shape | ShapeFault {
  const fault = toSequenceFault(query!) ?? toSequenceFault(value!);
  if (fault) return fault;
  const [first, other] = [query!.at(-1)!, value!.at(-1)!];
  return first === other ? query! : toFault("shape.attention", { first, other });
}

export const selfAttentionRule: LayerRule<SelfAttentionLayer> = {
  defaults: { heads: 2, keyDim: 8, causal: false, ...sharedDefaults },
  settings: {
    heads: { min: 1, max: 16, integer: true },
    keyDim: { min: 1, max: 256, integer: true },
    causal: "boolean",
    ...sharedSettings,
  },
  live: ["causal", "kernelL1", "kernelL2", "trainable"],
  reads: "one",
  toShape: (_layer, [input]) => toSequenceFault(input!) ?? input!,
  toWeights({ heads, keyDim, useBias }, input) {
    const features = input.at(-1)!;
    const into: Shape = [features, heads, keyDim];
    const all: readonly (readonly [WeightShape["name"], Shape, WeightShape["name"], Shape])[] = [
      ["queryKernel", into, "queryBias", [heads, keyDim]],
      ["keyKernel", into, "keyBias", [heads, keyDim]],
      ["valueKernel", into, "valueBias", [heads, keyDim]],
      ["outputKernel", [heads, keyDim, features], "outputBias", [features]],
    ];
    return all.flatMap(([kernel, shape, bias, biasShape]): WeightShape[] => [
      { name: kernel, shape, trainable: true },
      ...(useBias ? [{ name: bias, shape: biasShape, trainable: true }] : []),
    ]);
  },
  toFlops({ heads, keyDim }, [input]) {
    const [steps, features] = input as readonly [number, number];
    return 2 * steps * heads * keyDim * (4 * features + 2 * steps);
  },
  toInner({ heads, keyDim }, [input]) {
    const steps = input![0]!;
    return heads * steps * (2 * steps + 8 * keyDim);
  },
};

export const positionalEncodingRule: LayerRule<PositionalEncodingLayer> = {
  defaults: {},
  settings: {},
  live: [],
  reads: "one",
  toShape: (_layer, [input]) => toSequenceFault(input!) ?? input!,
  toFlops: (_layer, __inputs, output) => toSize(output),
};
