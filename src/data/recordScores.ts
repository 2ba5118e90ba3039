/** @file How suspicious a network finds each record, whatever it learned: to label, to foretell, or to repeat. Pure. */
import type { RecordsDataset } from "#data/sequenceDataset.ts";
import type { TargetCoding } from "#model/task.ts";

/**
 * `[count, steps]` for the test part; null where the answers are of another form. label: the share of misuse. next and
 * self: the error of the record and its neighbours, since what is foretold or repeated badly is unlike what was learned
 * from.
 */
export function toRecordScores(
  dataset: RecordsDataset,
  answers: Float32Array,
  coding: TargetCoding,
): Float32Array | null {
  const records = dataset.labels.test.length;
  if (dataset.target === "label") return toShares(answers, records, answers.length / records, coding);
  const wanted = toWanted(dataset);
  return answers.length === wanted.length ? toErrors(answers, wanted, records, dataset.test.count) : null;
}

function toShares(
  answers: Float32Array,
  records: number,
  width: number,
  coding: TargetCoding,
): Float32Array | null {
  if (width !== 1 && width !== 2) return null;
  return Float32Array.from({ length: records }, (_, i) => {
    const answer = answers[i * width + width - 1]!;
    return coding === "plusMinus" ? (answer + 1) / 2 : answer;
  });
}

/** How far each record lies from the usual one, in the same measure: what needs no network. */
export function toDistances(dataset: RecordsDataset): Float32Array {
  const wanted = toWanted(dataset);
  const records = dataset.labels.test.length;
  // Standardised numbers have mean 0.
  return toErrors(new Float32Array(wanted.length), wanted, records, dataset.test.count);
}

function toWanted({ target, test }: RecordsDataset): Float32Array {
  return target === "next" ? test.y : test.x;
}

/** Honest customers surprise once, misuse comes in runs: a record is judged with one on either side. */
const neighbours = 1;

/** Absolute errors: squared ones would hear a single wild number alone. Means over the record and its neighbours. */
function toErrors(answers: Float32Array, wanted: Float32Array, records: number, count: number): Float32Array {
  const width = wanted.length / records;
  const steps = records / count;
  const own = Float64Array.from({ length: records }, (_, i) => {
    let sum = 0;
    for (let at = i * width; at < (i + 1) * width; at++) sum += Math.abs(answers[at]! - wanted[at]!);
    return sum / width;
  });
  return Float32Array.from({ length: records }, (_, i) => {
    const row = i - (i % steps);
    const [from, to] = [Math.max(row, i - neighbours), Math.min(row + steps, i + neighbours + 1)];
    return own.subarray(from, to).reduce((a, b) => a + b, 0) / (to - from);
  });
}

/** Truth as the ranking reads it: 1 for every kind of misuse. */
export function toTruths({ labels }: RecordsDataset): Uint8Array {
  return labels.test.map((label) => (label > 0 ? 1 : 0));
}

export interface RankedCustomer {
  readonly index: number;
  /** The score of the most suspicious record. */
  readonly top: number;
  /** The kind of misuse in the sequence, as a class; 0 for none. */
  readonly kind: number;
}

/** Sequences by their most suspicious record, the highest first. */
export function toCustomers(scores: Float32Array, labels: Uint8Array, steps: number): RankedCustomer[] {
  const customers = Array.from({ length: labels.length / steps }, (_, index): RankedCustomer => {
    const own = scores.subarray(index * steps, (index + 1) * steps);
    const kinds = labels.subarray(index * steps, (index + 1) * steps);
    return { index, top: own.reduce((a, b) => (b > a ? b : a), -Infinity), kind: Math.max(...kinds) };
  });
  return customers.toSorted((a, b) => b.top - a.top || a.index - b.index);
}

export interface KindCount {
  /** A class; never 0, the usual one. */
  readonly kind: number;
  readonly caught: number;
  readonly all: number;
}

/** How many records of each kind of misuse reach the threshold. */
export function countKinds(
  scores: Float32Array,
  labels: Uint8Array,
  classes: number,
  threshold: number,
): KindCount[] {
  const counts = Array.from({ length: classes - 1 }, (_, i) => ({ kind: i + 1, caught: 0, all: 0 }));
  for (const [i, label] of labels.entries()) {
    const count = counts[label - 1];
    if (!count) continue;
    count.all++;
    if (scores[i]! >= threshold) count.caught++;
  }
  return counts;
}
