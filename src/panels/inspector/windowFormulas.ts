/** @file The formulas of what slides over maps and sequences: convolutions and poolings. */
import type { LayerOf } from "#model/network.ts";
import type { LayerPlan } from "#model/shape.ts";
import { toConvolution, type ConvolutionLayer, type Side } from "#panels/inspector/convolution.ts";
import { toAnswer, toFlow, toIndex, toRows } from "#panels/inspector/tex.ts";

type PoolingLayer = LayerOf<"maxPooling1d" | "averagePooling1d" | "maxPooling2d" | "averagePooling2d">;

export function toConvolutionFormula(layer: ConvolutionLayer, plan: LayerPlan): string {
  const { rows, columns } = toConvolution(layer, plan);
  const [input, output] = [plan.inputs[0]!, plan.output];
  const filters = output.at(-1)!;
  const start = layer.useBias ? "b_f + " : "";
  const slide = (name: string, side: Side, place: string, cell: string) =>
    `${name}_{${toIndex(place, side.strides, cell, side.dilation, side.before)}`;
  const answer = (at: string, sum: string) => toAnswer(layer.activation, at, sum, filters);
  const isTransposed = layer.kind === "conv2dTranspose";
  const isLine = layer.kind === "conv1d";
  const isSquare = isLine || input[0] === input[1];
  const places = [toPlaces(isLine ? "T'" : "H'", rows, isTransposed)];
  if (!isSquare) places.push(toPlaces("W'", columns, isTransposed));
  const tail = [...places, toFlow(input, output)];
  const last = layer.kernelSize - 1;
  const overWindow = `\\sum_{u=0}^{${last}} \\sum_{v=0}^{${last}}`;
  const across = toIndex("j", columns.strides, "v", columns.dilation, columns.before);
  const toSeen = (channel: string) => `${slide("x", rows, "i", "u")},\\; ${across}${channel}}`;
  const seen = toSeen(",\\; c");
  const channels = `\\sum_{c=1}^{${input.at(-1)!}}`;
  switch (layer.kind) {
    case "conv1d": {
      const step = `${slide("x", rows, "t", "u")},\\; c}`;
      const sum = `${start}\\sum_{u=0}^{${last}} ${channels} ${step}\\; w_{ucf}`;
      return toRows(...answer("t,f", sum), ...tail);
    }
    case "conv2d": {
      // one channel needs no sum over channels
      const products = input[2] === 1 ? `${toSeen("")}\\; w_{uvf}` : `${channels} ${seen}\\; w_{uvcf}`;
      return toRows(...answer("ij,f", `${start}${overWindow} ${products}`), ...tail);
    }
    case "depthwiseConv2d": {
      const bias = layer.useBias ? "b_{cm} + " : "";
      return toRows(...answer("ij,cm", `${bias}${overWindow} ${seen}\\; w_{uvcm}`), ...tail);
    }
    case "separableConv2d": {
      const first = `s_{ij,cm} &= ${overWindow} ${seen}\\; w_{uvcm}`;
      const over = `${channels} \\sum_{m=1}^{${layer.depthMultiplier}}`;
      return toRows(first, ...answer("ij,f", `${start}${over} s_{ij,cm}\\; p_{cmf}`), ...tail);
    }
    case "conv2dTranspose": {
      const meet = (place: string, cell: string, to: string, { strides, before }: Side) =>
        `${toIndex(place, strides, cell, 1, before)} = ${to}`;
      const where = `\\substack{${meet("i", "u", "p", rows)} \\\\ ${meet("j", "v", "q", columns)}}`;
      const sum = `${start}${channels} \\sum_{${where}} x_{ij,c}\\; w_{uvfc}`;
      return toRows(...answer("pq,f", sum), ...tail);
    }
  }
}

/** How long a side of the answer is: H' = ⌊(28 − 3) / 1⌋ + 1 = 26, and its kin. */
function toPlaces(name: string, side: Side, isTransposed: boolean): string {
  const { input, output, size, strides, dilation } = side;
  const reach = (size - 1) * dilation + 1;
  if (isTransposed) {
    const rest = output > input * strides ? ` + (${size} - ${strides})` : "";
    return `${name} &= ${input} \\cdot ${strides}${rest} = ${output}`;
  }
  const isInside = output === Math.floor((input - reach) / strides) + 1;
  if (!isInside) return `${name} &= \\Big\\lceil \\frac{${input}}{${strides}} \\Big\\rceil = ${output}`;
  return `${name} &= \\Big\\lfloor \\frac{${input} - ${reach}}{${strides}} \\Big\\rfloor + 1 = ${output}`;
}

export function toPoolingFormula(layer: PoolingLayer, { inputs: [input], output }: LayerPlan): string {
  const { poolSize, strides } = layer;
  const isLine = layer.kind.endsWith("1d");
  const side = (axis: number): Side => {
    const [long, places] = [input![axis]!, output[axis]!];
    const zeros = Math.max(0, (places - 1) * strides + poolSize - long);
    const before = layer.padding === "same" ? Math.floor(zeros / 2) : 0;
    return { input: long, output: places, size: poolSize, strides, dilation: 1, before };
  };
  const rows = side(0);
  const down = toIndex(isLine ? "t" : "i", strides, "u", 1, rows.before);
  const across = isLine ? "" : `,\\; ${toIndex("j", strides, "v", 1, side(1).before)}`;
  const seen = `x_{${down}${across},\\; c}`;
  const at = isLine ? "t,c" : "ij,c";
  const isLargest = layer.kind.startsWith("max");
  const cells = isLine ? "u" : "u,\\, v";
  const last = poolSize - 1;
  const sum = `\\sum_{u=0}^{${last}}${isLine ? "" : ` \\sum_{v=0}^{${last}}`} ${seen}`;
  // zeros at the edge do not count in the mean, so its divisor is the number of cells inside
  const share =
    layer.padding === "same"
      ? `\\frac{1}{n_{${at.slice(0, -2)}}}`
      : `\\frac{1}{${poolSize ** (isLine ? 1 : 2)}}`;
  const answer = isLargest ? `\\max_{0 \\le ${cells} < ${poolSize}} ${seen}` : `${share} ${sum}`;
  return toRows(
    `y_{${at}} &= ${answer}`,
    toPlaces(isLine ? "T'" : "H'", rows, false),
    toFlow(input!, output),
  );
}
