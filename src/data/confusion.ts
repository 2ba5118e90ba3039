/**
 * @file What the answers to labelled samples are worth: which class is taken for which, and per class how many of those
 * found are right (precision), how many of those there are were found (recall), and the harmonic mean of both (F1).
 */
import type { Task } from "#model/task.ts";

export interface ClassScore {
  /** NaN for a class that was never answered. */
  readonly precision: number;
  /** NaN for a class that has no samples. */
  readonly recall: number;
  /** NaN for a class with neither. */
  readonly f1: number;
  readonly samples: number;
}

export interface Mistake {
  readonly sample: number;
  readonly truth: number;
  readonly answer: number;
  /** How sure the network was of its wrong answer, 0…1. */
  readonly probability: number;
}

export interface Confusion {
  readonly classes: number;
  /** The class that each sample was taken for, and how sure of it the network was (0…1). */
  readonly answers: Uint16Array;
  readonly probabilities: Float32Array;
  /** `[classes, classes]`, rows true, columns answered. */
  readonly counts: Uint32Array;
  /** Share of the samples that are right; NaN where there are none. */
  readonly accuracy: number;
  readonly scores: readonly ClassScore[];
  /** All of them, the surest first. */
  readonly mistakes: readonly Mistake[];
  /** Which class is most often taken for which other; null where nothing is wrong. */
  readonly commonest: { readonly truth: number; readonly answer: number; readonly count: number } | null;
}

/**
 * `outputs` are `[count, outputs]` as the network gives them, `labels` the class of each sample. With one output, class 1
 * is answered above `threshold` (`toThreshold` of the targets' coding). Outputs learned as −1 and +1 (threshold 0) count
 * as (output + 1) / 2. Null unless classes are asked for.
 */
export function toConfusion(
  outputs: Float32Array,
  labels: ArrayLike<number>,
  task: Task,
  threshold = 0.5,
): Confusion | null {
  if (task.kind !== "classification") return null;
  const { classes } = task;
  const count = labels.length;
  const width = count === 0 ? 0 : outputs.length / count;
  const answers = new Uint16Array(count);
  const probabilities = new Float32Array(count);
  const counts = new Uint32Array(classes * classes);
  const mistakes: Mistake[] = [];
  for (let sample = 0; sample < count; sample++) {
    const own = outputs.subarray(sample * width, (sample + 1) * width);
    const answer = width === 1 ? Number(own[0]! > threshold) : findLargest(own);
    const sure = toShare(width === 1 ? own[0]! : own[answer]!, threshold);
    const probability = width === 1 && answer === 0 ? 1 - sure : sure;
    const truth = labels[sample]!;
    answers[sample] = answer;
    probabilities[sample] = probability;
    counts[truth * classes + answer]! += 1;
    if (answer !== truth) mistakes.push({ sample, truth, answer, probability });
  }
  return {
    classes,
    answers,
    probabilities,
    counts,
    accuracy: (count - mistakes.length) / count,
    scores: Array.from({ length: classes }, (_, one) => toScore(counts, classes, one)),
    mistakes: mistakes.toSorted((a, b) => b.probability - a.probability),
    commonest: findCommonest(counts, classes),
  };
}

/** The first of equals, as `argMax` of the engine. */
function findLargest(values: Float32Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! > values[best]!) best = i;
  return best;
}

function toShare(output: number, threshold: number): number {
  const share = threshold === 0 ? (output + 1) / 2 : output;
  return Math.min(1, Math.max(0, share));
}

function toScore(counts: Uint32Array, classes: number, one: number): ClassScore {
  const right = counts[one * classes + one]!;
  let samples = 0;
  let answered = 0;
  for (let other = 0; other < classes; other++) {
    samples += counts[one * classes + other]!;
    answered += counts[other * classes + one]!;
  }
  return {
    precision: right / answered,
    recall: right / samples,
    f1: (2 * right) / (answered + samples),
    samples,
  };
}

function findCommonest(counts: Uint32Array, classes: number): Confusion["commonest"] {
  let most: NonNullable<Confusion["commonest"]> | null = null;
  for (let truth = 0; truth < classes; truth++) {
    for (let answer = 0; answer < classes; answer++) {
      const count = counts[truth * classes + answer]!;
      if (answer !== truth && count > (most?.count ?? 0)) most = { truth, answer, count };
    }
  }
  return most;
}
