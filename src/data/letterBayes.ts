/**
 * @file What a word's class can be guessed with, without a network: naive Bayes. Every letter and every pair of
 * neighbours counts by itself, as if the others were not there: log P(class) + Σ log P(piece | class), the frequencies
 * taken from the training part with one more of each (Laplace). What lies further apart is lost, and that is what a
 * recurrent network has to make up for.
 */
import { paddingSign } from "#data/alphabet.ts";
import type { Part } from "#data/dataset.ts";

interface Sizes {
  /** Signs of a row of `x`, padded at the end. */
  readonly length: number;
  readonly signs: number;
  readonly classes: number;
}

/** Beyond so many counts pairs are left out: an alphabet of thousands has too few words for its pairs anyway. */
const maxCounts = 4_000_000;

/** Share of the test part that is named rightly, 0…1. */
export function measureLetterBayes(train: Part, test: Part, { length, signs, classes }: Sizes): number {
  const hasPairs = classes * signs * signs <= maxCounts;
  const letters = new Float64Array(classes * signs).fill(1);
  const pairs = new Float64Array(hasPairs ? classes * signs * signs : 0).fill(1);
  const words = new Float64Array(classes).fill(1);

  /** Calls for each letter with the one before it, and at the end with padding; words begin behind padding, too. */
  function visit(x: Float32Array, row: number, see: (sign: number, before: number) => void): void {
    let before = paddingSign;
    for (let at = row * length; at < (row + 1) * length && x[at] !== paddingSign; at++) {
      see(x[at]!, before);
      before = x[at]!;
    }
    see(paddingSign, before);
  }

  for (let i = 0; i < train.count; i++) {
    const label = train.y[i]!;
    words[label]!++;
    visit(train.x, i, (sign, before) => {
      letters[label * signs + sign]!++;
      if (hasPairs) pairs[(label * signs + before) * signs + sign]!++;
    });
  }
  toLogShares(words, classes);
  toLogShares(letters, signs);
  toLogShares(pairs, signs * signs);

  let right = 0;
  for (let i = 0; i < test.count; i++) {
    const scores = words.slice();
    visit(test.x, i, (sign, before) => {
      for (let label = 0; label < classes; label++) {
        scores[label]! += letters[label * signs + sign]!;
        if (hasPairs) scores[label]! += pairs[(label * signs + before) * signs + sign]!;
      }
    });
    const best = scores.reduce((most, score) => Math.max(most, score), -Infinity);
    if (scores.indexOf(best) === test.y[i]) right++;
  }
  return right / Math.max(1, test.count);
}

/** Turns counts into the logarithm of their share of a row, in place. */
function toLogShares(counts: Float64Array, row: number): void {
  for (let start = 0; start < counts.length; start += row) {
    const total = counts.subarray(start, start + row).reduce((a, b) => a + b, 0);
    for (let i = start; i < start + row; i++) counts[i] = Math.log(counts[i]! / total);
  }
}
