/** @file Frozen layers, kernels held to a length or a sign, pulls of single layers, and weights of a run before. */
import { beforeAll, describe, expect, test } from "vitest";
import { openDevice } from "#engine/backends.ts";
import type { Device } from "#engine/device.ts";
import { change, cnn, createPictureJob, noisy } from "#engine/pictures.fixture.ts";
import type { Job, WeightArray } from "#engine/protocol.ts";
import { createTrainer } from "#engine/trainer.ts";
import type { Layer } from "#model/network.ts";
import { optimizers } from "#model/training.ts";

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

const find = (arrays: readonly WeightArray[], layer: string, name: string) => [
  ...arrays.find((array) => array.layer === layer && array.name === name)!.values,
];

describe("a frozen layer", () => {
  test.each(optimizers)("does not move with %s, weight decay, L2 and all", async (kind) => {
    const job = createPictureJob(noisy);
    const training = {
      ...job.training,
      optimizer: { ...job.training.optimizer, kind, weightDecay: 0.1 },
      l1: 0.1,
      l2: 0.1,
    };
    const trainer = createTrainer({ ...job, training }, device);
    for (let i = 0; i < 3; i++) trainer.step();
    const frozen = change(change(noisy, "conv", { trainable: false }), "norm", { trainable: false });
    trainer.tune(frozen, training);
    const before = await trainer.weights(["conv", "norm"]);
    const end = await trainer.weights(["output"]);
    for (let i = 0; i < 3; i++) trainer.step();
    expect(await trainer.weights(["conv", "norm"])).toEqual(before);
    expect(await trainer.weights(["output"])).not.toEqual(end);
    trainer.tune(noisy, training);
    trainer.step();
    const after = await trainer.weights(["conv", "norm"]);
    expect(find(after, "conv", "kernel")).not.toEqual(find(before, "conv", "kernel"));
    expect(find(after, "norm", "movingMean")).not.toEqual(find(before, "norm", "movingMean"));
    trainer.dispose();
  });

  test("of the whole network leaves nothing to learn, and nothing fails", async () => {
    const frozen = { ...cnn, layers: cnn.layers.map((layer) => ({ ...layer, trainable: false }) as Layer) };
    const losses = await train(createPictureJob(frozen), 2);
    expect(new Set(losses).size).toBe(1);
  });
});

describe("the restraints of one layer", () => {
  const toKernel = async (settings: object, steps = 5) => {
    const trainer = createTrainer(createPictureJob(change(cnn, "conv", settings)), device);
    for (let i = 0; i < steps; i++) trainer.step();
    const values = find(await trainer.weights(["conv"]), "conv", "kernel");
    const norms = [0, 1, 2, 3].map((filter) => Math.hypot(...values.filter((__, i) => i % 4 === filter)));
    trainer.dispose();
    return { values, norms };
  };

  test("keep its filters within maxNorm, and shorter ones as they are", async () => {
    const { norms } = await toKernel({ kernelConstraint: "maxNorm", maxNorm: 0.5 });
    for (const norm of norms) expect(norm).toBeLessThan(0.501);
    const free = await toKernel({});
    const loose = await toKernel({ kernelConstraint: "maxNorm", maxNorm: 50 });
    expect(Math.max(...loose.values.map((value, i) => Math.abs(value - free.values[i]!)))).toBeLessThan(1e-4);
  });

  test("hold its filters at length 1, or at no number below 0", async () => {
    for (const norm of (await toKernel({ kernelConstraint: "unitNorm" })).norms)
      expect(norm).toBeCloseTo(1, 4);
    expect(Math.min(...(await toKernel({ kernelConstraint: "nonNeg" })).values)).toBe(0);
  });

  test("add its own L1 and L2 to those of the network, on kernels alone", async () => {
    const toStep = async (settings: object, l1: number, l2: number) => {
      const job = createPictureJob(change(cnn, "conv", settings));
      const optimizer = { ...job.training.optimizer, kind: "sgd" as const };
      const training = { ...job.training, optimizer, learningRate: 1, l1, l2 };
      const trainer = createTrainer({ ...job, training }, device);
      const first = await trainer.weights(null);
      trainer.step();
      const after = await trainer.weights(null);
      trainer.dispose();
      return { first, after };
    };
    const plain = await toStep({}, 0, 0);
    const pulled = await toStep({ kernelL1: 0.02, kernelL2: 0.03 }, 0.01, 0.02);
    for (const [i, { layer, name, values }] of plain.first.entries()) {
      const isConv = layer === "conv" ? 1 : 0;
      const expected = plain.after[i]!.values.map((after, j) => {
        const pull = (0.01 + 0.02 * isConv) * Math.sign(values[j]!) + 2 * (0.02 + 0.03 * isConv) * values[j]!;
        return name === "kernel" ? after - pull : after;
      });
      const found = pulled.after[i]!.values;
      expect(Math.max(...found.map((value, j) => Math.abs(value - expected[j]!)))).toBeLessThan(1e-5);
    }
  });
});

describe("weights of a run before", () => {
  test("are taken over where layer, name and shape are the same; others are drawn", async () => {
    const before = createTrainer(createPictureJob(cnn), device);
    for (let i = 0; i < 5; i++) before.step();
    const inherited = await before.weights(null);
    const wider = change(cnn, "conv", { filters: 5 });
    const job = createPictureJob(wider, { seed: 9 });
    const drawn = await createTrainer(job, device).weights(null);
    const after = createTrainer({ ...job, inherited }, device);
    const found = await after.weights(null);
    expect(find(found, "conv", "kernel")).toEqual(find(drawn, "conv", "kernel"));
    expect(find(found, "output", "bias")).toEqual(find(inherited, "output", "bias"));
    expect(find(found, "output", "bias")).not.toEqual(find(drawn, "output", "bias"));
    after.reset(9);
    expect(await after.weights(null)).toEqual(drawn);
  });
});
