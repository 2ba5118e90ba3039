/** @file Pictures, joins, frozen layers, weights of a run before, and questions: the trainer on the cpu backend. */
import { beforeAll, describe, expect, test } from "vitest";
import * as tf from "@tensorflow/tfjs-core";
import { openDevice } from "#engine/backends.ts";
import type { Device } from "#engine/device.ts";
import {
  autoencoder,
  cnn,
  createEchoJob,
  createPictureJob,
  inception,
  noisy,
  residual,
  side,
  toLayer,
  toNetwork,
} from "#engine/pictures.fixture.ts";
import type { Job } from "#engine/protocol.ts";
import { createTrainer } from "#engine/trainer.ts";
import type { Trainer } from "#engine/trainerType.ts";
import { noAugmentation } from "#model/data.ts";
import type { Layer, Network } from "#model/network.ts";

let device: Device;
beforeAll(async () => {
  ({ device } = await openDevice("cpu", "forced", new Set()));
});

async function train(job: Job, steps: number): Promise<number[]> {
  const trainer = createTrainer(job, device);
  const losses = [(await trainer.evaluate()).point.trainLoss];
  for (let i = 0; i < steps; i++) {
    trainer.step();
    losses.push((await trainer.evaluate()).point.trainLoss);
  }
  trainer.dispose();
  return losses;
}

describe.each([
  ["a convolution with pooling", cnn],
  ["a residual block", residual],
  ["an inception block", inception],
])("%s", (_, network) => {
  test("learns the bars", async () => {
    const job = createPictureJob(network);
    const trainer = createTrainer(job, device);
    for (let i = 0; i < 100; i++) trainer.step();
    const { point } = await trainer.evaluate();
    expect(point.trainAccuracy).toBe(1);
    expect(point.trainLoss).toBeLessThan(0.2);
    trainer.dispose();
  });

  test("has the slopes that finite differences find, all of its joins included", async () => {
    const few = createPictureJob(toSmooth(network));
    const optimizer = { ...few.training.optimizer, kind: "sgd" as const };
    const job = { ...few, training: { ...few.training, optimizer, learningRate: 1 } };
    const trainer = createTrainer(job, device);
    const first = await trainer.weights(null);
    trainer.step();
    const after = await trainer.weights(null);
    const h = 2 ** -7;
    for (const [i, array] of first.entries()) {
      for (const [at, value] of array.values.entries()) {
        const toLoss = async (by: number) => {
          await trainer.setWeights([...first, { ...array, values: array.values.with(at, value + by) }]);
          return (await trainer.evaluate()).point.trainLoss;
        };
        const measured = ((await toLoss(h)) - (await toLoss(-h))) / (2 * h);
        expect(Math.abs(value - after[i]!.values[at]! - measured)).toBeLessThan(1e-3);
      }
    }
    trainer.dispose();
  }, 60_000);
});

/** Without kinks, at which a small step changes more than the slope says. */
function toSmooth({ layers, links }: Network): Network {
  const smooth = layers.map((layer): Layer => {
    if (layer.kind === "maxPooling2d") return { ...layer, kind: "averagePooling2d" };
    return "activation" in layer && layer.activation === "relu" ? { ...layer, activation: "tanh" } : layer;
  });
  return { layers: smooth, links };
}

test("what two layers read gets the error of both", async () => {
  // Both branches are the same dense layer: each one's weights get the slope that it would get alone.
  const twice = toNetwork(
    [
      toLayer("flatten", "flat"),
      toLayer("dense", "shared", { units: 3, activation: "linear" }),
      toLayer("add", "sum"),
      toLayer("output", "output"),
    ],
    { sum: ["shared", "shared"] },
  );
  const job = createPictureJob(twice);
  const trainer = createTrainer(job, device);
  const examine = (by: Trainer) => by.examine({ layers: ["shared"], samples: 4, bins: 2, arrays: true });
  const [found] = await examine(trainer);
  // The same as one link, the weights behind it being twice as large.
  const once = toNetwork([
    toLayer("flatten", "flat"),
    toLayer("dense", "shared", { units: 3, activation: "linear" }),
    toLayer("output", "output"),
  ]);
  const single = createTrainer(createPictureJob(once), device);
  const weights = await trainer.weights(null);
  await single.setWeights(
    weights.map((array) =>
      array.layer === "output" && array.name === "kernel"
        ? { ...array, values: array.values.map((value) => 2 * value) }
        : array,
    ),
  );
  const [expected] = await examine(single);
  const [values, others] = [found!, expected!].map((one) => [...one.gradientArrays[0]!.values]);
  expect(Math.max(...values!.map((value, i) => Math.abs(value - others![i]!)))).toBeLessThan(1e-6);
});

test("an autoencoder lowers its loss, and is measured by loss and mean absolute error alone", async () => {
  for (const loss of ["mse", "binaryCrossEntropy", "mae"] as const) {
    const job = createEchoJob();
    const losses = await train({ ...job, training: { ...job.training, loss } }, 40);
    expect(losses.at(-1)!).toBeLessThan(0.9 * losses[0]!);
  }
  const trainer = createTrainer(createEchoJob(), device);
  const { point } = await trainer.evaluate();
  expect([point.trainAccuracy, point.trainR2]).toEqual([NaN, NaN]);
  const answers = await trainer.predict({ part: "train", first: 0, count: 24 });
  const { x } = createEchoJob().data.train;
  const error = answers.reduce((sum, value, i) => sum + Math.abs(value - x[i]!), 0) / answers.length;
  expect(point.trainMae).toBeCloseTo(error, 5);
});

describe("augmented pictures", () => {
  const augment = { ...noAugmentation, shift: 0.2, noise: 0.1, flip: true };
  const toJob = (job: Job): Job => ({
    ...job,
    data: { ...job.data, augment },
    training: { ...job.training, batchSize: 8 },
  });

  test("are drawn by the seed, another time each epoch; so are masks and noise", async () => {
    const job = toJob(createPictureJob(noisy));
    const first = await train(job, 8);
    expect(await train(job, 8)).toEqual(first);
    expect(await train({ ...job, seed: 2 }, 8)).not.toEqual(first);
    const plain = { ...job, data: { ...job.data, augment: null } };
    expect(await train(plain, 8)).not.toEqual(first);
  });

  test("go on from a checkpoint as if nothing had happened", async () => {
    const job = toJob(createPictureJob(noisy));
    const whole = createTrainer(job, device);
    for (let i = 0; i < 4; i++) whole.step();
    const checkpoint = await whole.checkpoint();
    for (let i = 0; i < 4; i++) whole.step();
    const other = createTrainer(job, device);
    other.restore(checkpoint);
    for (let i = 0; i < 4; i++) other.step();
    expect(await other.weights(null)).toEqual(await whole.weights(null));
  });

  test("are what an autoencoder is to give again", async () => {
    const losses = await train(toJob(createEchoJob()), 40);
    expect(losses.at(-1)!).toBeLessThan(0.9 * losses[0]!);
  });
});

test("a large set gives the same batches as a small one", async () => {
  const job = createPictureJob(cnn);
  const many = 8000;
  const repeat = (values: Float32Array, size: number) =>
    Float32Array.from({ length: many * size }, (_, i) => values[i % values.length]!);
  const { train: part } = job.data;
  const large = { count: many, x: repeat(part.x, side * side), y: repeat(part.y, 1) };
  const trainer = createTrainer(
    { ...job, training: { ...job.training, batchSize: 16 }, data: { ...job.data, train: large } },
    device,
  );
  for (let i = 0; i < 200; i++) trainer.step();
  expect((await trainer.evaluate()).point.trainAccuracy).toBeGreaterThan(0.9);
  trainer.dispose();
});

test.each([
  ["a CNN", cnn],
  ["a network with chance and moving averages", noisy],
  ["an autoencoder", autoencoder],
])("training %s makes no tensors that stay", async (_, network) => {
  const before = tf.memory().numTensors;
  const job = network === autoencoder ? createEchoJob() : createPictureJob(network);
  const trainer = createTrainer({ ...job, training: { ...job.training, batchSize: 10 } }, device);
  const toMemory = async () => {
    for (let i = 0; i < 9; i++) trainer.step();
    await trainer.evaluate();
    await trainer.predict({ part: "test", first: 0, count: 5 });
    await trainer.examine({ layers: ["output"], samples: 5, bins: 3, arrays: true });
    const { numTensors, numBytes, numDataBuffers } = tf.memory();
    return { numTensors, numBytes, numDataBuffers };
  };
  const first = await toMemory();
  expect(await toMemory()).toEqual(first);
  trainer.dispose();
  expect(tf.memory().numTensors).toBe(before);
});
