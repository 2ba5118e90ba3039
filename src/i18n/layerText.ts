/** @file What stands on the card of a layer: its title, its settings in short, and what it does in one sentence. */
import { isMessageKey } from "#i18n/messages.ts";
import type { Translate, Values } from "#i18n/translate.ts";
import type { Activation } from "#model/activation.ts";
import { isRecurrent, type RecurrentLayer } from "#model/layers/recurrent.ts";
import type { Layer } from "#model/network.ts";
import type { LayerPlan } from "#model/shape.ts";
import { toShapeText, toSize, type Shape } from "#model/tensorShape.ts";

/** What is needed of a plan; null for a layer that has no output yet. */
export type KnownPlan = Pick<LayerPlan, "inputs" | "output" | "signs"> | null;

/** An activation layer bears the name of its function; of several inputs, each its own. */
export function toLayerTitle(t: Translate, layer: Layer): string {
  if (layer.kind === "input" && layer.port !== "all") return t(`port.${layer.port}`);
  return layer.kind === "activation" ? t(`activation.${layer.activation}`) : t(`layer.${layer.kind}`);
}

/** The settings that matter: "8 @ 3×3, ReLU", "2×2", "to a list". Strides that the window does not tell: "3×3/2". */
export function toLayerSubtitle(t: Translate, layer: Layer, plan: KnownPlan): string {
  const variant = `layer.${layer.kind}.sub.${toVariant(layer, plan)}`;
  const key = isMessageKey(variant) ? variant : (`layer.${layer.kind}.sub` as const);
  return t(key, toValues(t, layer, plan));
}

/** One plain sentence with the layer's own numbers. */
export function toLayerSentence(t: Translate, layer: Layer, plan: KnownPlan): string {
  return t(`layer.${layer.kind}.what`, toValues(t, layer, plan));
}

/** A template of its own for layers without a function, and for each form of the data. */
function toVariant(layer: Layer, plan: KnownPlan): string {
  if (layer.kind === "input") return toInputForm(plan?.output ?? [], plan?.signs);
  return "activation" in layer && layer.activation === "linear" ? "plain" : "";
}

function toInputForm(shape: Shape, signs: number | undefined): string {
  if (signs !== undefined) return shape[0] === 1 ? "one" : "signs";
  if (shape.length === 3 && shape[2] === 1) return "grey";
  if (shape.length === 3 && shape[2] === 3) return "colour";
  return shape.length > 1 ? "shape" : "";
}

function toValues(t: Translate, layer: Layer, plan: KnownPlan): Values {
  const settings = Object.entries(layer).filter(([, value]) => typeof value === "number") as [
    string,
    number,
  ][];
  return {
    ...Object.fromEntries(settings),
    ...("activation" in layer && {
      activation: t(`activation.${layer.activation}`),
      formula: formulas[layer.activation],
    }),
    ...("rate" in layer && { percent: Math.round(layer.rate * 100) }),
    ...toWindow(layer),
    ...(isRecurrent(layer) && { reading: toReading(t, layer) }),
    output: plan ? toOutputText(layer, plan) : "?",
    signs: plan?.signs ?? "?",
    ...(layer.kind === "output" && { units: plan?.output.at(-1) ?? "?" }),
    count: layer.kind === "input" ? toSize(plan?.output ?? []) : (plan?.inputs.length ?? "?"),
  };
}

function toOutputText(layer: Layer, { output }: NonNullable<KnownPlan>): string {
  if (layer.kind === "reshape" && output.length === 1) return String(output[0]);
  return toShapeText(output);
}

/** What of a recurrent layer's states comes out: "last step, both ways". */
function toReading(t: Translate, { returnSequences, bidirectional }: RecurrentLayer): string {
  const key = `reading.${returnSequences ? "every" : "last"}` as const;
  return t(bidirectional === "none" ? key : `${key}.both`);
}

/** "3×3" where the window lies on maps, "3" on a sequence. */
function toWindow(layer: Layer): Values {
  const size = "kernelSize" in layer ? layer.kernelSize : "poolSize" in layer ? layer.poolSize : null;
  if (size === null || !("strides" in layer)) return {};
  const isLine = layer.kind.endsWith("1d");
  const usual = "poolSize" in layer ? size : 1;
  const leap = layer.strides === usual ? "" : `/${layer.strides}`;
  return { kernel: size, pool: size, window: `${isLine ? size : `${size}×${size}`}${leap}` };
}

/** In the notation of textbooks, the same in every language. */
const formulas: Readonly<Record<Activation, string>> = {
  linear: "x",
  relu: "max(0, x)",
  leakyRelu: "max(0.2x, x)",
  elu: "x, eˣ − 1",
  selu: "1.05 (x, 1.67(eˣ − 1))",
  gelu: "x Φ(x)",
  swish: "x σ(x)",
  softplus: "ln(1 + eˣ)",
  tanh: "tanh x",
  sigmoid: "1 / (1 + e⁻ˣ)",
  hardSigmoid: "x/6 + ½, 0…1",
  sin: "sin x",
  step: "x > 0",
  softmax: "eˣ / Σeˣ",
};
