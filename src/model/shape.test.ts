import { describe, expect, test } from "vitest";
import { buildNetwork, fork } from "#model/buildNetwork.ts";
import { layerKinds } from "#model/layerKinds.ts";
import type { Network } from "#model/network.ts";
import { createChain } from "#model/presets.ts";
import { toTemplate } from "#model/templates.ts";
import { toEndsOf } from "#model/task.ts";
import { countFlops, countParameters, estimateMemory, inferShapes, toPlans } from "#model/shape.ts";
import { toSize } from "#model/tensorShape.ts";
import { toPlainEnds } from "#model/ends.fixture.ts";

const ends = toPlainEnds([5], 3);

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
      { kind: "input", id: "input", port: "all" },
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

describe("LeNet-5", () => {
  const { network, data, training } = toTemplate("lenet5");
  const plans = toPlans(network, toEndsOf(data, training.loss));

  test("has the shapes of the paper", () => {
    expect([...plans.values()].map(({ output }) => output.join("×"))).toEqual([
      "28×28×1",
      "28×28×6",
      "14×14×6",
      "10×10×16",
      "5×5×16",
      "400",
      "120",
      "84",
      "10",
    ]);
  });

  test("learns 61,706 numbers", () => {
    const kernels = 5 * 5 * 1 * 6 + 5 * 5 * 6 * 16 + 400 * 120 + 120 * 84 + 84 * 10;
    const biases = 6 + 16 + 120 + 84 + 10;
    expect([countParameters(plans), kernels + biases]).toEqual([61_706, 61_706]);
  });

  test("takes 0.84 million operations for a digit", () => {
    const convolutions = 28 * 28 * 6 * 25 + 10 * 10 * 16 * 25 * 6;
    const dense = 400 * 120 + 120 * 84 + 84 * 10;
    const pools = 14 * 14 * 6 * 4 + 5 * 5 * 16 * 4;
    expect(countFlops(plans)).toBe(2 * (convolutions + dense) + pools);
  });

  test("holds four copies of its weights and two of what a batch puts out", () => {
    const outputs = 784 + 4704 + 1176 + 1600 + 400 + 400 + 120 + 84 + 10;
    expect(estimateMemory(plans, 64)).toBe(4 * (4 * 61_706 + 2 * 64 * outputs));
  });
});

test("what a recurrent layer keeps of every step for the way back counts as memory", () => {
  const toBytes = (steps: number) => {
    const network = buildNetwork([["lstm", { units: 4 }]]);
    return estimateMemory(toPlans(network, toPlainEnds([steps, 3], 1)), 1);
  };
  // Input, its gradient, and 16 numbers of each of the four cells.
  expect(toBytes(11) - toBytes(10)).toBe(4 * 2 * (3 + 4 * 16));
});

test("what lies behind a fault has no plan, and beside it goes on", () => {
  const network = buildNetwork([fork("concatenate", [["conv2d"], ["dense"]], [["conv2d"]]), ["flatten"]]);
  const { plans, faults } = inferShapes(network, toPlainEnds([8, 8, 1], 2));
  expect([...plans.keys()]).toEqual(["input", "conv2d_1", "conv2d_2"]);
  expect([...faults]).toEqual([
    ["hidden1", { fault: "shape.needsFlat", values: { got: "6×6×8", maps: 8, count: 288 } }],
  ]);
});

test("a tensor beyond all devices is a fault, not a plan", () => {
  const network = buildNetwork([
    ["upSampling2d", { size: 16 }],
    ["upSampling2d", { size: 16 }],
  ]);
  const { faults } = inferShapes(network, toPlainEnds([28, 28, 3], 1));
  expect(faults.get("upSampling2d_2")).toEqual({
    fault: "shape.tooLarge",
    values: { count: 28 * 28 * 3 * 256 * 256, max: 50_000_000 },
  });
});
