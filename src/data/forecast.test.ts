import { expect, test } from "vitest";
import { createRandom, drawNormal } from "#base/random.ts";
import {
  createMovingAverage,
  createSeasonal,
  findQuantile,
  lastValue,
  toErrorBand,
  toForecastError,
  toPastStarts,
  type Baseline,
} from "./forecast.ts";

const nan = Number.NaN;
const values = [1, 2, 4, 7, 11, 16];

const toAll = (baseline: Baseline, ahead: number) =>
  Array.from({ length: values.length }, (_, t) => baseline(values, t, ahead));

test("the last value known is as many steps behind as the forecast looks ahead", () => {
  expect(toAll(lastValue, 1)).toEqual([nan, 1, 2, 4, 7, 11]);
  expect(toAll(lastValue, 3)).toEqual([nan, nan, nan, 1, 2, 4]);
});

test("a seasonal forecast goes back whole seasons until the value is known", () => {
  expect(toAll(createSeasonal(2), 1)).toEqual([nan, nan, 1, 2, 4, 7]);
  expect(toAll(createSeasonal(2), 2)).toEqual([nan, nan, 1, 2, 4, 7]);
  expect(toAll(createSeasonal(2), 3)).toEqual([nan, nan, nan, nan, 1, 2]);
});

test("a moving average holds the last known values alone", () => {
  expect(toAll(createMovingAverage(2), 1)).toEqual([nan, nan, 1.5, 3, 5.5, 9]);
  expect(toAll(createMovingAverage(2), 2)).toEqual([nan, nan, nan, 1.5, 3, 5.5]);
});

test("baselines go on behind the last value", () => {
  expect(lastValue(values, 7, 2)).toBe(16);
  expect(createSeasonal(3)(values, 7, 2)).toBe(11);
});

test("errors are in the unit of the data and pass over what is not known", () => {
  expect(toForecastError([nan, 5, 1, 7, 14], values, 0, 5)).toEqual({
    rmse: Math.sqrt((9 + 9 + 0 + 9) / 4),
    mae: 9 / 4,
    count: 4,
  });
  expect(toForecastError([nan], values, 0, 1)).toEqual({ rmse: nan, mae: nan, count: 0 });
});

test("a quantile lies between its neighbours", () => {
  expect([0, 0.25, 0.5, 0.9, 1].map((share) => findQuantile([0, 10, 20, 30, 40], share))).toEqual([
    0, 10, 20, 36, 40,
  ]);
  expect(findQuantile([], 0.5)).toBeNaN();
});

test("the band of each step holds the wanted share of its errors", () => {
  // runs in rows, steps in columns: ten times as far astray at the second step
  const errors = Float64Array.from([-1, -10, 0, 0, 1, 10, nan, nan]);
  expect(toErrorBand(errors, 2, 0.5)).toEqual({
    low: Float64Array.of(-0.5, -5),
    high: Float64Array.of(0.5, 5),
  });
});

test("the band of a walk by chance widens with the root of the steps", () => {
  const random = createRandom(3);
  const [runs, steps] = [4000, 16];
  const errors = new Float64Array(runs * steps);
  for (let run = 0; run < runs; run++) {
    for (let step = 0; step < steps; step++) {
      const before = step > 0 ? errors[run * steps + step - 1]! : 0;
      errors[run * steps + step] = before + drawNormal(random);
    }
  }
  const { low, high } = toErrorBand(errors, steps, 0.8);
  const widths = [0, 3, 15].map((step) => (high[step]! - low[step]!) / (2 * 1.2816));
  widths.forEach((width, i) => expect(Math.abs(width / [1, 2, 4][i]! - 1)).toBeLessThan(0.06));
});

test("past runs end before the start and begin after what was learned, where there is room", () => {
  const counts = { least: 3, most: 4 };
  expect(toPastStarts({ first: 10, border: 80, start: 100, steps: 5 }, counts)).toEqual([83, 87, 91, 95]);
  expect(toPastStarts({ first: 10, border: 80, start: 86, steps: 5 }, counts)).toEqual([27, 45, 63, 81]);
  expect(toPastStarts({ first: 10, border: 80, start: 12, steps: 5 }, counts)).toEqual([]);
});
