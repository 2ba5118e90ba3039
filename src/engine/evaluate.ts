/** @file How good the network is on a whole part of the data: sums on the device, one small read for all of them. */
import * as tf from "@tensorflow/tfjs-core";
import type { Graph } from "#engine/graph.ts";
import type { Infer } from "#engine/inference.ts";
import { countTerms, lossRules, sumLoss, type LossRule } from "#engine/losses.ts";
import type { Batch } from "#engine/update.ts";
import { isRecurrent } from "#model/layers/recurrent.ts";
import { countFlops } from "#model/shape.ts";
import type { Task } from "#model/task.ts";
import type { LossKind } from "#model/training.ts";

/** One part of the data on the device. */
export interface PartTensors {
  readonly count: number;
  /** One sample a row. */
  readonly x: tf.Tensor2D;
  /** `[count, …]`, as `toTargets` codes them or the class indices themselves; in a reconstruction `x` itself. */
  readonly targets: tf.Tensor2D;
  /** Σ (y − mean)²: what a regression that always answers the mean gets wrong. */
  readonly spread: number;
  /** Answers that are asked for; of a sequence one at each step. */
  readonly asked: number;
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

/** Most numbers that one layer may put out at once: 8 MB. */
const chunkNumbers = 2 ** 21;

/** Samples that may go through the network at once without training. */
export function countRows(graph: Graph): number {
  return Math.max(1, Math.floor(chunkNumbers / graph.widest));
}

/** Operations forward that one measurement of a part may take where a sequence is read step by step. */
const measuredFlops = 2 ** 30;

/** Steps of a sequence wait for each other, so that a sample costs more time than its operations tell. */
export function countMeasured({ network, plans }: Graph): number {
  if (!network.layers.some(isRecurrent)) return Infinity;
  return Math.max(64, Math.floor(measuredFlops / Math.max(1, countFlops(plans))));
}

/**
 * Summed over the part: `[loss, hits]` (classification), `[loss, Σ|e|]` (reconstruction) or `[loss, Σ|e|, Σe²]`
 * (regression). `take` gives its samples `from`…`to`; call inside `tf.tidy`. Null for an empty part.
 */
export function sumPart(
  judge: Judge,
  count: number,
  take: (from: number, to: number) => Batch,
  infer: Infer,
): tf.Tensor1D | null {
  const rows = countRows(judge.graph);
  let sums: tf.Tensor1D | null = null;
  for (let from = 0; from < count; from += rows) {
    const old: tf.Tensor1D | null = sums;
    sums = tf.tidy(() => {
      const { x, ...wanted } = take(from, Math.min(count, from + rows));
      const { outputId } = judge.graph;
      const scores = infer(x, [outputId]).get(outputId)!;
      const fresh = tf.stack(sumChunk(judge, scores, wanted)) as tf.Tensor1D;
      return old ? tf.add(old, fresh) : fresh;
    });
  }
  return sums;
}

function sumChunk(judge: Judge, scores: tf.Tensor, { targets, asked }: Omit<Batch, "x">): tf.Tensor[] {
  const rule: LossRule = lossRules[judge.loss];
  const answers = judge.graph.toAnswers(scores);
  const loss = sumLoss(rule, rule.reads === "scores" ? scores : answers, targets, asked);
  if (judge.task.kind !== "classification") {
    const error = tf.sub(answers, targets);
    const sums = [loss, tf.sum(tf.abs(error))];
    return judge.task.kind === "regression" ? [...sums, tf.sum(tf.square(error))] : sums;
  }
  const isHit =
    targets.shape.at(-1) === 1
      ? tf.equal(tf.greater(answers, judge.threshold), tf.greater(targets, judge.threshold))
      : tf.equal(tf.argMax(answers, -1), tf.argMax(targets, -1));
  const hits = tf.cast(isHit, "float32");
  return [loss, tf.sum(asked ? tf.mul(hits, tf.reshape(asked, hits.shape)) : hits)];
}

/** How many numbers `sumPart` gives. */
export function countSums(task: Task): number {
  return task.kind === "regression" ? 3 : 2;
}

/** From the sums of a part to what people read; all NaN for an empty part. */
export function toScore(
  { graph, task, loss: kind }: Judge,
  { count, spread, asked }: Pick<PartTensors, "count" | "spread" | "asked">,
  sums: Float32Array,
): Score {
  if (count === 0) return { loss: NaN, accuracy: NaN, r2: NaN, mae: NaN };
  if (task.kind === "classification") {
    const width = graph.outputs / (task.steps ?? 1);
    const loss = sums[0]! / countTerms(lossRules[kind], asked, width);
    return { loss, accuracy: sums[1]! / asked, r2: NaN, mae: NaN };
  }
  const loss = sums[0]! / countTerms(lossRules[kind], count, graph.outputs);
  const mae = sums[1]! / (count * graph.outputs);
  const r2 = task.kind === "regression" && spread > 0 ? 1 - sums[2]! / spread : NaN;
  return { loss, accuracy: NaN, r2, mae };
}

/** Σ (y − mean)² of a part's targets. */
export function toSpread(y: Float32Array): number {
  const mean = y.reduce((a, b) => a + b, 0) / y.length;
  return y.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
