import { expect, test } from "vitest";
import { measureLetterBayes } from "#data/letterBayes.ts";
import type { Part } from "#data/dataset.ts";

const toPart = (words: readonly (readonly number[])[], labels: readonly number[]): Part => ({
  count: words.length,
  x: Float32Array.from(words.flat()),
  y: Float32Array.from(labels),
});

test("a word belongs where its letters are frequent; padding counts for nothing", () => {
  const train = toPart(
    [
      [2, 2, 0],
      [2, 3, 2],
      [4, 4, 4],
      [4, 0, 0],
    ],
    [0, 0, 1, 1],
  );
  const tested = toPart(
    [
      [2, 0, 0],
      [4, 4, 0],
      [3, 4, 4],
      [2, 2, 4],
    ],
    [0, 1, 1, 1],
  );
  expect(measureLetterBayes(train, tested, { length: 3, signs: 5, classes: 2 })).toBe(0.75);
});

test("an unknown letter leaves the frequency of the classes to decide", () => {
  const train = toPart([[2], [2], [3]], [1, 1, 0]);
  expect(measureLetterBayes(train, toPart([[4]], [1]), { length: 1, signs: 5, classes: 2 })).toBe(1);
});

test("neighbours count where single letters say nothing", () => {
  const train = toPart(
    [
      [2, 3, 2, 3],
      [3, 2, 2, 3],
      [2, 2, 3, 3],
      [3, 3, 2, 2],
    ],
    [0, 0, 1, 1],
  );
  expect(measureLetterBayes(train, toPart([[2, 2, 3, 3]], [1]), { length: 4, signs: 4, classes: 2 })).toBe(1);
});
