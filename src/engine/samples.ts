/** @file The data of a run on the device: batches of the training part, and how well both parts are answered. */
import * as tf from "@tensorflow/tfjs-core";
import { createRandom, toSeed } from "#base/random.ts";
import { augmentPictures, isAugmenting } from "#data/augment.ts";
import { createBatches, cut, gatherRows, type Rows } from "#engine/batches.ts";
import type { Device } from "#engine/device.ts";
import { createError } from "#engine/errors.ts";
import { countSums, sumPart, toScore, toSpread, type Judge, type PartTensors } from "#engine/evaluate.ts";
import type { Graph } from "#engine/graph.ts";
import { createInference } from "#engine/inference.ts";
import type { JobData, MetricPoint, PartArrays } from "#engine/protocol.ts";
import type { RunTensors } from "#engine/state.ts";
import { expandClasses, findAsked, toTargets } from "#engine/targets.ts";
import type { Batch } from "#engine/update.ts";
import type { Activation } from "#model/activation.ts";
import { toRowShape } from "#model/port.ts";
import { toCoding, toThreshold, type Task } from "#model/task.ts";
import { toSize } from "#model/tensorShape.ts";
import type { LossKind } from "#model/training.ts";

/** Everything that says how answers are compared with targets. */
export interface Question {
  readonly task: Task;
  readonly loss: LossKind;
  /** Of the output layer. */
  readonly activation: Activation;
  /** Numbers of one answer. */
  readonly outputs: number;
  /** Of each part so many samples are measured at most: those of a long sequence cost much. */
  readonly mostMeasured: number;
  /** So many pieces of one text are read side by side, each going on in the next batch; null: samples are shuffled. */
  readonly streams: number | null;
}

export interface Samples {
  /** Of an epoch. */
  readonly count: number;
  /** Training samples `from`…`to` of an epoch; the tensors belong to the caller's `tf.tidy`. */
  take(epoch: number, from: number, to: number): Batch;
  /** All training samples as they lie; null where a batch is more than some rows of them. */
  readonly rows: Rows | null;
  /** Which of them are the samples `from`…`to` of an epoch. */
  find(epoch: number, from: number, to: number): Int32Array;
  /** Of a part. */
  size(part: "train" | "test"): number;
  /** The samples `from`…`to` of a part, as they lie; fewer where it ends. */
  look(part: "train" | "test", from: number, to: number): Batch;
  /**
   * Over the test part and, of the training part, the first samples up to `mostMeasured` numbers; or over the first
   * samples of each, as many as `most`.
   */
  evaluate(
    device: Device,
    graph: Graph,
    state: RunTensors,
    most?: number,
  ): Promise<{ scores: Scores; finite: boolean }>;
  /** What was laid out for this epoch is laid out again when it is needed. */
  forget(): void;
  dispose(): void;
}

type Scores = Omit<MetricPoint, "step" | "epoch">;

/**
 * Of the training part no more numbers than these are measured (2,674 digits of 28×28): how well the network knows what
 * it learns from shows on a part of it, and an epoch need not wait for the rest.
 */
const mostNumbers = 2 ** 21;
/** Classes that are written out as one number for each take so much memory at most; else each batch does it for itself. */
const mostWrittenOut = 2 ** 21;

export function createSamples(data: JobData, question: Question, seed: number): Samples {
  if (data.train.count === 0) throw createError("run.failed", "there are no training samples");
  const { task, loss, activation, outputs } = question;
  const { ports, augment } = data;
  const shape = toRowShape(ports);
  const isEcho = task.kind === "reconstruction";
  const coding = toCoding(task, loss, activation);
  const hasGaps = [data.train, data.test].some(({ y }) => coding !== "value" && y.includes(-1));
  const isIndexed =
    coding !== "value" && (hasGaps || (data.train.y.length + data.test.y.length) * outputs > mostWrittenOut);
  const train = toTensors(data.train);
  const test = toTensors(data.test);
  const measured = [
    toMeasured(data.train, train, Math.min(question.mostMeasured, Math.floor(mostNumbers / toSize(shape)))),
    toMeasured(data.test, test, question.mostMeasured),
  ] as const;
  const batches = createBatches(train, seed, question.streams);

  /** The first samples of a part. */
  function toMeasured({ count, y }: PartArrays, part: PartTensors, most: number): PartTensors {
    if (count <= most) return part;
    const first = Math.max(1, most);
    const answers = y.subarray(0, (first * y.length) / count);
    return { ...part, count: first, spread: toSpread(answers), asked: countAsked(answers) };
  }

  function toTensors({ count, x, y }: PartArrays): PartTensors {
    const rows = tf.tensor2d(x, [count, toSize(shape)]);
    const about = { count, x: rows, spread: toSpread(y), asked: countAsked(y) };
    if (isEcho) return { ...about, targets: rows };
    const wanted = isIndexed ? y : toTargets(y, outputs, coding);
    return { ...about, targets: tf.tensor2d(wanted, [count, wanted.length / Math.max(1, count)]) };
  }

  function countAsked(y: Float32Array): number {
    return hasGaps ? y.reduce((sum, label) => (label < 0 ? sum : sum + 1), 0) : y.length;
  }

  function toBatch({ x, targets }: Rows): Batch {
    const inputs = toInputs(x);
    return isEcho ? { x: inputs, targets: inputs, asked: null } : { x: inputs, ...toWanted(targets) };
  }

  function toInputs(rows: tf.Tensor2D): tf.Tensor {
    return shape.length === 1 ? rows : tf.reshape(rows, [rows.shape[0], ...shape]);
  }

  /** From rows as they are kept to targets of the shape of the answers. */
  function toWanted(rows: tf.Tensor2D): Omit<Batch, "x"> {
    const { steps } = task;
    const count = rows.shape[0];
    if (!isIndexed) {
      return { targets: steps === null ? rows : tf.reshape(rows, [count, steps, outputs]), asked: null };
    }
    const classes = steps === null ? tf.reshape(rows, [count]) : rows;
    return {
      targets: expandClasses(classes, outputs, coding),
      asked: hasGaps ? findAsked(classes) : null,
    };
  }

  /** The pictures of a batch, changed by chance; in a reconstruction the changed picture is what is wanted. */
  function takeChanged(epoch: number, from: number, to: number): Batch {
    const size = toSize(shape);
    const indices = batches.find(epoch, from, to);
    const pixels = new Float32Array(indices.length * size);
    indices.forEach((index, i) =>
      pixels.set(data.train.x.subarray(index * size, (index + 1) * size), i * size),
    );
    const random = createRandom(toSeed(seed, "augment", epoch, from));
    const sides = shape as readonly [number, number, number];
    const x = tf.tensor(augmentPictures(pixels, sides, indices.length, augment!, random), [
      indices.length,
      ...shape,
    ]);
    if (isEcho) return { x, targets: x, asked: null };
    return { x, ...toWanted(gatherRows(train.targets, indices)) };
  }

  const changes = augment !== null && shape.length === 3 && isAugmenting(augment);

  return {
    count: batches.count,
    take: (epoch, from, to) =>
      changes ? takeChanged(epoch, from, to) : toBatch(batches.take(epoch, from, to)),
    rows: changes || isIndexed ? null : train,
    find: batches.find,
    size: (part) => data[part].count,
    look(part, from, to) {
      const rows = part === "train" ? train : test;
      return toBatch(cut(rows, from, Math.min(to, rows.count)));
    },
    async evaluate(device, graph, state, most = Infinity) {
      const judge: Judge = { graph, task, loss, threshold: toThreshold(coding) };
      const all = tf.tidy(() => {
        const infer = createInference(graph, state);
        // A weight that is NaN can hide behind a relu; its size cannot.
        const size = tf.reshape(tf.sum(tf.abs(state.theta)), [1]);
        const sums = measured.flatMap((part) => {
          const take = (from: number, to: number) => toBatch(cut(part, from, to));
          return sumPart(judge, Math.min(most, part.count), take, infer) ?? [];
        });
        return tf.concat([size, ...sums]);
      });
      try {
        const values = await device.read(all);
        const width = countSums(task);
        const ours = toScore(judge, measured[0], values.subarray(1, 1 + width));
        const theirs = toScore(judge, measured[1], values.subarray(1 + width));
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
    forget: batches.forget,
    dispose() {
      batches.forget();
      tf.dispose([train.x, train.targets, test.x, test.targets]);
    },
  };
}
