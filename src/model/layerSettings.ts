/** @file How the settings of a layer are told: in which order, and what a change of each does to the run. */
import { ruleOf } from "#model/layerKinds.ts";
import type { Layer } from "#model/network.ts";

/** The settings of all kinds together. */
export type SettingName = Layer extends infer L
  ? L extends Layer
    ? Exclude<keyof L, "id" | "kind">
    : never
  : never;

/** What shapes the layer comes first; how its weights start and are held comes under "more". */
const order = {
  first: [
    "units",
    "inputDim",
    "outputDim",
    "n",
    "heads",
    "keyDim",
    "filters",
    "kernelSize",
    "poolSize",
    "size",
    "rate",
    "stddev",
    "targetShape",
    "strides",
    "padding",
    "dilation",
    "depthMultiplier",
    "interpolation",
    "returnSequences",
    "bidirectional",
    "goBackwards",
    "port",
    "causal",
    "maskZero",
    "activation",
    "recurrentActivation",
    "resetAfter",
    "dropout",
    "recurrentDropout",
    "momentum",
    "center",
    "scale",
    "useBias",
    "useScale",
    "trainable",
  ],
  more: [
    "kernelInitializer",
    "recurrentInitializer",
    "biasInitializer",
    "unitForgetBias",
    "kernelL1",
    "kernelL2",
    "kernelConstraint",
    "maxNorm",
    "epsilon",
  ],
} as const satisfies Record<string, readonly SettingName[]>;

export interface SettingGroups {
  readonly first: readonly SettingName[];
  readonly more: readonly SettingName[];
}

/** The length that `maxNorm` allows is asked for where it holds, and how biases start where there are any. */
export function toSettingGroups(layer: Layer): SettingGroups {
  const { settings } = ruleOf(layer.kind);
  const isAsked = (name: SettingName) => {
    if (!(name in settings)) return false;
    if (name === "maxNorm") return "kernelConstraint" in layer && layer.kernelConstraint === "maxNorm";
    const isOfBias = name === "biasInitializer" || name === "unitForgetBias";
    return !isOfBias || ("useBias" in layer && layer.useBias);
  };
  return { first: order.first.filter(isAsked), more: order.more.filter(isAsked) };
}

/** Where one of these changes, the layer's own weights have another shape. */
const reshaping: ReadonlySet<SettingName> = new Set([
  "units",
  "filters",
  "kernelSize",
  "depthMultiplier",
  "inputDim",
  "outputDim",
  "heads",
  "keyDim",
  "bidirectional",
  "resetAfter",
  "useBias",
  "useScale",
  "center",
  "scale",
]);

/** live: training goes on; keep: a new run with the weights that still fit; fresh: with new weights in this layer. */
export type SettingEffect = "live" | "keep" | "fresh";

export function toEffect(layer: Layer, name: SettingName): SettingEffect {
  if ((ruleOf(layer.kind).live as readonly string[]).includes(name)) return "live";
  return reshaping.has(name) ? "fresh" : "keep";
}
