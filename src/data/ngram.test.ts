import { expect, test } from "vitest";
import { measureBaselines, type TextBaselines } from "#data/ngram.ts";

type Signs = readonly number[];

function measure(train: Signs, test: Signs, classes: number): TextBaselines {
  const pieces = measureBaselines(train, test, classes);
  for (;;) {
    const piece = pieces.next();
    if (piece.done) return piece.value;
  }
}

test("single signs are weighed against chance as Witten and Bell do", () => {
  // Seen: 2, 2, 3. n = 3, t = 2: P(2) = (2 + 2/4) / 5, P(3) = (1 + 2/4) / 5, P(0) = (2/4) / 5.
  const { uniform, unigram } = measure([2, 2, 3], [2, 3, 0], 4);
  expect(uniform).toBe(2);
  expect(unigram).toBeCloseTo(-(Math.log2(0.5) + Math.log2(0.3) + Math.log2(0.1)) / 3, 10);
});

test("two signs before are worth more than one, which is worth more than none", () => {
  // After 2 3 always 4; after 3 alone 4 or 5.
  const text = [2, 3, 4, 5, 3, 5, 2, 3, 4, 5, 3, 5];
  const p = (order: number, lower: number, [seen, count, kinds]: readonly number[]) =>
    order >= 0 ? (seen! + kinds! * lower) / (count! + kinds!) : lower;
  const four = p(2, p(1, p(0, 1 / 6, [2, 12, 4]), [2, 4, 2]), [2, 2, 1]);
  const three = p(1, p(0, 1 / 6, [4, 12, 4]), [2, 2, 1]);
  const two = p(0, 1 / 6, [2, 12, 4]);
  const { trigram } = measure(text, [2, 3, 4], 6);
  expect(trigram).toBeCloseTo(-(Math.log2(two) + Math.log2(three) + Math.log2(four)) / 3, 10);
});

test("the chances of all signs add up to one, whatever came before", () => {
  const text = Array.from({ length: 200 }, (_, i) => (i * i) % 7);
  for (const before of [
    [1, 4],
    [6, 6],
    [5, 0],
  ]) {
    const bits = (signs: readonly number[]) => measure(text, signs, 7).trigram * signs.length;
    const chances = Array.from({ length: 7 }, (_, sign) => 2 ** (bits(before) - bits([...before, sign])));
    expect(chances.reduce((a, b) => a + b)).toBeCloseTo(1, 10);
  }
});

test("an alphabet of thousands is counted without mixing signs up", () => {
  const text = Array.from({ length: 5000 }, (_, i) => i);
  const { trigram } = measure(text, text, 5000);
  expect(trigram).toBeLessThan(2.1);
});

test("an empty text costs nothing", () => {
  expect(measure([], [], 4)).toEqual({ uniform: 2, unigram: 0, trigram: 0 });
});

test("a long text is read in pieces", () => {
  const text = Array.from({ length: 60_000 }, (_, i) => i % 3);
  expect([...measureBaselines(text, text, 3)].length).toBeGreaterThan(8);
});
