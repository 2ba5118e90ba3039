/** @file The formulas of what reads sequences: recurrent layers, embeddings, attention. Steps count from 1. */
import type { RecurrentLayer } from "#model/layers/recurrent.ts";
import type { LayerOf } from "#model/network.ts";
import type { LayerPlan } from "#model/shape.ts";
import { toCall, toFlow, toRows, toSpace } from "#panels/inspector/tex.ts";

export function toRecurrentFormula(layer: RecurrentLayer, { inputs: [input], output }: LayerPlan): string {
  const [steps, features] = input as readonly [number, number];
  const { units } = layer;
  const blocks = { simpleRnn: 1, gru: 3, lstm: 4 }[layer.kind];
  const size = (rows: number) => toSpace([rows, blocks === 1 ? units : blocks * units]);
  const order = layer.goBackwards ? `t = ${steps}, \\dots, 1` : `t = 1, \\dots, ${steps}`;
  return toRows(
    ...toSteps(layer),
    `h_0 &= 0, \\qquad ${order}`,
    `${toReadOut(layer, steps)}, \\qquad W \\in ${size(features)},\\; U \\in ${size(units)}`,
    toFlow(input!, output),
  );
}

function toSteps(layer: RecurrentLayer): string[] {
  const bend = (inside: string) => toCall(layer.activation, inside);
  const bias = (name: string) => (layer.useBias ? ` + ${name}` : "");
  const sum = (at: string) => `x_t W_${at} + h_{t-1} U_${at}${bias(`b_${at}`)}`;
  if (layer.kind === "simpleRnn") return [`h_t &= ${bend(`x_t W + h_{t-1} U${bias("b")}`)}`];
  const gate = (at: string) => `${at}_t &= ${toCall(layer.recurrentActivation, sum(at))}`;
  if (layer.kind === "lstm") {
    return [
      gate("i"),
      gate("f"),
      gate("o"),
      `\\tilde{c}_t &= ${bend(sum("c"))}`,
      "c_t &= f_t \\odot c_{t-1} + i_t \\odot \\tilde{c}_t",
      `h_t &= o_t \\odot ${bend("c_t")}`,
    ];
  }
  const inside = layer.resetAfter
    ? `x_t W_h${bias("b_h")} + r_t \\odot ( h_{t-1} U_h${bias("b'_h")} )`
    : `x_t W_h + ( r_t \\odot h_{t-1} )\\, U_h${bias("b_h")}`;
  return [
    gate("z"),
    gate("r"),
    `\\tilde{h}_t &= ${bend(inside)}`,
    "h_t &= z_t \\odot h_{t-1} + (1 - z_t) \\odot \\tilde{h}_t",
  ];
}

/** What of the states is the answer; of two directions, how both are joined. */
function toReadOut({ returnSequences, goBackwards, bidirectional }: RecurrentLayer, steps: number): string {
  const left = returnSequences ? "y_t" : "y";
  const [last, lastBack] = returnSequences ? ["t", "t"] : goBackwards ? [1, steps] : [steps, 1];
  if (bidirectional === "none") return `${left} &= h_{${last}}`;
  const there = `\\overrightarrow{h}_{${last}}`;
  const back = `\\overleftarrow{h}_{${lastBack}}`;
  const joined = {
    concat: `\\big[\\, ${there},\\; ${back} \\,\\big]`,
    sum: `${there} + ${back}`,
    mul: `${there} \\odot ${back}`,
    ave: `\\tfrac{1}{2} \\big( ${there} + ${back} \\big)`,
  }[bidirectional];
  return `${left} &= ${joined}`;
}

export function toEmbeddingFormula(
  layer: LayerOf<"embedding">,
  { inputs: [input], output }: LayerPlan,
): string {
  return toRows(
    `y_t &= E_{x_t}, \\qquad t = 1, \\dots, ${input![0]!}`,
    `E &\\in ${toSpace([layer.inputDim, layer.outputDim])}, \\qquad x_t \\in \\{0, \\dots, ${layer.inputDim - 1}\\}`,
    toFlow(input!, output),
  );
}

/** Of the first sequence Q, and of the second V, which is the key as well. */
export function toAttentionFormula(
  { useScale }: LayerOf<"attention">,
  { inputs: [query, value], output }: LayerPlan,
): string {
  return toRows(
    `a &= \\operatorname{softmax}\\big( ${useScale ? "s \\cdot " : ""}Q V^{\\top} \\big), \\qquad a \\in ${toSpace([query![0]!, value![0]!])}`,
    "y &= a\\, V",
    `Q &\\in ${toSpace(query!)}, \\qquad V \\in ${toSpace(value!)}`,
    toFlow(query!, output),
  );
}

export function toSelfAttentionFormula(
  { heads, keyDim, causal, useBias }: LayerOf<"selfAttention">,
  { inputs: [input], output }: LayerPlan,
): string {
  const features = input!.at(-1)!;
  const part = (name: string) => `${name} = x\\, W^{${name}}_k${useBias ? ` + b^{${name}}_k` : ""}`;
  const scores = `\\frac{Q K^{\\top}}{\\sqrt{${keyDim}}}${causal ? " + M" : ""}`;
  const veil = causal ? ["M_{st} &= \\begin{cases} 0 & t \\le s \\\\ -\\infty & t > s \\end{cases}"] : [];
  return toRows(
    `${part("Q")}, \\quad ${part("K")}, \\quad ${part("V")}`.replace("=", "&="),
    `H_k &= \\operatorname{softmax}\\Big( ${scores} \\Big)\\, V, \\qquad k = 1, \\dots, ${heads}`,
    ...veil,
    `y &= \\big[\\, H_1, \\dots, H_{${heads}} \\,\\big]\\, W^{O}${useBias ? " + b^{O}" : ""}`,
    `W^{Q}_k &\\in ${toSpace([features, keyDim])}, \\qquad W^{O} \\in ${toSpace([heads * keyDim, features])}`,
    toFlow(input!, output),
  );
}

export function toPlaceFormula({ inputs: [input], output }: LayerPlan): string {
  const features = input!.at(-1)!;
  const angle = `\\frac{t - 1}{10000^{2i / ${features}}}`;
  return toRows(
    `y_{t,2i} &= x_{t,2i} + \\sin ${angle}`,
    `y_{t,2i+1} &= x_{t,2i+1} + \\cos ${angle}`,
    toFlow(input!, output),
  );
}
