/** @file A dense layer in one dispatch forward and two back, against TF.js's own operations. */
import { describe } from "vitest";
import * as tf from "@tensorflow/tfjs-core";
import { createRandom } from "#base/random.ts";
import { createBackendTest } from "#engine/device.fixture.ts";
import { expectSame } from "#engine/gpuReference.fixture.ts";
import { draw } from "#engine/job.fixture.ts";
import { runLayer } from "#engine/layers.ts";
import { toLayer } from "#engine/pictures.fixture.ts";
import { inference } from "#engine/randomness.ts";
import type { Activation } from "#model/activation.ts";

interface Size {
  readonly rows: number;
  readonly features: number;
  readonly units: number;
}

const odd: Size = { rows: 17, features: 3, units: 5 };

function toAll(activation: Activation, { rows, features, units }: Size, useBias: boolean) {
  const random = createRandom(3);
  const toTensor = (...shape: number[]) => tf.tensor(draw(tf.util.sizeFromShape(shape), random), shape);
  const weights = { kernel: toTensor(features, units), ...(useBias && { bias: toTensor(units) }) };
  const layer = toLayer("dense", "d", { units, activation });
  const { output, backward } = runLayer(layer, [toTensor(rows, features)], weights, inference);
  const { inputs, weights: slopes } = backward(toTensor(rows, units), { inputs: [true], weights: true });
  return { output, dx: inputs[0]!, ...slopes } as Record<string, tf.Tensor>;
}

describe("webgpu", () => {
  const onGpu = createBackendTest("webgpu");

  for (const activation of ["linear", "tanh", "gelu", "softmax"] as const)
    onGpu(`a dense layer bends by ${activation}`, () => expectSame(() => toAll(activation, odd, true)));

  for (const size of [
    { rows: 1, features: 17, units: 1 },
    // Larger tiles, not filled.
    { rows: 270, features: 33, units: 259 },
    { rows: 513, features: 2, units: 515 },
    // Many rows of few numbers, forward and back.
    { rows: 4127, features: 9, units: 11 },
  ])
    onGpu(`${size.rows} rows of ${size.features} numbers become ${size.units}, without a bias`, () =>
      expectSame(() => toAll("tanh", size, false)),
    );
});
