/**
 * @file One neuron's whole sum, so that it can be redone by hand: every input times its weight, the bias, and what the
 * function makes of it.
 */
import { activate, toSoftmax, type Activation } from "#model/activation.ts";

export interface SumTerm {
  readonly name: string;
  readonly input: number;
  readonly weight: number;
  readonly product: number;
}

export interface NeuronSum {
  readonly terms: readonly SumTerm[];
  readonly bias: number;
  /** Σ products + bias. */
  readonly sum: number;
  readonly output: number;
}

export interface SumRequest {
  readonly names: readonly string[];
  /** `[inputs]` */
  readonly inputs: Float32Array;
  /** `[inputs, units]` and `[units]`; null without a bias. */
  readonly kernel: Float32Array;
  readonly bias: Float32Array | null;
  readonly units: number;
  readonly unit: number;
  readonly activation: Activation;
}

export function toSum({ names, inputs, kernel, bias, units, unit, activation }: SumRequest): NeuronSum {
  const sumOf = (neuron: number) =>
    inputs.reduce((sum, input, i) => sum + input * kernel[i * units + neuron]!, bias?.[neuron] ?? 0);
  const terms = names.map((name, i): SumTerm => {
    const weight = kernel[i * units + unit]!;
    const input = inputs[i]!;
    return { name, input, weight, product: input * weight };
  });
  const sum = sumOf(unit);
  const output =
    activation === "softmax"
      ? toSoftmax(Array.from({ length: units }, (_, i) => sumOf(i)))[unit]!
      : activate(activation, sum);
  return { terms, bias: bias?.[unit] ?? 0, sum, output };
}

/** The sum as plain text, one term a line, for a notebook or a worksheet; `toText` writes its numbers. */
export function toSumText(
  sum: NeuronSum,
  words: { readonly title: string; readonly bias: string; readonly sum: string; readonly output: string },
  toText: (value: number) => string,
): string {
  const line = (name: string, text: string) => `${name.padEnd(16)} ${text}`;
  return [
    words.title,
    ...sum.terms.map(({ name, input, weight, product }) =>
      line(name, `${toText(input)} × ${toText(weight)} = ${toText(product)}`),
    ),
    line(words.bias, toText(sum.bias)),
    line(words.sum, toText(sum.sum)),
    line(words.output, toText(sum.output)),
  ].join("\n");
}
