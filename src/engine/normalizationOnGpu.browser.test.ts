/** @file The normalisations on a GPU, over lines longer than a workgroup and shorter than a lane, against TF.js's own operations. */
import { describe } from "vitest";
import * as tf from "@tensorflow/tfjs-core";
import { createRandom } from "#base/random.ts";
import { createBackendTest } from "#engine/device.fixture.ts";
import { expectSame } from "#engine/gpuReference.fixture.ts";
import { draw } from "#engine/job.fixture.ts";
import { runLayer } from "#engine/layers.ts";
import { toLayer } from "#engine/pictures.fixture.ts";
import { inference } from "#engine/randomness.ts";

interface Case {
  readonly kind: "batchNormalization" | "layerNormalization";
  readonly shape: readonly number[];
  readonly settings?: Readonly<Record<string, boolean>>;
  readonly training?: boolean;
}

const cases: readonly Case[] = [
  { kind: "batchNormalization", shape: [3, 17, 9, 5], training: true },
  { kind: "batchNormalization", shape: [1, 300], training: true },
  { kind: "batchNormalization", shape: [259, 3], settings: { scale: false }, training: true },
  { kind: "batchNormalization", shape: [40, 17], settings: { trainable: false }, training: true },
  { kind: "batchNormalization", shape: [40, 17], settings: { center: false } },
  { kind: "layerNormalization", shape: [3, 130] },
  { kind: "layerNormalization", shape: [11_003, 3, 5], settings: { scale: false } },
  { kind: "layerNormalization", shape: [5, 1], settings: { center: false } },
];

function toAll({ kind, shape, settings = {}, training = false }: Case) {
  const random = createRandom(7);
  const toTensor = (size: readonly number[], from = 0) =>
    tf.add(tf.tensor(draw(tf.util.sizeFromShape([...size]), random), [...size]), from);
  const columns = [shape.at(-1)!];
  const { scale = true, center = true } = settings;
  const weights = {
    ...(scale && { gamma: toTensor(columns, 1) }),
    ...(center && { beta: toTensor(columns) }),
    ...(kind === "batchNormalization" && {
      movingMean: toTensor(columns),
      movingVariance: toTensor(columns, 2),
    }),
  };
  const layer = toLayer(kind, "n", settings);
  // Far from zero: a variance as the mean of the squares less the square of the mean would have no digits left.
  const pass = runLayer(layer, [toTensor(shape, 100)], weights, { ...inference, training });
  const { inputs, weights: slopes } = pass.backward(toTensor(shape), { inputs: [true], weights: true });
  return { output: pass.output, dx: inputs[0]!, ...slopes, ...pass.kept } as Record<string, tf.Tensor>;
}

describe("webgpu", () => {
  const onGpu = createBackendTest("webgpu");

  for (const one of cases)
    onGpu(`${one.kind} of ${one.shape.join("×")} ${JSON.stringify(one.settings ?? {})}`, () =>
      expectSame(() => toAll(one)),
    );
});
