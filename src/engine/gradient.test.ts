/** @file What backpropagation finds must be what happens to the loss when a weight is moved a little. */
import { beforeAll, describe, expect, test } from "vitest";
import { openDevice } from "#engine/backends.ts";
import type { Device } from "#engine/device.ts";
import { createCurveJob, createXorJob, plainTraining } from "#engine/job.fixture.ts";
import type { Job, JobData } from "#engine/protocol.ts";
import { createTrainer } from "#engine/trainer.ts";
import { activations, type Activation } from "#model/activation.ts";
import { createChain } from "#model/presets.ts";
import { canEndIn, isLossFor } from "#model/task.ts";
import { losses, type LossKind } from "#model/training.ts";

let device: Device;
beforeAll(async () => {
  ({ device } = await openDevice("cpu", "forced", new Set()));
});

/** All weights one after the other. */
function toVector(arrays: readonly { readonly values: Float32Array }[]): number[] {
  return arrays.flatMap(({ values }) => [...values]);
}

/** Few samples, so that none lies so near a kink of relu, hinge or step that moving a weight carries it over. */
function toFew({ train, ...rest }: JobData): JobData {
  return { ...rest, train: { count: 6, x: train.x.slice(0, 12), y: train.y.slice(0, 6) } };
}

/** With plain descent, all samples at once and a rate of 1, one step moves the weights by minus the gradient. */
async function toGradients(job: Job): Promise<{ found: number[]; measured: number[] }> {
  const training = { ...job.training, learningRate: 1, batchSize: 0 };
  const trainer = createTrainer({ ...job, training, data: toFew(job.data) }, device);
  const start = await trainer.weights(null);
  trainer.step();
  const before = toVector(start);
  const after = toVector(await trainer.weights(null));
  const measured: number[] = [];
  for (const array of start) {
    for (let i = 0; i < array.values.length; i++) {
      const lossAt = async (change: number) => {
        const values = array.values.slice();
        values[i]! += change;
        await trainer.setWeights([...start, { ...array, values }]);
        return (await trainer.evaluate()).point.trainLoss;
      };
      const h = 2 ** -10;
      measured.push(((await lossAt(h)) - (await lossAt(-h))) / (2 * h));
    }
  }
  trainer.dispose();
  return { found: before.map((value, i) => value - after[i]!), measured };
}

function expectClose(found: readonly number[], measured: readonly number[]) {
  expect(found).toHaveLength(measured.length);
  const worst = Math.max(...found.map((value, i) => Math.abs(value - measured[i]!)));
  expect(worst).toBeLessThan(2e-3);
}

function toJob(loss: LossKind, hidden: Activation, output: Activation): Job {
  const change = { seed: 2, network: createChain([3], hidden, output), training: { ...plainTraining, loss } };
  return isLossFor({ kind: "regression", classes: 0, steps: null, numbers: 1 }, loss)
    ? createCurveJob(change)
    : createXorJob(change);
}

const naturalEnd = (loss: LossKind): Activation =>
  loss === "binaryCrossEntropy" ? "sigmoid" : loss === "categoricalCrossEntropy" ? "softmax" : "linear";

describe.each(losses)("the gradient of %s agrees with finite differences", (loss) => {
  test.each(activations)("behind a hidden layer of %s", async (activation) => {
    const { found, measured } = await toGradients(toJob(loss, activation, naturalEnd(loss)));
    expectClose(found, measured);
    expect(Math.max(...found.map(Math.abs))).toBeGreaterThan(1e-3);
  });
  test.each(activations.filter((activation) => canEndIn(loss, activation)))(
    "with an output of %s",
    async (activation) => {
      const { found, measured } = await toGradients(toJob(loss, "tanh", activation));
      expectClose(found, measured);
    },
  );
});

test("three classes learn through softmax", async () => {
  const job = createXorJob({
    network: createChain([3], "tanh", "softmax"),
    training: { ...plainTraining, loss: "categoricalCrossEntropy" },
    task: { kind: "classification", classes: 3, steps: null, numbers: 0 },
  });
  job.data.train.y[0] = 2;
  const { found, measured } = await toGradients(job);
  expectClose(found, measured);
});

test("L1 and L2 pull on kernels and leave biases alone", async () => {
  const toFound = async (l1: number, l2: number) => {
    const training = { ...plainTraining, l1, l2, loss: "mse" as const };
    return (await toGradients(createCurveJob({ training }))).found;
  };
  const trainer = createTrainer(createCurveJob(), device);
  const weights = await trainer.weights(null);
  trainer.dispose();
  const plain = await toFound(0, 0);
  const pulled = await toFound(0.03, 0.05);
  const expected = weights.flatMap(({ name, values }) =>
    [...values].map((w) => (name === "kernel" ? 0.03 * Math.sign(w) + 2 * 0.05 * w : 0)),
  );
  expectClose(
    pulled,
    plain.map((value, i) => value + expected[i]!),
  );
});

test("a clipped gradient keeps its direction and has the length of the limit", async () => {
  const toFound = async (clipNorm: number | null) =>
    (await toGradients(createCurveJob({ training: { ...plainTraining, loss: "mse", clipNorm } }))).found;
  const plain = await toFound(null);
  const length = Math.hypot(...plain);
  expectClose(
    await toFound(length / 2),
    plain.map((value) => value / 2),
  );
  expectClose(await toFound(length * 2), plain);
});
