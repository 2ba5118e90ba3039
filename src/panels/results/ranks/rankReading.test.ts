import { expect, test } from "vitest";
import { toMarkStops, toRankReading, toThresholdReading } from "./rankReading.ts";

const reading = toRankReading(Float32Array.of(0.25, 0.5, 0.75, 1), [0, 1, 0, 1]);

test("a threshold is told by how many cases it marks", () => {
  expect(toThresholdReading(reading.ranking, 2)).toEqual({
    point: 1,
    threshold: 0.75,
    marked: 2,
    cases: 4,
    caught: 1,
    missed: 1,
    falseAlarms: 1,
    passed: 1,
  });
  expect(toThresholdReading(reading.ranking, 0)).toMatchObject({ point: -1, threshold: Infinity, marked: 0 });
});

test("the stops are round, and hold as many as there are to be found and all", () => {
  expect(toMarkStops(8, 40)).toEqual([0, 1, 2, 3, 5, 7, 8, 10, 20, 30, 40]);
});
