import { expect, test } from "vitest";
import { createRandom } from "#base/random.ts";
import {
  findMarking,
  findPoint,
  toAveragePrecision,
  toFallout,
  toMarked,
  toPrecision,
  toRanking,
  toRecall,
  toRocArea,
} from "./ranking.ts";

/** The example of scikit-learn's `average_precision_score` and `roc_auc_score`. */
const scores = [0.1, 0.4, 0.35, 0.8];
const truths = [0, 0, 1, 1];

test("every different score is a threshold, with what it catches", () => {
  expect(toRanking(scores, truths)).toEqual({
    thresholds: Float64Array.of(0.8, 0.4, 0.35, 0.1),
    caught: Uint32Array.of(1, 1, 2, 2),
    alarms: Uint32Array.of(0, 1, 1, 2),
    positives: 2,
    negatives: 2,
  });
});

test("average precision and the area under the ROC are those of scikit-learn", () => {
  const ranking = toRanking(scores, truths);
  expect(toAveragePrecision(ranking)).toBeCloseTo(0.8333, 4);
  expect(toRocArea(ranking)).toBe(0.75);
});

test("precision, recall and fallout follow the threshold", () => {
  const ranking = toRanking(scores, truths);
  expect([0, 1, 2, 3].map((point) => toRecall(ranking, point))).toEqual([0.5, 0.5, 1, 1]);
  expect([0, 1, 2, 3].map((point) => toPrecision(ranking, point))).toEqual([1, 0.5, 2 / 3, 0.5]);
  expect([0, 1, 2, 3].map((point) => toFallout(ranking, point))).toEqual([0, 0.5, 0.5, 1]);
});

test("equal scores are marked together, whatever their order", () => {
  const one = toRanking([0.5, 0.5, 0.5, 0.2], [1, 0, 0, 1]);
  expect(one).toEqual(toRanking([0.5, 0.2, 0.5, 0.5], [0, 1, 0, 1]));
  expect(one.thresholds).toHaveLength(2);
  expect(toRocArea(toRanking([3, 3, 3, 3], [0, 1, 1, 0]))).toBe(0.5);
  expect(toAveragePrecision(toRanking([3, 3, 3, 3], [0, 1, 0, 0]))).toBe(0.25);
});

test("a case is marked when its score reaches the threshold", () => {
  const ranking = toRanking(scores, truths);
  expect([1, 0.8, 0.4, 0.36, 0.1, -1].map((threshold) => findPoint(ranking, threshold))).toEqual([
    -1, 0, 1, 1, 3, 3,
  ]);
  expect(toMarked(ranking, 1)).toEqual({ caught: 1, missed: 1, falseAlarms: 1, passed: 1 });
  expect(toMarked(ranking, -1)).toEqual({ caught: 0, missed: 2, falseAlarms: 0, passed: 2 });
});

test("cases that do not count are left out", () => {
  expect(toRanking([...scores, 0.9], [...truths, -1])).toEqual(toRanking(scores, truths));
});

test("a score that is no number is the lowest", () => {
  const ranking = toRanking([Number.NaN, 0.2, Infinity], [1, 0, 1]);
  expect([...ranking.thresholds]).toEqual([Infinity, 0.2, -Infinity]);
  expect(toRocArea(ranking)).toBe(0.5);
});

test("so many cases are marked first at", () => {
  const ranking = toRanking([3, 2, 2, 1], [1, 0, 1, 0]);
  expect([0, 1, 2, 3, 4, 9].map((count) => findMarking(ranking, count))).toEqual([-1, 0, 1, 1, 2, 2]);
  expect(findMarking(toRanking([], []), 1)).toBe(-1);
});

test("without one of both kinds there is no area", () => {
  expect(toRocArea(toRanking([1, 2], [0, 0]))).toBeNaN();
  expect(toRocArea(toRanking([1, 2], [1, 1]))).toBeNaN();
  expect(toAveragePrecision(toRanking([], []))).toBeNaN();
});

test("of scores drawn by chance a rare case has the area a half and the average precision of its share", () => {
  const random = createRandom(1);
  const many = Float32Array.from({ length: 25_600 }, () => random());
  const rare = Array.from(many, () => Number(random() < 0.02));
  const ranking = toRanking(many, rare);
  expect(Math.abs(toRocArea(ranking) - 0.5)).toBeLessThan(0.03);
  expect(Math.abs(toAveragePrecision(ranking) - 0.02)).toBeLessThan(0.01);
  expect(ranking.positives + ranking.negatives).toBe(25_600);
});
