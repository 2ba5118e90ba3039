/** @file A convolution on a GPU, of few filters and of many, over enough places to fill its tiles, against TF.js's own operations. */
import { describe } from "vitest";
import * as tf from "@tensorflow/tfjs-core";
import { createRandom } from "#base/random.ts";
import { createBackendTest } from "#engine/device.fixture.ts";
import { expectSame } from "#engine/gpuReference.fixture.ts";
import { draw } from "#engine/job.fixture.ts";
import { runLayer } from "#engine/layers.ts";
import { toLayer } from "#engine/pictures.fixture.ts";
import { inference } from "#engine/randomness.ts";

function toAll(channels: number, filters: number) {
  const random = createRandom(5);
  const toTensor = (...shape: number[]) => tf.tensor(draw(tf.util.sizeFromShape(shape), random), shape);
  const weights = { kernel: toTensor(3, 3, channels, filters), bias: toTensor(filters) };
  const layer = toLayer("conv2d", "c", { filters, kernelSize: 3, padding: "valid", activation: "elu" });
  const { output, backward } = runLayer(layer, [toTensor(7, 28, 27, channels)], weights, inference);
  const { inputs, weights: slopes } = backward(toTensor(7, 26, 25, filters), {
    inputs: [true],
    weights: true,
  });
  return { output, dx: inputs[0]!, ...slopes } as Record<string, tf.Tensor>;
}

describe("webgpu", () => {
  const onGpu = createBackendTest("webgpu");

  for (const [channels, filters] of [
    [1, 6],
    [5, 17],
    [3, 33],
  ] as const)
    onGpu(`${filters} filters over ${channels} channels`, () => expectSame(() => toAll(channels, filters)));
});
