import { expect, test } from "vitest";
import { findNearest, smooth, spread, thin } from "./curve.ts";

test("smoothing keeps a constant curve, and no smoothing keeps any curve", () => {
  expect([...smooth([2, 2, 2], 0.9)].map((y) => Number(y.toFixed(12)))).toEqual([2, 2, 2]);
  const ys = [3, 1, 2];
  expect(smooth(ys, 0)).toBe(ys);
});

test("a smoothed value is the weighted mean of what came before", () => {
  const [first, second, third] = [...smooth([1, 0, 4], 0.5)];
  expect(first).toBe(1);
  expect(second).toBeCloseTo(0.5 / 1.5, 12);
  expect(third).toBeCloseTo((0.25 + 4) / 1.75, 12);
});

test("a gap stays a gap and does not spoil the average", () => {
  const smoothed = [...smooth([1, Number.NaN, 1, Infinity, 1], 0.9)].map((y) => Number(y.toFixed(12)));
  expect(smoothed).toEqual([1, Number.NaN, 1, Number.NaN, 1]);
});

test("the nearest position is found at the ends, between and in the middle", () => {
  const xs = [0, 10, 20];
  expect([-5, 4, 5, 6, 14.9, 99].map((x) => findNearest(xs, x))).toEqual([0, 0, 0, 1, 1, 2]);
  expect(findNearest([], 3)).toBe(-1);
});

test("few points are all kept", () => {
  expect(thin([0, 1, 2], [5, 6, 7], 0, 2, 100)).toEqual([0, 1, 2]);
});

test("of many points every column keeps its first, lowest, highest and last", () => {
  const xs = Array.from({ length: 1000 }, (_, i) => i);
  const ys = xs.map((x) => (x === 437 ? 9 : x === 441 ? -9 : 0));
  const kept = thin(xs, ys, 0, 999, 10);
  expect(kept.length).toBeLessThanOrEqual(44);
  expect(kept).toContain(437);
  expect(kept).toContain(441);
  expect([kept[0], kept.at(-1)]).toEqual([0, 999]);
  expect(kept).toEqual(kept.toSorted((a, b) => a - b));
});

test("a zoomed curve keeps one point outside on each side", () => {
  const xs = Array.from({ length: 100 }, (_, i) => i);
  expect(thin(xs, xs, 50, 52, 100)).toEqual([49, 50, 51, 52, 53]);
});

test("labels that touch are moved apart around their mean, others stay", () => {
  expect(spread([50, 54, 200], 14, 0, 300)).toEqual([45, 59, 200]);
  expect(spread([54, 50], 14, 0, 300)).toEqual([59, 45]);
});

test("labels stay inside the chart", () => {
  expect(spread([299, 300, 298], 14, 0, 300)).toEqual([286, 300, 272]);
  expect(spread([0, 1], 14, 5, 300)).toEqual([5, 19]);
});
