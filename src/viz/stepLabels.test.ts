import { expect, test } from "vitest";
import { toMiddle, toShownLabels } from "./stepLabels.ts";

const wide = (count: number, width: number) => Array.from({ length: count }, () => width);

test("names that fit are all set", () => {
  expect(toShownLabels(wide(4, 16), 16, null)).toEqual([0, 1, 2, 3]);
});

test("wider names are thinned evenly, in steps of 1, 2, 5", () => {
  expect(toShownLabels(wide(12, 30), 10, null)).toEqual([0, 5, 10]);
  expect(toShownLabels(wide(5, 13), 10, null)).toEqual([0, 2, 4]);
});

test("the name of the step that is read is set, and what it would cover is not", () => {
  expect(toShownLabels(wide(12, 30), 10, 6)).toEqual([0, 6, 10]);
  expect(toShownLabels(wide(4, 16), 16, 2)).toEqual([0, 1, 2, 3]);
});

test("a step beyond the last one adds no name", () => {
  expect(toShownLabels(wide(2, 16), 16, 5)).toEqual([0, 1]);
  expect(toShownLabels([], 16, 0)).toEqual([]);
});

test("names at the ends move inside, and those that they would cover are not set", () => {
  const widths = wide(12, 58);
  expect([0, 5, 11].map((at) => toMiddle(widths, 12, at))).toEqual([29, 66, 115]);
  expect(toShownLabels(widths, 12, null)).toEqual([0, 10]);
  expect(toShownLabels(wide(13, 50), 12, null)).toEqual([0, 10]);
  expect([0, 1, 2].map((at) => toMiddle(wide(3, 8), 12, at))).toEqual([6, 18, 30]);
});
