/** @file How a network learns: optimiser, learning rate and its schedule, loss, batch, regularisation, stop rules. */
import { maxSteps } from "#model/layers/recurrent.ts";
import type { Range } from "#model/range.ts";

export const optimizers = [
  "sgd",
  "momentum",
  "nesterov",
  "adagrad",
  "adadelta",
  "rmsprop",
  "adam",
  "adamw",
  "adamax",
] as const;
export type OptimizerKind = (typeof optimizers)[number];

/**
 * One flat set of numbers for all optimisers; each reads those that it has.
 * Defaults as in Keras 3, but for `epsilon` (1e-7 there too) which all share.
 */
export interface OptimizerSpec {
  readonly kind: OptimizerKind;
  /** momentum, nesterov */
  readonly momentum: number;
  /** adam, adamw, adamax */
  readonly beta1: number;
  readonly beta2: number;
  /** rmsprop, adadelta */
  readonly rho: number;
  /** adamw: decoupled decay (Loshchilov and Hutter 2019) */
  readonly weightDecay: number;
  readonly epsilon: number;
}

export const losses = [
  "binaryCrossEntropy",
  "categoricalCrossEntropy",
  "mse",
  "mae",
  "huber",
  "hinge",
] as const;
export type LossKind = (typeof losses)[number];

export const schedules = ["constant", "step", "exponential", "cosine"] as const;
export type ScheduleKind = (typeof schedules)[number];

/** The rate as a multiple of `learningRate`, over epochs; see `toRate`. */
export interface Schedule {
  readonly kind: ScheduleKind;
  /** The rate climbs evenly from 0 over so many epochs first. */
  readonly warmupEpochs: number;
  /** step: every so many epochs; exponential: per so many; cosine: reaches `factor` after so many. */
  readonly epochs: number;
  /** step, exponential: times this; cosine: down to this share. */
  readonly factor: number;
}

/** A run stops by itself when one of these comes true; null: never. */
export interface StopRules {
  readonly epochs: number | null;
  readonly trainLoss: number | null;
  readonly testLoss: number | null;
  readonly testAccuracy: number | null;
  /** Stops when the test loss has not fallen by 0.1 % of itself for so many epochs. */
  readonly plateauEpochs: number | null;
}

export interface TrainingSpec {
  readonly optimizer: OptimizerSpec;
  readonly learningRate: number;
  readonly schedule: Schedule;
  readonly loss: LossKind;
  /** Samples per step; 0 means all of them at once. */
  readonly batchSize: number;
  /** Adds l1·Σ|w| + l2·Σw² over all kernels to the loss that is minimised (as Keras does). */
  readonly l1: number;
  readonly l2: number;
  /** Longer gradients (over all weights together) are shortened to this length; null: never. */
  readonly clipNorm: number | null;
  /**
   * So many steps of a sequence an error walks back at most (truncated back-propagation, Williams and Peng 1990); null: to
   * the first.
   */
  readonly truncation: number | null;
  /** Recurrent layers start a batch where they ended the one before: a long text is read in pieces, from its beginning. */
  readonly stateful: boolean;
  /**
   * The share of the right signs among those that a decoder is given as the answer so far; the others are its own guesses
   * (scheduled sampling, Bengio et al. 2015). 1: it is always told.
   */
  readonly teacherForcing: number;
  readonly stop: StopRules;
}

export const trainingRanges = {
  learningRate: { min: 1e-6, max: 100 },
  batchSize: { min: 0, max: 100_000, integer: true },
  l1: { min: 0, max: 10 },
  l2: { min: 0, max: 10 },
  clipNorm: { min: 1e-4, max: 1e4 },
  truncation: { min: 1, max: maxSteps, integer: true },
  teacherForcing: { min: 0, max: 1 },
  momentum: { min: 0, max: 0.999 },
  beta1: { min: 0, max: 0.999 },
  beta2: { min: 0, max: 0.99999 },
  rho: { min: 0, max: 0.99999 },
  weightDecay: { min: 0, max: 1 },
  epsilon: { min: 1e-10, max: 0.1 },
  warmupEpochs: { min: 0, max: 10_000 },
  scheduleEpochs: { min: 1, max: 1_000_000 },
  factor: { min: 0, max: 1 },
  stopEpochs: { min: 1, max: 10_000_000, integer: true },
  stopLoss: { min: 0, max: 1e6 },
  stopAccuracy: { min: 0, max: 1 },
  plateauEpochs: { min: 2, max: 100_000, integer: true },
} as const satisfies Record<string, Range>;

/** The learning rate at `epoch` (a fraction within an epoch counts). Cosine: Loshchilov and Hutter 2017. */
export function toRate(spec: Pick<TrainingSpec, "learningRate" | "schedule">, epoch: number): number {
  const { kind, warmupEpochs, epochs, factor } = spec.schedule;
  if (epoch < warmupEpochs) return (spec.learningRate * epoch) / warmupEpochs;
  const since = epoch - warmupEpochs;
  switch (kind) {
    case "constant":
      return spec.learningRate;
    case "step":
      return spec.learningRate * factor ** Math.floor(since / epochs);
    case "exponential":
      return spec.learningRate * factor ** (since / epochs);
    case "cosine": {
      const done = Math.min(1, since / epochs);
      return spec.learningRate * (factor + ((1 - factor) * (1 + Math.cos(Math.PI * done))) / 2);
    }
  }
}
