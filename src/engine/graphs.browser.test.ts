/** @file Pictures and joins train on every backend that this browser has. */
import { describe, expect } from "vitest";
import * as tf from "@tensorflow/tfjs-core";
import { createBackendTest, switchTo } from "#engine/device.fixture.ts";
import {
  cnn,
  createEchoJob,
  createPictureJob,
  inception,
  noisy,
  residual,
} from "#engine/pictures.fixture.ts";
import {
  createEchoBitsJob,
  createSignsJob,
  createStatefulJob,
  lstm,
  stacked,
} from "#engine/sequences.fixture.ts";
import { backends, type BackendId, type Job } from "#engine/protocol.ts";
import { createTrainer } from "#engine/trainer.ts";
import { noAugmentation } from "#model/data.ts";
import { toRowShape } from "#model/port.ts";
import { toSize } from "#model/tensorShape.ts";

/** Steps of a sequence: a GPU in software takes seconds for each. */
const short = 3;

const isPicture = (job: Job) => job.data.ports[0]!.shape.length === 3;

/** Batches that leave samples over at the end of an epoch. */
const inBatches = (job: Job): Job => ({
  ...job,
  training: { ...job.training, batchSize: isPicture(job) ? 10 : 3 },
});

async function start(job: Job, backend: BackendId) {
  return createTrainer(job, await switchTo(backend));
}

/** Losses of both parts after each of so many steps. */
async function toCurve(job: Job, backend: BackendId, steps: number): Promise<number[]> {
  const trainer = await start(job, backend);
  const curve: number[] = [];
  for (let i = 0; i < steps; i++) {
    trainer.step();
    const { point } = await trainer.evaluate();
    curve.push(point.trainLoss, point.testLoss);
  }
  trainer.dispose();
  return curve;
}

describe.each(backends)("%s", (backend) => {
  const onBackend = createBackendTest(backend);

  for (const [name, job] of [
    ["a convolution with pooling", createPictureJob(cnn)],
    ["a residual block", createPictureJob(residual)],
    ["an inception block", createPictureJob(inception)],
    ["a network with chance and moving averages", createPictureJob(noisy)],
    ["an autoencoder", createEchoJob()],
    ["recurrent layers and attention", createSignsJob(stacked, short)],
    ["the same with padding, truncated, and read on", createStatefulJob(short)],
  ] as const)
    onBackend(`${name} takes the first steps that it takes on the cpu`, async () => {
      const augment = isPicture(job) ? { ...noAugmentation, shift: 0.1, flip: true } : null;
      const spec = inBatches({ ...job, data: { ...job.data, augment } });
      const found = await toCurve(spec, backend, 4);
      const expected = await toCurve(spec, "cpu", 4);
      expect(Math.max(...found.map((value, i) => Math.abs(value - expected[i]!)))).toBeLessThan(5e-3);
    });

  for (const [name, job] of [
    ["a residual block", createPictureJob(residual)],
    ["an inception block", createPictureJob(inception)],
    ["an autoencoder", createEchoJob()],
  ] as const)
    onBackend(`${name} learns`, async () => {
      const trainer = await start(job, backend);
      const { point: first } = await trainer.evaluate();
      for (let i = 0; i < 20; i++) trainer.step();
      const { point: last } = await trainer.evaluate();
      expect(last.trainLoss).toBeLessThan(0.85 * first.trainLoss);
      trainer.dispose();
    });

  for (const [name, job, id] of [
    ["a CNN", createPictureJob(cnn), "conv"],
    ["an LSTM", createEchoBitsJob(lstm, short), "read"],
    ["what is read on", createStatefulJob(short), "both"],
  ] as const)
    onBackend(`${name} holds no more memory after more steps`, async () => {
      const trainer = await start(inBatches(job), backend);
      const toMemory = async () => {
        for (let i = 0; i < 6; i++) trainer.step();
        await trainer.evaluate();
        await trainer.predict({ part: "test", first: 0, count: 5 });
        await trainer.examine({ layers: [id], samples: 5, bins: 3, arrays: true });
        const size = toSize(toRowShape(job.data.ports));
        await trainer.trace({ x: job.data.test.x.subarray(0, size), count: 1, layers: [id] });
        const { numTensors, numBytes } = tf.memory();
        return { numTensors, numBytes };
      };
      const first = await toMemory();
      expect(await toMemory()).toEqual(first);
      trainer.dispose();
    });
});
