/** @file For the tests: small jobs (exclusive or, and a curve to fit) and clocks that do not wait. */
import { createRandom, type Random } from "#base/random.ts";
import { createClock, type Clock } from "#engine/clock.ts";
import type { Job, PartArrays } from "#engine/protocol.ts";
import { createChain, defaultTraining } from "#model/presets.ts";
import type { TrainingSpec } from "#model/training.ts";
import { toPlainPorts } from "#model/port.ts";

export const plainTraining: TrainingSpec = {
  ...defaultTraining,
  optimizer: { ...defaultTraining.optimizer, kind: "sgd" },
  learningRate: 0.1,
};

/** Two inputs in ±1; class 1 where their signs differ. 40 samples to train on, 20 to test. */
export function createXorJob(change: Partial<Job> = {}): Job {
  const random = createRandom(3);
  return {
    run: 1,
    network: createChain([4], "tanh", "sigmoid"),
    training: { ...defaultTraining, learningRate: 0.05, batchSize: 8 },
    task: { kind: "classification", classes: 2, steps: null, numbers: 0 },
    data: { ports: toPlainPorts([2]), train: drawXor(40, random), test: drawXor(20, random), augment: null },
    seed: 1,
    speed: "full",
    inherited: [],
    ...change,
  };
}

/** y = x₁² / 2 − x₂ in ±1. */
export function createCurveJob(change: Partial<Job> = {}): Job {
  const random = createRandom(5);
  return createXorJob({
    network: createChain([4], "tanh", "linear"),
    training: { ...plainTraining, loss: "mse", batchSize: 8 },
    task: { kind: "regression", classes: 0, steps: null, numbers: 1 },
    data: {
      ports: toPlainPorts([2]),
      train: drawCurve(24, random),
      test: drawCurve(8, random),
      augment: null,
    },
    ...change,
  });
}

export function draw(length: number, random: Random): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length }, () => 2 * random() - 1);
}

/** Away from the axes, where the class changes. */
function drawXor(count: number, random: Random): PartArrays {
  const x = draw(count * 2, random).map((value) => Math.sign(value) * (0.2 + 0.8 * Math.abs(value)));
  return {
    count,
    x,
    y: Float32Array.from({ length: count }, (_, i) => (x[2 * i]! * x[2 * i + 1]! < 0 ? 1 : 0)),
  };
}

function drawCurve(count: number, random: Random): PartArrays {
  const x = draw(count * 2, random);
  return { count, x, y: Float32Array.from({ length: count }, (_, i) => x[2 * i]! ** 2 / 2 - x[2 * i + 1]!) };
}

/** A clock on which waiting takes no time: it jumps ahead instead, and notes by how much. */
export function createJumpingClock(): Clock & { readonly waits: number[] } {
  const real = createClock();
  const waits: number[] = [];
  let now = 0;
  return {
    ...real,
    waits,
    now: () => now,
    sleep: async (ms, wake) => {
      if (ms === Infinity) return wake;
      waits.push(ms);
      now += ms;
      return real.hop();
    },
  };
}

/** A clock that stands still: only a command ends a wait. */
export function createStandingClock(): Clock {
  return { ...createClock(), now: () => 0, sleep: (_, wake) => wake };
}
