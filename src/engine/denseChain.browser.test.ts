/** @file Many batches of a dense chain in one call give what the general way gives one by one. */
import { describe, expect, test } from "vitest";
import { createBackendTest, switchTo } from "#engine/device.fixture.ts";
import { forgetHandOvers, toHandOvers } from "#engine/handOvers.ts";
import { createCurveJob, createXorJob } from "#engine/job.fixture.ts";
import type { BackendId, Job } from "#engine/protocol.ts";
import { createTrainer } from "#engine/trainer.ts";
import type { TrainingSpec } from "#model/training.ts";
import { losses, optimizers } from "#model/training.ts";
import { createChain } from "#model/presets.ts";

/** Losses and all weights after so many steps; a call is asked for `most` of them. */
async function toEnd(job: Job, backend: BackendId, steps: number, most: number) {
  const trainer = createTrainer(job, await switchTo(backend));
  const calls: number[] = [];
  while (trainer.position().step < steps)
    calls.push(trainer.step(Math.min(most, steps - trainer.position().step)).steps);
  const { point } = await trainer.evaluate();
  const weights = await trainer.weights(null);
  const position = trainer.position();
  trainer.dispose();
  return {
    calls,
    position,
    numbers: [point.trainLoss, point.testLoss, ...weights.flatMap(({ values }) => [...values])],
  };
}

async function expectSame(job: Job, backend: BackendId, steps: number, within: number) {
  const found = await toEnd(job, backend, steps, 37);
  const expected = await toEnd(job, "cpu", steps, 37);
  expect(found.calls.some((count) => count > 1)).toBe(true);
  expect(found.position).toEqual(expected.position);
  expect(Math.max(...found.numbers.map((value, i) => Math.abs(value - expected.numbers[i]!)))).toBeLessThan(
    within,
  );
}

const withTraining = (job: Job, change: Partial<TrainingSpec>): Job => ({
  ...job,
  training: { ...job.training, ...change },
});

describe.each(["wasm", "webgpu"] as const)("the same numbers on %s as batch by batch", (backend) => {
  const onBackend = createBackendTest(backend);
  const expectEqual = (job: Job, steps: number, within: number) => expectSame(job, backend, steps, within);

  for (const kind of optimizers)
    onBackend(`by ${kind}, in batches that leave samples over`, async () => {
      const job = createXorJob();
      const optimizer = { ...job.training.optimizer, kind };
      await expectEqual(withTraining(job, { optimizer, batchSize: 7, learningRate: 0.01 }), 100, 1e-4);
    });

  for (const loss of losses)
    onBackend(`with ${loss}`, async () => {
      const isCurve = loss === "mse" || loss === "mae" || loss === "huber";
      const job = isCurve ? createCurveJob() : createXorJob();
      const last = {
        hinge: "tanh",
        categoricalCrossEntropy: "softmax",
        binaryCrossEntropy: "sigmoid",
      } as const;
      const network = createChain([5, 3], "elu", loss in last ? last[loss as keyof typeof last] : "linear");
      await expectEqual(withTraining({ ...job, network }, { loss, batchSize: 5 }), 60, 1e-4);
    });

  onBackend("with pulls on the weights, short gradients and a rate that falls", async () => {
    const schedule = { kind: "exponential", warmupEpochs: 1, epochs: 2, factor: 0.5 } as const;
    const change = { l1: 0.01, l2: 0.02, clipNorm: 0.1, schedule };
    await expectEqual(withTraining(createXorJob(), change), 80, 1e-4);
  });

  onBackend("over a thousand steps", async () => {
    await expectEqual(createCurveJob({ network: createChain([8, 8], "tanh", "tanh") }), 1000, 2e-3);
  });
});

test("the whole set at once, and layers too wide for registers, on WASM", async () => {
  const job = createXorJob({ network: createChain([33, 70], "relu", "sigmoid") });
  await expectSame(withTraining(job, { batchSize: 0 }), "wasm", 40, 1e-3);
});

test("what is no such chain is trained batch by batch, and what it is made of is told", async () => {
  forgetHandOvers();
  const job = createXorJob({ network: createChain([4], "sin", "sigmoid") });
  const { calls } = await toEnd(job, "wasm", 10, 5);
  expect(calls).toEqual(Array.from({ length: 10 }, () => 1));
  expect(Object.keys(toHandOvers())).toEqual(["sin"]);
});
