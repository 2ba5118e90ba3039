import { expect, test } from "vitest";
import { toSignMeans, toTopContexts } from "#panels/time/excite.ts";

const reading = {
  signs: [2, 3, 2, 0, 3, 2, 3, 2],
  states: [0.5, -0.9, 0.1, 5, -0.3, 0.6, -0.6, Number.NaN],
  count: 2,
  steps: 4,
};

test("signs are ranked by the mean state behind them; padding and broken numbers are left out", () => {
  expect(
    toSignMeans(reading, 1).map(({ sign, mean, count }) => [sign, Number(mean.toFixed(3)), count]),
  ).toEqual([
    [2, 0.4, 3],
    [3, -0.6, 3],
  ]);
  expect(toSignMeans(reading, 4)).toEqual([]);
});

test("the top contexts are the strongest place of each sample, with what leads there", () => {
  expect(toTopContexts(reading, 5, 1, 1)).toEqual([
    { state: -0.9, signs: [2, 3, 2], at: 1 },
    { state: 0.6, signs: [3, 2, 3], at: 1 },
  ]);
  expect(toTopContexts(reading, 1, 0, 0)).toEqual([{ state: -0.9, signs: [3], at: 0 }]);
});
