import { expect, test } from "vitest";
import { toDefaultStart, toForecastLines, toValueFormat } from "./forecastScene.ts";
import { toSeries } from "./series.fixture.ts";

const dataset = toSeries({ y: Array.from({ length: 50 }, (_, i) => 100 * i) });
const names = { truth: "t", network: "n", alone: "o", last: "l", season: "s", average: "a" };
const choice = { start: 45, steps: 8, ahead: 1, shown: new Set(["network", "last"] as const), names };
const forecast = new Float64Array(50).fill(7);
const run = {
  start: 45,
  values: new Float64Array(8).fill(3),
  band: { low: new Float64Array(8).fill(-1), high: new Float64Array(8).fill(2) },
  runs: 12,
  isTested: true,
};

test("before the start each line knows all values, behind it those before the start alone", () => {
  const { lines } = toForecastLines(dataset, { forecast, run, scores: [] }, choice);
  const shown = lines.map(({ label, xs }) => [label, xs[0], xs[xs.length - 1]]);
  expect(shown).toEqual([
    ["t", 0, 49],
    ["n", 40, 44],
    ["o", 45, 52],
    ["l", 40, 52],
  ]);
  expect([...lines[3]!.ys].slice(3)).toEqual([4200, 4300, ...Array.from({ length: 8 }, () => 4400)]);
});

test("the band lies around the run", () => {
  const { band } = toForecastLines(dataset, { forecast, run, scores: [] }, choice);
  expect([band!.low[0], band!.high[0]]).toEqual([2, 5]);
});

test("without answers there are the series and what needs no network", () => {
  const { lines, band } = toForecastLines(dataset, { forecast: null, run: null, scores: [] }, choice);
  expect(lines.map(({ label }) => label)).toEqual(["t", "l"]);
  expect(band).toBeNull();
});

test("a run from the first test value leaves nothing to be told step by step", () => {
  const { lines } = toForecastLines(dataset, { forecast, run: null, scores: [] }, { ...choice, start: 40 });
  expect(lines.map(({ label }) => label)).toEqual(["t", "l"]);
});

test("at first most of the test part lies before the start", () => {
  expect(toDefaultStart(dataset)).toBe(47);
});

test("values have the decimals that tell them apart", () => {
  const of = (deviation: number) => toValueFormat({ scale: { mean: 0, deviation } });
  expect([of(1000)(12345.6), of(17)(315.74), of(0.5)(-1.2345), of(7)(-0.001)]).toEqual([
    "12,346",
    "315.7",
    "−1.234",
    "0.00",
  ]);
});
