import { expect, test } from "vitest";
import { toLogAxis, toMarks, toQuarters, toRoundAxis, toRoundStep } from "./ticks.ts";

test("a step is rounded up to 1, 2 or 5 of its power of ten", () => {
  expect([1, 1.01, 2, 3, 7, 0.03, 0.2, 1200].map(toRoundStep)).toEqual([1, 2, 2, 5, 10, 0.05, 0.2, 2000]);
});

test("an axis of a loss ends close above it", () => {
  expect(toRoundAxis(0, 0.73, 4).marks).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
  expect(toRoundAxis(0, 0.73, 2).marks).toEqual([0, 0.4, 0.8]);
  expect(toRoundAxis(0, 1, 4).marks).toEqual([0, 0.5, 1]);
});

test("an axis of epochs has at most four marks however long the run is", () => {
  expect(toRoundAxis(0, 148, 3).marks).toEqual([0, 50, 100, 150]);
  for (let last = 1; last < 5000; last += 7) {
    const { end, marks } = toRoundAxis(0, last, 3);
    expect(marks.length).toBeLessThanOrEqual(4);
    expect(end).toBeGreaterThanOrEqual(last);
    expect(end).toBeLessThanOrEqual(2 * last);
  }
});

test("an axis of an accuracy never passes 100 percent", () => {
  expect(toRoundAxis(0.56, 0.96, 2, { min: 0, max: 1 })).toEqual({ start: 0.5, end: 1, marks: [0.5, 1] });
});

test("an axis below zero holds its values", () => {
  expect(toRoundAxis(-1.3, 0.9, 4).marks).toEqual([-2, -1, 0, 1]);
});

test("marks inside a given range are round and few", () => {
  expect(toMarks(37, 61, 4)).toEqual([40, 50, 60]);
});

test("the plane is marked at its quarters, a table's axis at round numbers", () => {
  expect(toQuarters(-6, 6)).toEqual([-6, -3, 0, 3, 6]);
  expect(toQuarters(4.27, 7.93)).toEqual([5, 6, 7]);
});

test("a logarithmic axis is marked at decades", () => {
  expect(toLogAxis(0.0012, 0.73, 4)).toEqual({ start: 0.001, end: 1, marks: [0.001, 0.01, 0.1, 1] });
  expect(toLogAxis(1e-9, 100, 4).marks).toEqual([1e-9, 1e-6, 0.001, 1]);
});

test("a logarithmic axis spans a decade at least", () => {
  const { start, end } = toLogAxis(0.4, 0.45, 4);
  expect(end / start).toBeGreaterThanOrEqual(10);
});
