import { beforeAll, describe, expect, test } from "vitest";
import * as tf from "@tensorflow/tfjs-core";
import { openDevice } from "#engine/backends.ts";
import type { Device } from "#engine/device.ts";
import { createCurveJob, createXorJob } from "#engine/job.fixture.ts";
import type { Job } from "#engine/protocol.ts";
import { createTrainer } from "#engine/trainer.ts";
import type { Trainer } from "#engine/trainerType.ts";
import { layerKinds } from "#model/layerKinds.ts";
import type { Network } from "#model/network.ts";
import { optimizers } from "#model/training.ts";

let device: Device;
beforeAll(async () => {
  ({ device } = await openDevice("cpu", "forced", new Set()));
});

/** One layer of each kind. */
const everyKind: Network = {
  layers: [
    { kind: "input", id: "input", port: "all" },
    { kind: "dense", id: "first", ...layerKinds.dense.defaults, units: 6 },
    { kind: "batchNormalization", id: "norm", ...layerKinds.batchNormalization.defaults },
    { kind: "activation", id: "bend", activation: "gelu" },
    { kind: "dropout", id: "drop", rate: 0.3 },
    { kind: "output", id: "output", ...layerKinds.output.defaults },
  ],
  links: [
    { from: "input", to: "first" },
    { from: "first", to: "norm" },
    { from: "norm", to: "bend" },
    { from: "bend", to: "drop" },
    { from: "drop", to: "output" },
  ],
};

async function train(trainer: Trainer, steps: number): Promise<number[]> {
  const losses: number[] = [];
  for (let i = 0; i < steps; i++) {
    trainer.step();
    losses.push((await trainer.evaluate()).point.testLoss);
  }
  return losses;
}

const toNumbers = async (trainer: Trainer) => (await trainer.weights(null)).map(({ values }) => [...values]);

test("the same job gives the same curve, to the last bit", async () => {
  const job = createXorJob({ network: everyKind });
  const first = await train(createTrainer(job, device), 30);
  expect(await train(createTrainer(job, device), 30)).toEqual(first);
  expect(await train(createTrainer({ ...job, seed: 2 }, device), 30)).not.toEqual(first);
});

describe.each(optimizers)("%s", (kind) => {
  test("goes on from a checkpoint in mid-epoch as if nothing had happened", async () => {
    const job = createXorJob({ network: everyKind });
    const spec: Job = {
      ...job,
      training: { ...job.training, optimizer: { ...job.training.optimizer, kind } },
    };
    const whole = createTrainer(spec, device);
    await train(whole, 7);
    const checkpoint = await whole.checkpoint();
    const expected = await train(whole, 9);
    const other = createTrainer(spec, device);
    other.restore(structuredClone(checkpoint));
    expect(other.position()).toEqual({ step: 7, epoch: 1, sample: 16 });
    expect(await train(other, 9)).toEqual(expected);
    expect(await toNumbers(other)).toEqual(await toNumbers(whole));
  });
});

test("an epoch holds every sample once, the last batch being smaller", () => {
  const job = createXorJob();
  const trainer = createTrainer({ ...job, training: { ...job.training, batchSize: 12 } }, device);
  expect(trainer.stepsPerEpoch()).toBe(4);
  const steps = [1, 2, 3, 4, 5].map(() => trainer.step());
  expect(steps.map(({ samples }) => samples)).toEqual([12, 12, 12, 4, 12]);
  expect(steps.map(({ epochEnded }) => epochEnded)).toEqual([false, false, false, true, false]);
  expect(trainer.epoch()).toBeCloseTo(1.3);
});

test("another batch size acts in mid-epoch", () => {
  const job = createXorJob();
  const trainer = createTrainer(job, device);
  trainer.step();
  trainer.tune(job.network, { ...job.training, batchSize: 0 });
  expect([trainer.step(), trainer.stepsPerEpoch()]).toEqual([{ steps: 1, samples: 32, epochEnded: true }, 1]);
});

test("another optimiser starts with a fresh memory, from the same weights", async () => {
  const job = createXorJob();
  const trainer = createTrainer(job, device);
  await train(trainer, 5);
  const before = await toNumbers(trainer);
  const optimizer = { ...job.training.optimizer, kind: "momentum" as const };
  trainer.tune(job.network, { ...job.training, optimizer });
  expect(await toNumbers(trainer)).toEqual(before);
  const { slots, updates } = await trainer.checkpoint();
  expect([slots.map((slot) => slot.every((value) => value === 0)), updates]).toEqual([[true], 0]);
});

test("other layers are refused and change nothing", async () => {
  const job = createXorJob();
  const trainer = createTrainer(job, device);
  const before = await toNumbers(trainer);
  expect(() => trainer.tune(everyKind, job.training)).toThrow("need a new run");
  expect(() => trainer.restore({ ...start, weights: [wrong], slots: [] })).toThrow("no weights");
  await expect(trainer.setWeights([wrong])).rejects.toThrow("no weights");
  expect(await toNumbers(trainer)).toEqual(before);
});
const start = { step: 0, epoch: 0, sample: 0, updates: 0 };
const wrong = { layer: "none", name: "kernel" as const, shape: [1], values: new Float32Array(1) };

test("weights that are set are the ones that answer", async () => {
  const trainer = createTrainer(createCurveJob(), device);
  const weights = await trainer.weights(["output"]);
  expect(weights.map(({ layer, name, shape }) => [layer, name, shape])).toEqual([
    ["output", "kernel", [4, 1]],
    ["output", "bias", [1]],
  ]);
  await trainer.setWeights([
    { ...weights[0]!, values: new Float32Array(4) },
    { ...weights[1]!, values: new Float32Array([0.75]) },
  ]);
  const x = new Float32Array([1, 2, 3, 4]);
  const targets = [{ layer: "output", first: 0, count: 1 }];
  expect((await trainer.answer({ x, count: 2, targets }))[0]).toEqual(new Float32Array([0.75, 0.75]));
});

test("a probe gives the units asked for, of the layers asked for", async () => {
  const trainer = createTrainer(createXorJob(), device);
  const x = new Float32Array([0.5, -0.5, 1, 0, 0, 1]);
  const ask = (first: number, count: number) =>
    trainer.answer({
      x,
      count: 3,
      targets: [
        { layer: "hidden1", first, count },
        { layer: "input", first: 0, count: 2 },
      ],
    });
  const [all, inputs] = await ask(0, 4);
  const [some] = await ask(1, 2);
  expect(inputs).toEqual(x);
  expect(some).toEqual(new Float32Array([1, 2, 5, 6, 9, 10].map((i) => all![i]!)));
  await expect(ask(3, 2)).rejects.toThrow("no such units");
});

test("metrics of a classification: loss and accuracy", async () => {
  const { point } = await createTrainer(createXorJob(), device).evaluate();
  expect(point.trainLoss).toBeGreaterThan(0.3);
  expect(point.trainAccuracy * 40).toBeCloseTo(Math.round(point.trainAccuracy * 40), 4);
  expect([point.trainR2, point.testMae]).toEqual([NaN, NaN]);
});

test("metrics of a regression: a network that answers the mean has an R² of 0", async () => {
  const job = createCurveJob();
  const trainer = createTrainer(job, device);
  const { y } = job.data.train;
  const mean = y.reduce((a, b) => a + b, 0) / y.length;
  const [kernel, bias] = await trainer.weights(["output"]);
  await trainer.setWeights([
    { ...kernel!, values: new Float32Array(4) },
    { ...bias!, values: new Float32Array([mean]) },
  ]);
  const { point } = await trainer.evaluate();
  expect(point.trainR2).toBeCloseTo(0, 5);
  expect(point.trainLoss).toBeCloseTo(y.reduce((sum, value) => sum + (value - mean) ** 2, 0) / y.length, 5);
  expect(point.trainMae).toBeCloseTo(y.reduce((sum, value) => sum + Math.abs(value - mean), 0) / y.length, 5);
  expect(point.trainAccuracy).toBeNaN();
});

test("a part without samples has no metrics and does not count as diverged", async () => {
  const job = createXorJob();
  const test = { count: 0, x: new Float32Array(0), y: new Float32Array(0) };
  const { point, finite } = await createTrainer({ ...job, data: { ...job.data, test } }, device).evaluate();
  expect([point.testLoss, point.testAccuracy, finite]).toEqual([NaN, NaN, true]);
});

test("other samples leave weights and step alone", async () => {
  const job = createXorJob();
  const trainer = createTrainer(job, device);
  await train(trainer, 7);
  const before = await toNumbers(trainer);
  trainer.feed({ ...job.data, train: job.data.test });
  expect(trainer.position()).toEqual({ step: 7, epoch: 1, sample: 8 });
  expect(await toNumbers(trainer)).toEqual(before);
});

test("a rehearsal leaves no trace", async () => {
  const job = createXorJob({ network: everyKind });
  const plain = await train(createTrainer(job, device), 12);
  const trainer = createTrainer(job, device);
  await trainer.rehearse(new AbortController().signal);
  const before = await train(trainer, 6);
  await trainer.rehearse(new AbortController().signal);
  expect([...before, ...(await train(trainer, 6))]).toEqual(plain);
});

test("training makes no tensors that stay, and disposing leaves none", async () => {
  const before = tf.memory().numTensors;
  const trainer = createTrainer(createXorJob({ network: everyKind }), device);
  const toMemory = async (steps: number) => {
    for (let i = 0; i < steps; i++) trainer.step();
    trainer.remember();
    await trainer.evaluate();
    const { numTensors, numBytes, numDataBuffers } = tf.memory();
    return { numTensors, numBytes, numDataBuffers };
  };
  const after100 = await toMemory(100);
  expect(await toMemory(400)).toEqual(after100);
  trainer.dispose();
  expect(tf.memory().numTensors).toBe(before);
});

test("the four clouds of exclusive or are told apart", async () => {
  const trainer = createTrainer(createXorJob(), device);
  for (let i = 0; i < 1000; i++) trainer.step();
  expect((await trainer.evaluate()).point.trainAccuracy).toBeGreaterThan(0.95);
});
