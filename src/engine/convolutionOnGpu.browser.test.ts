/**
 * @file Convolutions on a GPU, of few filters and of many, over enough places to fill tiles and to share long sums, against
 * TF.js's own operations.
 */
import { describe } from "vitest";
import * as tf from "@tensorflow/tfjs-core";
import { createRandom } from "#base/random.ts";
import { createBackendTest } from "#engine/device.fixture.ts";
import { expectSame } from "#engine/gpuReference.fixture.ts";
import { draw } from "#engine/job.fixture.ts";
import { runLayer } from "#engine/layers.ts";
import { toLayer } from "#engine/pictures.fixture.ts";
import { inference } from "#engine/randomness.ts";
import type { Layer } from "#model/network.ts";

interface Case {
  readonly layer: Layer;
  readonly input: readonly number[];
  readonly weights: Readonly<Record<string, readonly number[]>>;
}

const window = { kernelSize: 3, padding: "valid", activation: "elu" } as const;

function toCase(channels: number, filters: number, settings = {}): Case {
  return {
    layer: toLayer("conv2d", "c", { ...window, filters, ...settings }),
    input: [7, 28, 27, channels],
    weights: { kernel: [3, 3, channels, filters], bias: [filters] },
  };
}

const cases: Readonly<Record<string, Case>> = {
  "6 filters over 1 channel": toCase(1, 6),
  "17 filters over 5 channels": toCase(5, 17),
  "33 filters over 3 channels": toCase(3, 33),
  "a function whose slope needs what went in": toCase(2, 3, { activation: "swish", dilation: 2 }),
  "run backwards": {
    layer: toLayer("conv2dTranspose", "c", { ...window, strides: 2, filters: 5 }),
    input: [7, 26, 25, 3],
    weights: { kernel: [3, 3, 5, 3], bias: [5] },
  },
  depthwise: {
    layer: toLayer("depthwiseConv2d", "c", { ...window, depthMultiplier: 2, strides: 2 }),
    input: [7, 28, 27, 3],
    weights: { depthwiseKernel: [3, 3, 3, 2], bias: [6] },
  },
};

function toAll({ layer, input, weights }: Case) {
  const random = createRandom(5);
  const toTensor = (shape: readonly number[]) =>
    tf.tensor(draw(tf.util.sizeFromShape([...shape]), random), [...shape]);
  const drawn = Object.fromEntries(Object.entries(weights).map(([name, shape]) => [name, toTensor(shape)]));
  const { output, backward } = runLayer(layer, [toTensor(input)], drawn, inference);
  const { inputs, weights: slopes } = backward(toTensor(output.shape), { inputs: [true], weights: true });
  return { output, dx: inputs[0]!, ...slopes } as Record<string, tf.Tensor>;
}

describe("webgpu", () => {
  const onGpu = createBackendTest("webgpu");

  for (const [name, one] of Object.entries(cases)) onGpu(name, () => expectSame(() => toAll(one)));
});
