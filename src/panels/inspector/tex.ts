/** @file Small pieces of TeX that the formulas of all layers are made of. */
import type { Activation } from "#model/activation.ts";
import type { Shape } from "#model/tensorShape.ts";

/** Rows that stand below each other, aligned at their `&`. */
export function toRows(...rows: readonly string[]): string {
  return `\\begin{aligned}\n${rows.join(" \\\\[7pt]\n")}\n\\end{aligned}`;
}

/** ℝ^{28 × 28 × 1} */
export function toSpace(shape: Shape): string {
  return `\\mathbb{R}^{${shape.join(" \\times ")}}`;
}

/** x ∈ ℝ^{…} ⟶ y ∈ ℝ^{…} */
export function toFlow(input: Shape, output: Shape): string {
  return `x &\\in ${toSpace(input)} \\;\\longrightarrow\\; y \\in ${toSpace(output)}`;
}

/** 2i + 3u − 1, without what is 1 or 0. */
export function toIndex(place: string, strides: number, cell = "", dilation = 1, before = 0): string {
  const times = (factor: number, name: string) => (factor === 1 ? name : `${factor}${name}`);
  const tail = before === 0 ? "" : ` - ${before}`;
  return times(strides, place) + (cell === "" ? "" : ` + ${times(dilation, cell)}`) + tail;
}

const names: Readonly<Record<Exclude<Activation, "linear" | "softmax">, string>> = {
  relu: "\\operatorname{ReLU}",
  leakyRelu: "\\operatorname{LeakyReLU}",
  elu: "\\operatorname{ELU}",
  selu: "\\operatorname{SELU}",
  gelu: "\\operatorname{GELU}",
  swish: "\\operatorname{swish}",
  softplus: "\\operatorname{softplus}",
  tanh: "\\tanh",
  sigmoid: "\\sigma",
  hardSigmoid: "\\operatorname{hardsigmoid}",
  sin: "\\sin",
  step: "\\operatorname{step}",
};

/** f(x), where f is not the softmax. */
export function toCall(activation: Exclude<Activation, "softmax">, inside: string): string {
  return activation === "linear" ? inside : `${names[activation]}\\big( ${inside} \\big)`;
}

/**
 * The rows of `y = f(sum)`. Softmax needs the sums of all `count` neurons first; `at` is the index of the answer, whose
 * last letter runs over them.
 */
export function toAnswer(activation: Activation, at: string, sum: string, count: number): string[] {
  if (activation === "linear") return [`y_{${at}} &= ${sum}`];
  if (activation !== "softmax") return [`y_{${at}} &= ${names[activation]}\\Big( ${sum} \\Big)`];
  const before = at.slice(0, -1);
  return [
    `z_{${at}} &= ${sum}`,
    `y_{${at}} &= \\frac{e^{z_{${at}}}}{\\sum_{k=1}^{${count}} e^{z_{${before}k}}}`,
  ];
}

/** The two branches of a function that bends at 0. */
function toBend(positive: string, negative: string): string {
  return `\\begin{cases} ${positive} & x > 0 \\\\ ${negative} & x \\le 0 \\end{cases}`;
}

/** What each function does to one number x; see `model/activation.ts`. */
export const definitions: Readonly<Record<Activation, string>> = {
  linear: "x",
  relu: "\\max(0,\\, x)",
  leakyRelu: toBend("x", "0.2\\,x"),
  elu: toBend("x", "e^{x} - 1"),
  selu: `1.0507 \\cdot ${toBend("x", "1.6733\\,(e^{x} - 1)")}`,
  gelu: "x \\cdot \\Phi(x) = \\frac{x}{2} \\Big( 1 + \\operatorname{erf}\\frac{x}{\\sqrt{2}} \\Big)",
  swish: "x \\cdot \\sigma(x) = \\frac{x}{1 + e^{-x}}",
  softplus: "\\ln(1 + e^{x})",
  tanh: "\\tanh x = \\frac{e^{x} - e^{-x}}{e^{x} + e^{-x}}",
  sigmoid: "\\sigma(x) = \\frac{1}{1 + e^{-x}}",
  hardSigmoid: "\\min\\Big( 1,\\; \\max\\big( 0,\\; \\tfrac{x}{6} + \\tfrac{1}{2} \\big) \\Big)",
  sin: "\\sin x",
  step: toBend("1", "0"),
  softmax: "\\frac{e^{x_i}}{\\sum_{k} e^{x_k}}",
};
