/** @file How good the network is on a whole part of the data: sums on the device, one small read for all of them. */
import * as tf from "@tensorflow/tfjs-core";
import type { Graph } from "#engine/graph.ts";
import type { Pass, Weights } from "#engine/layers.ts";
import { countTerms, lossRules, type LossRule } from "#engine/losses.ts";
import type { LayerId } from "#model/network.ts";
import type { Task } from "#model/task.ts";
import type { LossKind } from "#model/training.ts";

/** One part of the data on the device. */
export interface PartTensors {
  readonly count: number;
  /** `[count, features]` */
  readonly x: tf.Tensor2D;
  /** `[count, outputs]`, as `toTargets` codes them. */
  readonly targets: tf.Tensor2D;
  /** Σ (y − mean)²: what a regression that always answers the mean gets wrong. */
  readonly spread: number;
}

export interface Judge {
  readonly graph: Graph;
  readonly task: Task;
  readonly loss: LossKind;
  /** A single output above it means class 1. */
  readonly threshold: number;
}

/** Accuracy is 0…1, R² is 1 − Σe²/Σ(y − mean)²; NaN where the task has none. */
export interface Score {
  readonly loss: number;
  readonly accuracy: number;
  readonly r2: number;
  readonly mae: number;
}

/** Most numbers that one layer may put out at once: 16 MB. */
const chunkNumbers = 2 ** 22;

export const inference: Pass = {
  training: false,
  toMask: () => {
    throw new Error("dropout asks for a mask only while training");
  },
};

/**
 * `[loss, hits]` (classification) or `[loss, Σe², Σ|e|]` (regression), summed over the part; call inside `tf.tidy`.
 * Null for an empty part.
 */
export function sumPart(
  judge: Judge,
  part: PartTensors,
  weights: ReadonlyMap<LayerId, Weights>,
): tf.Tensor1D | null {
  const rows = Math.max(1, Math.floor(chunkNumbers / judge.graph.widest));
  let sums: tf.Tensor1D | null = null;
  for (let from = 0; from < part.count; from += rows) {
    const size = Math.min(rows, part.count - from);
    const whole = size === part.count;
    const x = whole ? part.x : tf.slice(part.x, [from, 0], [size, -1]);
    const targets = whole ? part.targets : tf.slice(part.targets, [from, 0], [size, -1]);
    const { scores } = judge.graph.forward(x, weights, inference);
    const fresh = tf.stack(sumChunk(judge, scores, targets)) as tf.Tensor1D;
    sums = sums ? tf.add(sums, fresh) : fresh;
  }
  return sums;
}

function sumChunk(judge: Judge, scores: tf.Tensor, targets: tf.Tensor): tf.Tensor[] {
  const rule: LossRule = lossRules[judge.loss];
  const answers = judge.graph.toAnswers(scores);
  const loss = rule.total(rule.reads === "scores" ? scores : answers, targets);
  if (judge.task.kind === "regression") {
    const error = tf.sub(answers, targets);
    return [loss, tf.sum(tf.square(error)), tf.sum(tf.abs(error))];
  }
  const isHit =
    judge.graph.outputs === 1
      ? tf.equal(tf.greater(answers, judge.threshold), tf.greater(targets, judge.threshold))
      : tf.equal(tf.argMax(answers, -1), tf.argMax(targets, -1));
  return [loss, tf.sum(tf.cast(isHit, "float32"))];
}

/** How many numbers `sumPart` gives. */
export function countSums(task: Task): number {
  return task.kind === "regression" ? 3 : 2;
}

/** From the sums of a part to what people read; all NaN for an empty part. */
export function toScore(judge: Judge, part: PartTensors, sums: Float32Array): Score {
  if (part.count === 0) return { loss: NaN, accuracy: NaN, r2: NaN, mae: NaN };
  const loss = sums[0]! / countTerms(lossRules[judge.loss], part.count, judge.graph.outputs);
  if (judge.task.kind === "classification") {
    return { loss, accuracy: sums[1]! / part.count, r2: NaN, mae: NaN };
  }
  return {
    loss,
    accuracy: NaN,
    r2: part.spread > 0 ? 1 - sums[1]! / part.spread : NaN,
    mae: sums[2]! / part.count,
  };
}

/** Σ (y − mean)² of a part's targets. */
export function toSpread(y: Float32Array): number {
  const mean = y.reduce((a, b) => a + b, 0) / y.length;
  return y.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
