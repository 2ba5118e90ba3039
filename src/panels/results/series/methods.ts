/** @file The network and the baselines beside it: what each says of every position, and how far off it is. Pure. */
import {
  createMovingAverage,
  createSeasonal,
  lastValue,
  toForecastError,
  type Baseline,
  type ForecastError,
} from "#data/forecast.ts";
import type { SeriesDataset } from "#data/sequenceDataset.ts";
import type { FreeRun } from "./freeRun.ts";

export const baselineIds = ["last", "season", "average"] as const;
export type BaselineId = (typeof baselineIds)[number];
export type Method = "network" | BaselineId;

/** Without a season there is nothing to go back to. */
export function toBaselineIds({ period }: Pick<SeriesDataset, "period">): readonly BaselineId[] {
  return baselineIds.filter((id) => id !== "season" || period > 1);
}

function toBaseline({ period, window }: Pick<SeriesDataset, "period" | "window">, id: BaselineId): Baseline {
  if (id === "last") return lastValue;
  return id === "season" ? createSeasonal(period) : createMovingAverage(window);
}

/**
 * What the network says of each position when it knows all values up to `ahead` steps before: `[values]`, NaN where it
 * was not asked. `answers` are `[test samples, horizon]`.
 */
export function toNetworkForecast(
  dataset: SeriesDataset,
  answers: Float32Array<ArrayBuffer>,
  ahead: number,
): Float64Array {
  const { values, horizon, starts, test, decode } = dataset;
  const forecast = new Float64Array(values.length).fill(Number.NaN);
  for (let i = 0; i < test.count; i++) {
    const first = starts.test + i;
    const told = decode(answers.subarray(i * horizon, (i + 1) * horizon), values[first - 1]!);
    forecast[first + ahead - 1] = told[ahead - 1]!;
  }
  return forecast;
}

/** What a baseline says of the positions `from … to − 1`, when `aheadOf(t)` steps lie between t and what it knows. */
export function toBaselineForecast(
  dataset: SeriesDataset,
  id: BaselineId,
  [from, to]: readonly [number, number],
  aheadOf: (t: number) => number,
): Float64Array {
  const baseline = toBaseline(dataset, id);
  return Float64Array.from({ length: to - from }, (_, i) =>
    baseline(dataset.values, from + i, aheadOf(from + i)),
  );
}

export interface MethodScore {
  readonly method: Method;
  /** Over the whole test part, knowing all values before; null before there are answers. */
  readonly stepwise: ForecastError | null;
  /** Over the run from its start, as far as the truth is known; null where there is none. */
  readonly alone: ForecastError | null;
}

/** All methods over the same positions, the network first. */
export function toScores(
  dataset: SeriesDataset,
  forecast: Float64Array | null,
  run: FreeRun | null,
  ahead: number,
): MethodScore[] {
  const { values, starts } = dataset;
  const end = values.length;
  const from = starts.test + ahead - 1;
  const known = run ? Math.min(run.values.length, end - run.start) : 0;
  const ofRun = (told: ArrayLike<number>) =>
    run && known > 0 ? toForecastError(told, values.subarray(run.start), 0, known) : null;
  const network: MethodScore = {
    method: "network",
    stepwise: forecast && toForecastError(forecast, values, from, end),
    alone: run && ofRun(run.values),
  };
  const baselines = toBaselineIds(dataset).map((id): MethodScore => {
    const stepwise = toBaselineForecast(dataset, id, [0, end], () => ahead);
    const alone =
      run && ofRun(toBaselineForecast(dataset, id, [run.start, run.start + known], (t) => t - run.start + 1));
    return { method: id, stepwise: toForecastError(stepwise, values, from, end), alone };
  });
  return [network, ...baselines];
}
