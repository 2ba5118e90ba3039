import { describe, expect, test } from "vitest";
import { activate, activations, toSoftmax } from "#model/activation.ts";

/** At −1, 0 and 2; gelu from tables of the normal distribution, the others from their formulas. */
const known: Record<string, readonly [number, number, number]> = {
  linear: [-1, 0, 2],
  relu: [0, 0, 2],
  leakyRelu: [-0.2, 0, 2],
  elu: [Math.exp(-1) - 1, 0, 2],
  selu: [-1.11133074, 0, 2.101402],
  gelu: [-0.15865525, 0, 1.9544997],
  swish: [-1 / (1 + Math.E), 0, 2 / (1 + Math.exp(-2))],
  softplus: [Math.log(1 + Math.exp(-1)), Math.log(2), Math.log(1 + Math.exp(2))],
  tanh: [Math.tanh(-1), 0, Math.tanh(2)],
  sigmoid: [1 / (1 + Math.E), 0.5, 1 / (1 + Math.exp(-2))],
  hardSigmoid: [1 / 3, 0.5, 5 / 6],
  sin: [Math.sin(-1), 0, Math.sin(2)],
  step: [0, 0, 1],
  softmax: [-1, 0, 2],
};

describe.each(activations)("%s", (kind) => {
  test("has its known values", () => {
    const values = [-1, 0, 2].map((x) => activate(kind, x));
    expect(values).toEqual(known[kind]!.map((value) => expect.closeTo(value, 6) as unknown));
  });

  test("is finite far out", () => {
    expect([-1000, 1000].map((x) => activate(kind, x)).every(Number.isFinite)).toBe(true);
  });
});

test("softmax sums to 1, also where the powers would overflow", () => {
  expect(toSoftmax([1000, 1000])).toEqual([0.5, 0.5]);
  expect(toSoftmax([0, Math.log(3)])).toEqual([expect.closeTo(0.25, 9), expect.closeTo(0.75, 9)]);
});
