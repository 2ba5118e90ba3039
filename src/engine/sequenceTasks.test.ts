import { beforeAll, expect, test } from "vitest";
import * as tf from "@tensorflow/tfjs-core";
import { openDevice } from "#engine/backends.ts";
import type { Device } from "#engine/device.ts";
import type { Job } from "#engine/protocol.ts";
import { createXorJob } from "#engine/job.fixture.ts";
import { expandClasses, findAsked } from "#engine/targets.ts";
import { createTrainer } from "#engine/trainer.ts";
import { buildNetwork } from "#model/buildNetwork.ts";
import type { Network } from "#model/network.ts";
import { toPlainPorts, type Port } from "#model/port.ts";
import { defaultTraining } from "#model/presets.ts";

let device: Device;
beforeAll(async () => {
  ({ device } = await openDevice("cpu", "forced", new Set()));
});

const training = { ...defaultTraining, learningRate: 0.05, batchSize: 4, l2: 0 };

/** Each step is to name the sign of the step itself; the last step of every second sample is padding. */
function createSignJob(change: Partial<Job> = {}): Job {
  const x = Float32Array.from({ length: 8 * 3 }, (_, i) => 2 + ((i * 7) % 3));
  const y = x.map((sign, i) => (i % 6 === 5 ? -1 : sign - 2));
  const part = { count: 8, x, y };
  return createXorJob({
    network: buildNetwork([["embedding", { inputDim: 5, outputDim: 4 }]], { activation: "softmax" }),
    training: { ...training, loss: "categoricalCrossEntropy" },
    task: { kind: "classification", classes: 3, steps: 3, numbers: 0 },
    data: {
      ports: [{ name: "all", shape: [3], signs: 5 }],
      train: part,
      test: part,
      augment: null,
    },
    ...change,
  });
}

test("an answer at every step is learned, and padding counts for nothing", async () => {
  const trainer = createTrainer(createSignJob(), device);
  for (let i = 0; i < 100; i++) trainer.step();
  const { point } = await trainer.evaluate();
  expect(point.testAccuracy).toBe(1);
  expect(point.testLoss).toBeLessThan(0.2);
  trainer.dispose();
});

test("what stands at a step that is not asked for changes neither loss nor gradients", async () => {
  const run = async (sign: number) => {
    const job = createSignJob();
    const { train } = job.data;
    const x = train.x.map((value, i) => (train.y[i] === -1 ? sign : value));
    const trainer = createTrainer({ ...job, data: { ...job.data, train: { ...train, x } } }, device);
    trainer.step();
    const { point } = await trainer.evaluate();
    const [first] = await trainer.weights(null);
    trainer.dispose();
    return { loss: point.trainLoss, weights: first!.values };
  };
  expect(await run(4)).toEqual(await run(2));
});

test("the loss is the mean over the steps that are asked for", async () => {
  const network = buildNetwork([["embedding", { inputDim: 5, outputDim: 4 }]], {
    activation: "softmax",
    kernelInitializer: "zeros",
  });
  const trainer = createTrainer(createSignJob({ network }), device);
  expect((await trainer.evaluate()).point.trainLoss).toBeCloseTo(Math.log(3), 5);
  trainer.dispose();
});

test("classes become targets on the device as they do in plain numbers", () => {
  const classes = tf.tensor2d([0, 2, -1, 1], [2, 2]);
  expect([...expandClasses(classes, 3, "zeroOne").dataSync()].slice(0, 6)).toEqual([1, 0, 0, 0, 0, 1]);
  expect([...expandClasses(classes, 1, "plusMinus").dataSync()]).toEqual([-1, 1, -1, 1]);
  expect([...findAsked(classes).dataSync()]).toEqual([1, 1, 0, 1]);
});

const ports: readonly Port[] = [
  { name: "user", shape: [1], signs: 4 },
  { name: "item", shape: [1], signs: 3 },
];

/** How much a person likes a thing: the product of two numbers that are to be found. */
function createTwoPortJob(): Job {
  const pairs = Array.from({ length: 12 }, (_, i) => [i % 4, i % 3] as const);
  const taste = [-1, -0.5, 0.5, 1];
  const part = {
    count: 12,
    x: Float32Array.from(pairs.flat()),
    y: Float32Array.from(pairs, ([user, item]) => taste[user]! * (item - 1)),
  };
  const network: Network = {
    layers: [
      { kind: "input", id: "user1", port: "user" },
      { kind: "input", id: "item1", port: "item" },
      { kind: "embedding", id: "e1", inputDim: 4, outputDim: 2, maskZero: false, trainable: true },
      { kind: "embedding", id: "e2", inputDim: 3, outputDim: 2, maskZero: false, trainable: true },
      { kind: "multiply", id: "m" },
      { kind: "flatten", id: "f" },
      buildNetwork([], { activation: "linear" }).layers.at(-1)!,
    ],
    links: [
      ["user1", "e1"],
      ["item1", "e2"],
      ["e1", "m"],
      ["e2", "m"],
      ["m", "f"],
      ["f", "output"],
    ].map(([from, to]) => ({ from: from!, to: to! })),
  };
  return createXorJob({
    network,
    training: { ...training, loss: "mse" },
    task: { kind: "regression", classes: 0, steps: null, numbers: 1 },
    data: { ports, train: part, test: part, augment: null },
  });
}

test("two inputs are read by layers of their own", async () => {
  const trainer = createTrainer(createTwoPortJob(), device);
  for (let i = 0; i < 300; i++) trainer.step();
  expect((await trainer.evaluate()).point.testR2).toBeGreaterThan(0.9);
  trainer.dispose();
});

test("several numbers may be asked for at once", async () => {
  const count = 10;
  const x = Float32Array.from({ length: count * 2 }, (_, i) => ((i * 13) % 7) / 7 - 0.5);
  const y = x.slice();
  const job = createXorJob({
    network: buildNetwork([], { activation: "linear" }),
    training: { ...training, loss: "mse" },
    task: { kind: "regression", classes: 0, steps: null, numbers: 2 },
    data: { ports: toPlainPorts([2]), train: { count, x, y }, test: { count, x, y }, augment: null },
  });
  const trainer = createTrainer(job, device);
  for (let i = 0; i < 300; i++) trainer.step();
  expect((await trainer.evaluate()).point.testMae).toBeLessThan(0.02);
  trainer.dispose();
});
