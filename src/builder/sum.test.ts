import { expect, test } from "vitest";
import { toSum, toSumText } from "#builder/sum.ts";

const request = {
  names: ["x₁", "x₂"],
  inputs: new Float32Array([2, -1]),
  kernel: new Float32Array([0.5, 9, 0.25, 9]),
  bias: new Float32Array([0.25, 9]),
  units: 2,
  unit: 0,
} as const;

test("a neuron is the sum of its inputs times its own column of weights, plus its bias, through its function", () => {
  const sum = toSum({ ...request, activation: "relu" });
  expect(sum.terms.map((term) => term.product)).toEqual([1, -0.25]);
  expect(sum.sum).toBe(1);
  expect(sum.output).toBe(1);
});

test("softmax compares the sums of the whole layer", () => {
  const sum = toSum({ ...request, activation: "softmax" });
  expect(sum.output).toBeCloseTo(1 / (1 + Math.exp(18 - 1)), 12);
});

test("the text has a line for each term, the bias, the sum and the output", () => {
  const words = { title: "Neuron", bias: "bias", sum: "sum", output: "relu" };
  const text = toSumText(toSum({ ...request, activation: "relu" }), words, String);
  expect(text.split("\n").map((line) => line.replace(/ +/g, " "))).toEqual([
    "Neuron",
    "x₁ 2 × 0.5 = 1",
    "x₂ -1 × 0.25 = -0.25",
    "bias 0.25",
    "sum 1",
    "relu 1",
  ]);
});
