/** @file What the network answers to the test part, read once for all views that show it. Pure. */
import { toConfusion, type Confusion } from "#data/confusion.ts";
import type { ImageDataset } from "#data/dataset.ts";
import type { WordsDataset } from "#data/sequenceDataset.ts";
import type { Prediction } from "#engine/protocol.ts";
import { toThreshold, type TargetCoding } from "#model/task.ts";
import { toShares } from "#panels/results/shares.ts";

/** Samples with one class each. */
export type LabelledDataset = ImageDataset | WordsDataset;

export interface Reading {
  readonly dataset: LabelledDataset;
  readonly coding: TargetCoding;
  /** `[count, outputs]` */
  readonly outputs: Float32Array;
  readonly confusion: Confusion;
}

const known = new WeakMap<Prediction, Reading>();

/** Null where these are no answers to the classes of this data. */
export function readPrediction(
  prediction: Prediction | null,
  dataset: LabelledDataset,
  coding: TargetCoding,
): Reading | null {
  if (!prediction) return null;
  const before = known.get(prediction);
  if (before?.dataset === dataset && before.coding === coding) return before;
  const { task, test } = dataset;
  const outputs = prediction.answers.length / test.count;
  if (outputs !== task.classes && !(outputs === 1 && task.classes === 2)) return null;
  const confusion = toConfusion(prediction.answers, test.y, task, toThreshold(coding));
  if (!confusion) return null;
  const reading = { dataset, coding, outputs: prediction.answers, confusion };
  known.set(prediction, reading);
  return reading;
}

/** The shares of one sample, `[classes]`. */
export function toSharesOf({ outputs, dataset, coding }: Reading, index: number): Float32Array {
  const width = outputs.length / dataset.test.count;
  return toShares(outputs.subarray(index * width, (index + 1) * width), coding);
}

/** The samples of class `truth` that were taken for `answer`, in rising order. */
export function findTaken({ confusion, dataset }: Reading, truth: number, answer: number): readonly number[] {
  const { y } = dataset.test;
  return findAll({ dataset }).filter((i) => y[i] === truth && confusion.answers[i] === answer);
}

/** The samples that were taken for another class, in rising order. */
export function findWrong({ confusion }: Reading): readonly number[] {
  return confusion.mistakes.map(({ sample }) => sample).toSorted((a, b) => a - b);
}

/** The same, the surest first. */
export function findWorst({ confusion }: Reading): readonly number[] {
  return confusion.mistakes.map(({ sample }) => sample);
}

export function findAll({ dataset }: Pick<Reading, "dataset">): readonly number[] {
  return Array.from({ length: dataset.test.count }, (_, i) => i);
}
