/** @file How many samples of each class there are: a network that always names the largest class is right that often. */
import type { Dataset } from "#data/dataset.ts";

export interface ClassBalance {
  /** Samples by class index. */
  readonly train: readonly number[];
  readonly test: readonly number[];
}

/** Null where there are no classes (a regression). Pictures that are to be given again still have theirs. */
export function toClassBalance(dataset: Dataset): ClassBalance | null {
  const classes = dataset.kind === "images" ? dataset.about.classes.length : dataset.task.classes;
  if (classes === 0) return null;
  return { train: countClasses(dataset.train.y, classes), test: countClasses(dataset.test.y, classes) };
}

/** Counts by class index, zeros included; labels that are none are left out. */
export function countClasses(labels: Float32Array, classes: number): readonly number[] {
  const counts = Array.from({ length: classes }, () => 0);
  for (const label of labels) if (label in counts) counts[label] = counts[label]! + 1;
  return counts;
}

export interface RareClass {
  /** Index of the rarer one of two classes. */
  readonly label: number;
  /** Its samples in the test part, and all of them. */
  readonly count: number;
  readonly all: number;
}

/** Above this share of the test part a class is not called rare. */
const rareShare = 0.4;

/** The class that is worth a threshold of its own: of two classes the rarer one, where they are unequal; else null. */
export function findRareClass(dataset: Dataset): RareClass | null {
  if (dataset.task.kind !== "classification" || dataset.task.classes !== 2) return null;
  const [first, second] = countClasses(dataset.test.y, 2) as readonly [number, number];
  const all = first + second;
  const [label, count] = second <= first ? [1, second] : [0, first];
  return count > 0 && count / all <= rareShare ? { label, count, all } : null;
}
