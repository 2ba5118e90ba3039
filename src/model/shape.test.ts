import { expect, test } from "vitest";
import { layerKinds } from "#model/layerKinds.ts";
import type { Ends } from "#model/layerRule.ts";
import type { Network } from "#model/network.ts";
import { createChain } from "#model/presets.ts";
import { countFlops, countParameters, toPlans } from "#model/shape.ts";
import { toSize } from "#model/tensorShape.ts";

const ends: Ends = { input: [5], outputs: 3, target: null };

test("a chain of dense layers has kernels [in, out] and biases [out]", () => {
  const plans = toPlans(createChain([8], "tanh", "softmax"), ends);
  expect([...plans.values()]).toEqual([
    { id: "input", inputs: [[5]], output: [5], weights: [], flops: 0 },
    {
      id: "hidden1",
      inputs: [[5]],
      output: [8],
      flops: 2 * 5 * 8,
      weights: [
        { name: "kernel", shape: [5, 8], trainable: true },
        { name: "bias", shape: [8], trainable: true },
      ],
    },
    {
      id: "output",
      inputs: [[8]],
      output: [3],
      flops: 2 * 8 * 3,
      weights: [
        { name: "kernel", shape: [8, 3], trainable: true },
        { name: "bias", shape: [3], trainable: true },
      ],
    },
  ]);
  expect(countFlops(plans)).toBe(2 * (5 * 8 + 8 * 3));
  expect(countParameters(plans)).toBe(5 * 8 + 8 + 8 * 3 + 3);
});

test("batch normalisation keeps four numbers a feature, two of them learned; dropout none", () => {
  const network: Network = {
    layers: [
      { kind: "input", id: "input" },
      { kind: "batchNormalization", id: "norm", ...layerKinds.batchNormalization.defaults },
      { kind: "dropout", id: "drop", ...layerKinds.dropout.defaults },
    ],
    links: [
      { from: "input", to: "norm" },
      { from: "norm", to: "drop" },
    ],
  };
  const plans = toPlans(network, ends);
  expect(plans.get("norm")!.weights.map(({ name, trainable }) => [name, trainable])).toEqual([
    ["gamma", true],
    ["beta", true],
    ["movingMean", false],
    ["movingVariance", false],
  ]);
  expect(plans.get("drop")).toEqual({ id: "drop", inputs: [[5]], output: [5], weights: [], flops: 0 });
  expect(countParameters(plans)).toBe(20);
});

test("a dense layer without bias has a kernel alone", () => {
  const layer = { kind: "dense", id: "d", ...layerKinds.dense.defaults, useBias: false } as const;
  expect(layerKinds.dense.toWeights!(layer, [4], ends).map((weight) => weight.name)).toEqual(["kernel"]);
});

test("layers that nothing reaches have no plan", () => {
  const { layers } = createChain([8], "tanh", "sigmoid");
  expect([...toPlans({ layers, links: [{ from: "hidden1", to: "output" }] }, ends).keys()]).toEqual([
    "input",
  ]);
});

test("the size of a shape is the product of its dimensions", () => {
  expect([toSize([]), toSize([7]), toSize([2, 3, 4])]).toEqual([1, 7, 24]);
});
