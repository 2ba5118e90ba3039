import { expect, test } from "vitest";
import { toFirstView, toFitting, toForecastAxes, toSpan } from "./forecastAxes.ts";
import { toForecastTable, toLinesAt, type ForecastChartData } from "./forecastData.ts";

const positions = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
const line = (label: string, color: "truth" | "run", from: number, ys: readonly number[]) => ({
  label,
  color,
  xs: positions(from, from + ys.length),
  ys,
});

const data: ForecastChartData = {
  lines: [line("truth", "truth", 0, [1, 2, 3, 4, 5]), line("run", "run", 4, [6, Number.NaN, 30])],
  band: null,
  border: 3,
  borderNames: ["training", "test"],
  start: 4,
  starts: [3, 5],
  startLabel: "start",
  onStart: () => undefined,
  label: "series",
  xLabel: "day",
  xFormat: (x) => `day ${x}`,
  toXMarks: (from) => [{ position: Math.ceil(from), text: "first" }],
  yFormat: String,
  yTick: String,
};
const sheet = { width: 300, height: 200, measure: (text: string) => text.length * 6 };

test("the span holds every line, and something where there is none", () => {
  expect(toSpan(data)).toEqual([0, 6]);
  expect(toSpan({ lines: [] })).toEqual([0, 1]);
});

test("a part of the series is moved inside it and is never too short to see", () => {
  expect(toFitting([-2, 3], [0, 6])).toEqual([0, 5]);
  expect(toFitting([4, 9], [0, 6])).toEqual([1, 6]);
  expect(toFitting([3, 3.5], [0, 60])).toEqual([1.25, 5.25]);
  expect(toFitting([0, 90], [0, 6])).toEqual([0, 6]);
});

test("first the test part is shown with some of what was before, around the start", () => {
  expect(toFirstView(data)).toEqual([1.5, 6]);
  const long = { ...data, lines: [line("truth", "truth", 0, positions(0, 5000))], border: 1000, start: 2000 };
  expect(toFirstView(long)).toEqual([1760, 2120]);
});

test("the y axis holds what is seen, but no run that leaves the world", () => {
  const { yMarks, left, right, xMarks, xEnds } = toForecastAxes(data, [0, 6], sheet);
  expect([yMarks[0], yMarks.at(-1)]).toEqual([0, 10]);
  expect(left).toBe(30);
  expect(right).toBe(300 - 42);
  expect([xMarks, xEnds]).toEqual([[{ position: 0, text: "first" }], [0, 6]]);
});

test("at a position only lines with a value there are read", () => {
  expect(toLinesAt(data, 4).map(({ curve }) => curve.label)).toEqual(["truth", "run"]);
  expect(toLinesAt(data, 5)).toEqual([]);
});

test("the table has a row for each position in view and is thinned to a readable length", () => {
  expect(toForecastTable(data, 3.2, 6)).toEqual({
    head: ["day", "truth", "run"],
    rows: [
      ["day 4", "5", "6"],
      ["day 5", "", ""],
      ["day 6", "", "30"],
    ],
  });
  expect(toForecastTable(data, 0, 4, 3).rows.map(([day]) => day)).toEqual(["day 0", "day 2", "day 4"]);
});
