/** @file The data of a run on the device: batches of the training part, and how well both parts are answered. */
import * as tf from "@tensorflow/tfjs-core";
import { createBatches } from "#engine/batches.ts";
import type { Device } from "#engine/device.ts";
import { createError } from "#engine/errors.ts";
import { countSums, sumPart, toScore, toSpread, type Judge, type PartTensors } from "#engine/evaluate.ts";
import type { Graph } from "#engine/graph.ts";
import { unpack } from "#engine/layout.ts";
import type { JobData, MetricPoint, PartArrays } from "#engine/protocol.ts";
import type { RunTensors } from "#engine/state.ts";
import { toTargets } from "#engine/targets.ts";
import type { Activation } from "#model/activation.ts";
import { toCoding, toThreshold, type Task } from "#model/task.ts";
import type { LossKind } from "#model/training.ts";

/** Everything that says how answers are compared with targets. */
export interface Question {
  readonly task: Task;
  readonly loss: LossKind;
  /** Of the output layer. */
  readonly activation: Activation;
  readonly outputs: number;
}

export interface Samples {
  /** Of the training part. */
  readonly count: number;
  /** Training samples `from`…`to` of an epoch; the tensors belong to the caller's `tf.tidy`. */
  take(epoch: number, from: number, to: number): { x: tf.Tensor; targets: tf.Tensor };
  evaluate(device: Device, graph: Graph, state: RunTensors): Promise<{ scores: Scores; finite: boolean }>;
  dispose(): void;
}

type Scores = Omit<MetricPoint, "step" | "epoch">;

export function createSamples(data: JobData, question: Question, seed: number): Samples {
  if (data.train.count === 0) throw createError("run.failed", "there are no training samples");
  const { task, loss, activation, outputs } = question;
  const coding = toCoding(task, loss, activation);
  const train = toTensors(data.train);
  const test = toTensors(data.test);
  const batches = createBatches(train.x, train.targets, seed);

  function toTensors({ count, x, y }: PartArrays): PartTensors {
    return {
      count,
      x: tf.tensor2d(x, [count, data.features]),
      targets: tf.tensor2d(toTargets(y, outputs, coding), [count, outputs]),
      spread: toSpread(y),
    };
  }

  return {
    count: data.train.count,
    take: batches.take,
    async evaluate(device, graph, state) {
      const judge: Judge = { graph, task, loss, threshold: toThreshold(coding) };
      const all = tf.tidy(() => {
        const weights = unpack(graph.layout, state.theta, state.kept);
        // A weight that is NaN can hide behind a relu; its size cannot.
        const size = tf.reshape(tf.sum(tf.abs(state.theta)), [1]);
        const sums = [train, test].flatMap((part) => sumPart(judge, part, weights) ?? []);
        return tf.concat([size, ...sums]);
      });
      try {
        const values = await device.read(all);
        const width = countSums(task);
        const ours = toScore(judge, train, values.subarray(1, 1 + width));
        const theirs = toScore(judge, test, values.subarray(1 + width));
        const scores = {
          trainLoss: ours.loss,
          testLoss: theirs.loss,
          trainAccuracy: ours.accuracy,
          testAccuracy: theirs.accuracy,
          trainR2: ours.r2,
          testR2: theirs.r2,
          trainMae: ours.mae,
          testMae: theirs.mae,
        };
        return { scores, finite: values.every((value) => Number.isFinite(value)) };
      } finally {
        all.dispose();
      }
    },
    dispose() {
      batches.dispose();
      tf.dispose([train.x, train.targets, test.x, test.targets]);
    },
  };
}
