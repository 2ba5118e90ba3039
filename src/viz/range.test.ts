import { expect, test } from "vitest";
import { toRange } from "./range.ts";

test("the range is the next of 1, 2, 5 above the largest magnitude", () => {
  expect([0.7, -1, 1.5, -4, 8, 70].map((value) => toRange([value, 0]))).toEqual([1, 1, 2, 5, 10, 100]);
});

test("what is no finite number does not count, and nothing at all gives 1", () => {
  expect([
    toRange([Number.NaN, Infinity, 3]),
    toRange([Number.NaN, Infinity, 3], 0.99),
    toRange([0, 0]),
    toRange([]),
    toRange([], 0.5),
  ]).toEqual([5, 5, 1, 1, 1]);
});

test("a quantile leaves outliers out", () => {
  const values = Float32Array.from({ length: 100 }, (_, i) => (i === 50 ? -900 : i / 60));
  expect([toRange(values), toRange(values, 0.98), toRange(values, 0.5)]).toEqual([1000, 2, 1]);
});

test("a quantile of a large layer is that of evenly spread values", () => {
  const values = Float32Array.from({ length: 50_000 }, (_, i) => (i % 2 === 0 ? 1 : -1) * (i / 50_000) * 3);
  expect(toRange(values, 0.6)).toBe(2);
});
