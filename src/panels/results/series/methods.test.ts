import { expect, test } from "vitest";
import { toNetworkForecast, toScores, toBaselineIds } from "./methods.ts";
import { toRightAnswers, toSeries } from "./series.fixture.ts";
import { toVerdict } from "./verdict.ts";

/** A season of four around a rising line. */
const values = Array.from({ length: 50 }, (_, i) => i + [0, 6, 0, -6][i % 4]!);
const near = (value: number | undefined) => Math.round(value! * 1000) / 1000;

test.each(["value", "change"] as const)("right answers (%s) are the values themselves", (target) => {
  const dataset = toSeries({ y: values }, { target, horizon: 2 }, 4);
  const answers = toRightAnswers(dataset);
  for (const ahead of [1, 2]) {
    const forecast = toNetworkForecast(dataset, answers, ahead);
    const { stepwise } = toScores(dataset, forecast, null, ahead)[0]!;
    expect(near(stepwise!.rmse)).toBe(0);
    expect(stepwise!.count).toBe(dataset.test.count);
    expect(forecast[dataset.starts.test + ahead - 2]).toBeNaN();
  }
});

test("baselines are measured on the same positions", () => {
  const scores = toScores(toSeries({ y: values }, {}, 4), null, null, 1);
  expect(scores.map(({ method }) => method)).toEqual(["network", "last", "season", "average"]);
  expect(scores[0]!.stepwise).toBeNull();
  expect([near(scores[2]!.stepwise!.rmse), near(scores[2]!.stepwise!.mae)]).toEqual([4, 4]);
  expect(scores[1]!.stepwise!.count).toBe(10);
});

test("a run is compared as far as the truth is known, and baselines then know no more than it", () => {
  const dataset = toSeries({ y: values }, {}, 4);
  const run = { start: 48, values: Float64Array.of(48, 55, 99), band: null, runs: 0, isTested: false };
  const [network, last, season] = toScores(dataset, null, run, 1);
  expect(network!.alone).toEqual({ rmse: 0, mae: 0, count: 2 });
  // 47 − 6 twice, against 48 and 55
  expect(near(last!.alone!.rmse)).toBe(near(Math.sqrt((49 + 196) / 2)));
  expect(near(season!.alone!.mae)).toBe(4);
  expect(toScores(dataset, null, { ...run, start: 50 }, 1)[0]!.alone).toBeNull();
});

test("without a season there is none to go back to", () => {
  expect(toBaselineIds({ period: 0 })).toEqual(["last", "average"]);
});

test("the verdict compares with the best baseline", () => {
  const of = (rmse: number) => {
    const error = (rmse: number) => ({ rmse, mae: rmse, count: 9 });
    return toVerdict([
      { method: "network", stepwise: error(rmse), alone: null },
      { method: "last", stepwise: error(4), alone: null },
      { method: "season", stepwise: error(2), alone: null },
      { method: "average", stepwise: error(Number.NaN), alone: null },
    ]);
  };
  expect(of(1)).toEqual({ kind: "better", best: "season", gain: 0.5 });
  expect(of(1.98).kind).toBe("same");
  expect(of(3)).toEqual({ kind: "behind", best: "season", gain: -0.5 });
  expect(of(Number.NaN).kind).toBe("waiting");
});
