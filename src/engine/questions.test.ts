/** @file Questions about a run: what it answers to its own samples, and what it looks like inside. */
import { beforeAll, describe, expect, test } from "vitest";
import { openDevice } from "#engine/backends.ts";
import type { Device } from "#engine/device.ts";
import { change, cnn, createPictureJob } from "#engine/pictures.fixture.ts";
import { createTrainer } from "#engine/trainer.ts";

let device: Device;
beforeAll(async () => {
  ({ device } = await openDevice("cpu", "forced", new Set()));
});

test("predictions are those of the samples asked for, as far as there are any", async () => {
  const job = createPictureJob(cnn);
  const trainer = createTrainer(job, device);
  const all = await trainer.predict({ part: "test", first: 0, count: 100 });
  expect(all).toHaveLength(8);
  expect(await trainer.predict({ part: "test", first: 6, count: 5 })).toEqual(all.slice(6));
  expect(await trainer.predict({ part: "test", first: 8, count: 5 })).toHaveLength(0);
  const { x } = job.data.test;
  const targets = [{ layer: "output", first: 0, count: 1 }];
  const [probed] = await trainer.answer({ x, count: 8, targets });
  expect(probed).toEqual(all);
});

describe("an examination", () => {
  const layers = ["conv", "pool", "output", "none"];

  test("tells how the numbers of each layer are spread, and leaves the run alone", async () => {
    const trainer = createTrainer(createPictureJob(cnn), device);
    const before = await trainer.checkpoint();
    const found = await trainer.examine({ layers, samples: 5, bins: 7, arrays: false });
    expect(await trainer.checkpoint()).toEqual(before);
    expect(found.map(({ layer }) => layer)).toEqual(["conv", "pool", "output"]);
    const toCount = (histogram: { counts: Uint32Array } | null) =>
      histogram?.counts.reduce((a, b) => a + b, 0);
    expect(found.map(({ weights }) => toCount(weights))).toEqual([9 * 4 + 4, undefined, 2 * 2 * 4 + 1]);
    expect(found.map(({ gradients }) => toCount(gradients))).toEqual([40, undefined, 17]);
    expect(found.map(({ activations }) => toCount(activations))).toEqual([5 * 64, 5 * 16, 5]);
    expect(found.map(({ gradientNorm }) => gradientNorm > 0)).toEqual([true, false, true]);
    expect(found.every(({ errorNorm }) => errorNorm > 0)).toBe(true);
  });

  test("gives the slopes by which descent moves the weights", async () => {
    const job = createPictureJob(cnn);
    const optimizer = { ...job.training.optimizer, kind: "sgd" as const };
    const spec = { ...job, training: { ...job.training, optimizer, learningRate: 1 } };
    const trainer = createTrainer(spec, device);
    const first = await trainer.weights(["conv"]);
    const [found] = await trainer.examine({ layers: ["conv"], samples: 24, bins: 1, arrays: true });
    trainer.step();
    const after = await trainer.weights(["conv"]);
    for (const [i, { name, shape, values }] of found!.gradientArrays.entries()) {
      expect([name, shape]).toEqual([first[i]!.name, first[i]!.shape]);
      const moved = first[i]!.values.map((value, j) => value - after[i]!.values[j]!);
      expect(Math.max(...moved.map((by, j) => Math.abs(by - values[j]!)))).toBeLessThan(1e-6);
    }
  });

  test("counts the channels of a relu that are 0 everywhere", async () => {
    const trainer = createTrainer(createPictureJob(cnn), device);
    const [kernel, bias] = await trainer.weights(["conv"]);
    await trainer.setWeights([
      { ...kernel!, values: new Float32Array(36) },
      { ...bias!, values: new Float32Array([1, -1, 0, 2]) },
    ]);
    const found = await trainer.examine({ layers, samples: 3, bins: 1, arrays: false });
    expect(found.map(({ deadShare }) => deadShare)).toEqual([0.5, NaN, NaN]);
  });

  test("finds the slopes of a frozen layer, too", async () => {
    const trainer = createTrainer(createPictureJob(change(cnn, "conv", { trainable: false })), device);
    const [found] = await trainer.examine({ layers: ["conv"], samples: 3, bins: 1, arrays: false });
    expect(found!.gradientNorm).toBeGreaterThan(0);
  });
});
