/**
 * @file What each kind of layer computes, in TeX with the layer's own numbers and shapes. Cells of windows count from 0,
 * channels and neurons from 1.
 */
import type { Layer, LayerOf } from "#model/network.ts";
import type { LayerPlan } from "#model/shape.ts";
import { toSize } from "#model/tensorShape.ts";
import {
  toAttentionFormula,
  toEmbeddingFormula,
  toPlaceFormula,
  toRecurrentFormula,
  toSelfAttentionFormula,
} from "#panels/inspector/sequenceFormulas.ts";
import { definitions, toAnswer, toFlow, toRows, toSpace } from "#panels/inspector/tex.ts";
import { toConvolutionFormula, toPoolingFormula } from "#panels/inspector/windowFormulas.ts";

/** The plan has to be the one of this layer. */
export function toFormula(layer: Layer, plan: LayerPlan): string {
  const { inputs, output } = plan;
  const input = inputs[0]!;
  const flow = toFlow(input, output);
  switch (layer.kind) {
    case "input":
      return `x \\in ${toSpace(output)}`;
    case "dense":
    case "output":
      return toDenseFormula(layer, plan);
    case "activation":
      return toRows(
        `${layer.activation === "softmax" ? "y_i" : "y"} &= ${definitions[layer.activation]}`,
        flow,
      );
    case "flatten":
      return toRows(toFlatFormula(input), flow);
    case "reshape":
      return toRows(`y &= x \\quad (${output.join(" \\cdot ")} = ${toSize(input)})`, flow);
    case "conv1d":
    case "conv2d":
    case "depthwiseConv2d":
    case "separableConv2d":
    case "conv2dTranspose":
      return toConvolutionFormula(layer, plan);
    case "maxPooling1d":
    case "averagePooling1d":
    case "maxPooling2d":
    case "averagePooling2d":
      return toPoolingFormula(layer, plan);
    case "globalMaxPooling":
      return toRows(`y_c &= \\max_{${toPlaces(input)}} x_{${toPlaces(input)},c}`, flow);
    case "globalAveragePooling": {
      const sides = input.slice(0, -1);
      return toRows(
        `y_c &= \\frac{1}{${sides.join(" \\cdot ")}} \\sum_{${toPlaces(input)}} x_{${toPlaces(input)},c}`,
        flow,
      );
    }
    case "upSampling2d":
      return toRows(toEnlarged(layer), flow);
    case "zeroPadding2d":
      return toRows(toPadded(layer, plan), flow);
    case "embedding":
      return toEmbeddingFormula(layer, plan);
    case "simpleRnn":
    case "gru":
    case "lstm":
      return toRecurrentFormula(layer, plan);
    case "repeatVector":
      return toRows(`y_t &= x, \\qquad t = 1, \\dots, ${layer.n}`, flow);
    case "attention":
      return toAttentionFormula(layer, plan);
    case "selfAttention":
      return toSelfAttentionFormula(layer, plan);
    case "positionalEncoding":
      return toPlaceFormula(plan);
    case "dropout":
      return toRows(
        `y &= \\frac{m \\odot x}{1 - ${layer.rate}}, \\qquad m_i = \\begin{cases} 0 & p = ${layer.rate} \\\\ 1 & p = ${round(1 - layer.rate)} \\end{cases}`,
        flow,
      );
    case "gaussianNoise":
      return toRows(
        `y &= x + \\varepsilon, \\qquad \\varepsilon_i \\sim \\mathcal{N}(0,\\; ${layer.stddev}^2)`,
        flow,
      );
    case "batchNormalization":
      return toRows(
        toScaled(layer, "c"),
        `\\mu_c &\\leftarrow ${layer.momentum}\\,\\mu_c + ${round(1 - layer.momentum)}\\,\\bar{x}_c, \\qquad c = 1, \\dots, ${input.at(-1)!}`,
        flow,
      );
    case "layerNormalization": {
      const count = input.at(-1)!;
      return toRows(
        toScaled(layer, "c"),
        `\\mu &= \\frac{1}{${count}} \\sum_{c=1}^{${count}} x_c, \\qquad \\sigma^2 = \\frac{1}{${count}} \\sum_{c=1}^{${count}} (x_c - \\mu)^2`,
        flow,
      );
    }
    case "add":
    case "multiply": {
      const sign = layer.kind === "add" ? " + " : " \\odot ";
      return toRows(`y &= ${inputs.map((_, i) => `x^{(${i + 1})}`).join(sign)}`, flow);
    }
    case "dot":
      return toRows(`y &= \\sum_{i=1}^{${toSize(input)}} x^{(1)}_i\\, x^{(2)}_i`, flow);
    case "concatenate":
      return toRows(
        `y &= \\big[\\, ${inputs.map((_, i) => `x^{(${i + 1})}`).join(",\\; ")} \\,\\big]`,
        `${output.at(-1)!} &= ${inputs.map((shape) => shape.at(-1)!).join(" + ")}`,
        `y &\\in ${toSpace(output)}`,
      );
  }
}

/** A weighted sum for each neuron: at each step of a sequence, or each pixel of maps, the same weights. */
function toDenseFormula(layer: LayerOf<"dense" | "output">, { inputs: [input], output }: LayerPlan): string {
  const [from, to] = [input!.at(-1)!, output.at(-1)!];
  const place = ["", "t,", "pq,"][output.length - 1]!;
  const sum = `${layer.useBias ? "b_j + " : ""}\\sum_{i=1}^{${from}} x_{${place}i}\\, w_{ij}`;
  const rows = toAnswer(layer.activation, `${place}j`, sum, to);
  if (to > 1) rows.push(`j &= 1, \\dots, ${to}`);
  return toRows(...rows, toFlow(input!, output));
}

/** Where a number of the maps goes: row by row, the channels of a pixel side by side. */
function toFlatFormula(input: readonly number[]): string {
  const [first, second, third] = input;
  if (third !== undefined) return `y_{(${second} i + j) \\cdot ${third} + c} &= x_{ij,c}`;
  if (second !== undefined) return `y_{${second} t + c} &= x_{t,c}`;
  return `y_i &= x_i, \\qquad i = 0, \\dots, ${first! - 1}`;
}

function toPlaces(input: readonly number[]): string {
  return input.length === 3 ? "i,j" : "t";
}

function toEnlarged({ size, interpolation }: LayerOf<"upSampling2d">): string {
  if (interpolation === "nearest") {
    const from = (name: string) => `\\lfloor ${name} / ${size} \\rfloor`;
    return `y_{ij,c} &= x_{${from("i")},\\; ${from("j")},\\; c}`;
  }
  return (
    "y_{ij,c} &= (1-a)(1-b)\\, x_{pq,c} + (1-a)\\,b\\, x_{p,q+1,c} + a\\,(1-b)\\, x_{p+1,q,c} + a\\,b\\, x_{p+1,q+1,c}" +
    ` \\\\[7pt]\np + a &= \\frac{i + \\frac{1}{2}}{${size}} - \\frac{1}{2}, \\qquad q + b = \\frac{j + \\frac{1}{2}}{${size}} - \\frac{1}{2}`
  );
}

function toPadded({ padding }: LayerOf<"zeroPadding2d">, { inputs: [input] }: LayerPlan): string {
  const within = (name: string, length: number) => `${padding} \\le ${name} < ${padding + length}`;
  const inside = `${within("i", input![0]!)},\\; ${within("j", input![1]!)}`;
  return `y_{ij,c} &= \\begin{cases} x_{i-${padding},\\; j-${padding},\\; c} & ${inside} \\\\ 0 & \\cdots \\end{cases}`;
}

function toScaled(
  { kind, epsilon, scale, center }: LayerOf<"batchNormalization" | "layerNormalization">,
  at: string,
): string {
  const own = kind === "batchNormalization" ? `_${at}` : "";
  const variance = kind === "batchNormalization" ? `\\sigma_${at}^2` : "\\sigma^2";
  const fraction = `\\frac{x_${at} - \\mu${own}}{\\sqrt{${variance} + ${toTexNumber(epsilon)}}}`;
  return `y_${at} &= ${scale ? `\\gamma_${at} ` : ""}${fraction}${center ? ` + \\beta_${at}` : ""}`;
}

function round(value: number): number {
  return Number(value.toPrecision(6));
}

/** 1e-7 as 10^{-7}. */
function toTexNumber(value: number): string {
  const [digits, exponent] = String(value).split("e");
  if (exponent === undefined) return digits!;
  return `${digits === "1" ? "" : `${digits} \\cdot `}10^{${Number(exponent)}}`;
}
