/** @file Recurrent layers, embeddings and attention against what their definitions say, and what they can learn. */
import { beforeAll, describe, expect, test } from "vitest";
import * as tf from "@tensorflow/tfjs-core";
import { createRandom } from "#base/random.ts";
import { openDevice } from "#engine/backends.ts";
import type { Device } from "#engine/device.ts";
import { draw } from "#engine/job.fixture.ts";
import type { Pass, Weights } from "#engine/layerPass.ts";
import { runLayer } from "#engine/layers.ts";
import { toPlaces } from "#engine/layers/sequence.ts";
import { toLayer } from "#engine/pictures.fixture.ts";
import type { Job } from "#engine/protocol.ts";
import { inference } from "#engine/randomness.ts";
import { runSequence, type Reading } from "#engine/recurrent.ts";
import {
  createEchoBitsJob,
  createParityJob,
  createSignsJob,
  gru,
  lstm,
  simpleRnn,
  stacked,
} from "#engine/sequences.fixture.ts";
import { createTrainer } from "#engine/trainer.ts";
import type { LayerOf } from "#model/network.ts";

let device: Device;
beforeAll(async () => {
  ({ device } = await openDevice("cpu", "forced", new Set()));
});

const toTensor = (shape: number[], seed: number) =>
  tf.tensor(
    draw(
      shape.reduce((a, b) => a * b, 1),
      createRandom(seed),
    ),
    shape,
  );
const toNumbers = (tensor: tf.Tensor) => [...tensor.dataSync<"float32">()];
/** As a whole, from zeros. */
const plain: Reading = { drop: null, mask: null, begin: null, truncation: null };
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

function expectClose(found: readonly number[], expected: readonly number[]) {
  expect(found).toHaveLength(expected.length);
  expect(Math.max(...found.map((value, i) => Math.abs(value - expected[i]!)))).toBeLessThan(1e-5);
}

test("a GRU that resets after the product does what Keras writes", () => {
  const layer = toLayer("gru", "g", { units: 1 });
  const [w, u] = [
    [0.5, -0.3, 0.8],
    [0.9, 0.4, -0.7],
  ] as const;
  const b = [
    [0.1, 0.2, 0.3],
    [-0.2, 0.6, 0.5],
  ] as const;
  const weights: Weights = {
    kernel: tf.tensor2d([...w], [1, 3]),
    recurrentKernel: tf.tensor2d([...u], [1, 3]),
    bias: tf.tensor2d(b.flat(), [2, 3]),
  };
  const x = [0.7, -1.2, 0.4];
  let h = 0;
  for (const value of x) {
    const into = (i: 0 | 1 | 2) => value * w[i] + b[0][i];
    const own = (i: 0 | 1 | 2) => h * u[i] + b[1][i];
    const z = sigmoid(into(0) + own(0));
    const r = sigmoid(into(1) + own(1));
    h = z * h + (1 - z) * Math.tanh(into(2) + r * own(2));
  }
  const { output } = runLayer(layer, [tf.tensor3d(x, [1, 3, 1])], weights, inference);
  expectClose(toNumbers(output), [h]);
});

test("gates and states come out when they are asked for", () => {
  const layer = toLayer("lstm", "l", { units: 2 }) as LayerOf<"lstm">;
  const weights = {
    kernel: toTensor([3, 8], 1),
    recurrentKernel: toTensor([2, 8], 2),
    bias: toTensor([8], 3),
  };
  const { states, toGates } = runSequence(layer, toTensor([4, 1, 3], 4) as tf.Tensor3D, weights, plain);
  const { state, cell, input, forget, output, candidate } = toGates() as Record<string, tf.Tensor2D>;
  expect(toNumbers(state!)).toEqual(toNumbers(states));
  expectClose(toNumbers(tf.mul(output!, tf.tanh(cell!))), toNumbers(states));
  const before = tf.concat([tf.zeros([1, 2]), tf.slice(cell!, [0, 0], [3, 2])]);
  expectClose(toNumbers(tf.add(tf.mul(forget!, before), tf.mul(input!, candidate!))), toNumbers(cell!));
});

test("dropout silences the same inputs at every step of a sample", () => {
  const layer = toLayer("simpleRnn", "r", { units: 2, dropout: 0.5, returnSequences: true, useBias: false });
  const weights = { kernel: tf.ones([3, 2]), recurrentKernel: tf.zeros([2, 2]) };
  const asked: (readonly [string, readonly number[]])[] = [];
  const pass: Pass = {
    ...inference,
    training: true,
    toDropout: (id, _, shape) => {
      asked.push([id, shape]);
      return tf.tensor([0, 2, 0, 2, 2, 0], [...shape]);
    },
  };
  const { output } = runLayer(layer, [tf.mul(tf.ones([2, 4, 3]), 0.1)], weights, pass);
  expect(asked).toEqual([["r.forward.input", [2, 1, 3]]]);
  const each = [...Array<number>(8).fill(Math.tanh(0.2)), ...Array<number>(8).fill(Math.tanh(0.4))];
  expectClose(toNumbers(output), each);
});

test("a trained layer silences nothing, and each direction has masks of its own", () => {
  const layer = toLayer("gru", "g", { units: 1, bidirectional: "sum", dropout: 0.5, recurrentDropout: 0.5 });
  const weights = {
    kernel: toTensor([2, 3], 1),
    recurrentKernel: toTensor([1, 3], 2),
    bias: toTensor([2, 3], 3),
    backwardKernel: toTensor([2, 3], 4),
    backwardRecurrentKernel: toTensor([1, 3], 5),
    backwardBias: toTensor([2, 3], 6),
  };
  const x = toTensor([2, 3, 2], 7);
  expect(runLayer(layer, [x], weights, inference).output.shape).toEqual([2, 1]);
  const asked: string[] = [];
  const toDropout: Pass["toDropout"] = (id, _, shape) => {
    asked.push(id);
    return tf.ones([...shape]);
  };
  runLayer(layer, [x], weights, { ...inference, training: true, toDropout });
  expect(asked).toEqual(["g.forward.input", "g.forward.state", "g.backward.input", "g.backward.state"]);
});

describe("an embedding", () => {
  const layer = toLayer("embedding", "e", { inputDim: 3, outputDim: 2 });
  const toTable = () => ({ embeddings: tf.tensor2d([1, 2, 3, 4, 5, 6], [3, 2]) });

  test("takes signs beyond its table for the first and the last", () => {
    const x = tf.tensor2d([-4, 0, 1, 2, 99], [1, 5]);
    const { output } = runLayer(layer, [x], toTable(), inference);
    expect(toNumbers(output)).toEqual([1, 2, 1, 2, 3, 4, 5, 6, 5, 6]);
  });

  test("adds up the errors of all places at which a sign stood", () => {
    const x = tf.tensor2d([2, 0, 2, 2], [2, 2]);
    const { backward } = runLayer(layer, [x], toTable(), inference);
    const dy = tf.tensor3d([1, 10, 2, 20, 3, 30, 4, 40], [2, 2, 2]);
    const { weights } = backward(dy, { inputs: [false], weights: true });
    expect(toNumbers(weights.embeddings!)).toEqual([2, 20, 0, 0, 8, 80]);
  });
});

test("places are told by sines and cosines of many lengths", () => {
  const angle = 2 / 10_000 ** (2 / 5);
  const last = 2 / 10_000 ** (4 / 5);
  const expected = [Math.sin(2), Math.cos(2), Math.sin(angle), Math.cos(angle), Math.sin(last)];
  expectClose(Array.from(toPlaces(3, 5).slice(10)), expected);
});

test("causal attention sees nothing of what comes later", () => {
  const layer = toLayer("selfAttention", "a", { heads: 2, keyDim: 2, causal: true, useBias: false });
  const weights = {
    queryKernel: toTensor([3, 2, 2], 1),
    keyKernel: toTensor([3, 2, 2], 2),
    valueKernel: toTensor([3, 2, 2], 3),
    outputKernel: toTensor([2, 2, 3], 4),
  };
  const x = toTensor([1, 4, 3], 5);
  const changed = tf.add(x, tf.tensor3d([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, -2, 3], [1, 4, 3]));
  const [found, other] = [x, changed].map((one) =>
    toNumbers(runLayer(layer, [one], weights, inference).output),
  );
  expect(other!.slice(0, 9)).toEqual(found!.slice(0, 9));
  expect(other!.slice(9)).not.toEqual(found!.slice(9));
});

async function train(job: Job, steps: number) {
  const trainer = createTrainer(job, device);
  for (let i = 0; i < steps; i++) trainer.step();
  const { point } = await trainer.evaluate();
  trainer.dispose();
  return point.trainAccuracy;
}

test.each([
  ["an LSTM", lstm],
  ["a GRU", gru],
  ["a simple RNN", simpleRnn],
])(
  "%s learns to say the first bit again",
  async (_, network) => {
    expect(await train(createEchoBitsJob(network), 60)).toBe(1);
  },
  60_000,
);

test("an LSTM learns parity", async () => {
  expect(await train(createParityJob(lstm), 400)).toBe(1);
}, 60_000);

test("all sequence layers one behind the other learn, and hold no more memory after more steps", async () => {
  const trainer = createTrainer(createSignsJob(stacked), device);
  const toMemory = async () => {
    for (let i = 0; i < 20; i++) trainer.step();
    const { point } = await trainer.evaluate();
    const { numTensors, numBytes } = tf.memory();
    return { loss: point.trainLoss, memory: { numTensors, numBytes } };
  };
  const first = await toMemory();
  const second = await toMemory();
  expect(second.memory).toEqual(first.memory);
  expect(second.loss).toBeLessThan(first.loss);
  trainer.dispose();
}, 60_000);
