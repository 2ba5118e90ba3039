/**
 * @file What a forecast of a series is worth: the two forecasts that need no learning, the error of any forecast in the
 * unit of the data, and how far a run on its own answers goes astray, step by step (Hyndman and Athanasopoulos,
 * "Forecasting: Principles and Practice", 3rd ed., 5.2 and 5.5). Pure.
 *
 * Positions count the steps of the whole series. A forecast of `ahead` steps for position t knows the values up to
 * t − ahead. What cannot be told is NaN.
 */

/** The value at position `t`, `ahead` steps after the last one that is known. */
export type Baseline = (values: ArrayLike<number>, t: number, ahead: number) => number;

/** It stays as it is: ŷₜ = yₜ₋ₐ. */
export const lastValue: Baseline = (values, t, ahead) => values[t - ahead] ?? Number.NaN;

/** It is as one season ago, or as many whole seasons ago as it takes for the value to be known. */
export function createSeasonal(period: number): Baseline {
  return (values, t, ahead) => values[t - period * Math.ceil(ahead / period)] ?? Number.NaN;
}

/** It is the mean of the last `length` known values. */
export function createMovingAverage(length: number): Baseline {
  return (values, t, ahead) => {
    let sum = 0;
    for (let back = 0; back < length; back++) sum += values[t - ahead - back] ?? Number.NaN;
    return sum / length;
  };
}

export interface ForecastError {
  /** Root of the mean squared error, in the unit of the data. */
  readonly rmse: number;
  /** Mean absolute error, in the unit of the data. */
  readonly mae: number;
  /** How many positions were compared. */
  readonly count: number;
}

/** Over the positions `from … to − 1` for which there are both; NaN where there is none. */
export function toForecastError(
  forecast: ArrayLike<number>,
  values: ArrayLike<number>,
  from: number,
  to: number,
): ForecastError {
  let squares = 0;
  let sizes = 0;
  let count = 0;
  for (let t = from; t < to; t++) {
    const error = forecast[t]! - values[t]!;
    if (!Number.isFinite(error)) continue;
    squares += error * error;
    sizes += Math.abs(error);
    count++;
  }
  return { rmse: Math.sqrt(squares / count), mae: sizes / count, count };
}

/** How far the truth lay from the forecast at each step of a run on its own answers. */
export interface ErrorBand {
  /** To be added to the forecast, `[steps]`. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/**
 * The band that holds the share `inside` of the errors seen at each step: no assumption about their distribution.
 * `errors` are truth − forecast, `[runs, steps]`; those that are no number are left out.
 */
export function toErrorBand(errors: Float64Array, steps: number, inside: number): ErrorBand {
  const runs = errors.length / steps;
  const low = new Float64Array(steps);
  const high = new Float64Array(steps);
  for (let step = 0; step < steps; step++) {
    const seen = Float64Array.from({ length: runs }, (_, run) => errors[run * steps + step]!)
      .filter(Number.isFinite)
      .toSorted();
    low[step] = findQuantile(seen, (1 - inside) / 2);
    high[step] = findQuantile(seen, (1 + inside) / 2);
  }
  return { low, high };
}

/** Between two values of a sorted list the quantile lies on their line (R's type 7); NaN in an empty list. */
export function findQuantile(sorted: ArrayLike<number>, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * Where past runs of `steps` may start so that all they touch was known at `start`: evenly spread, at most `most`. They
 * start after `border`, the end of what the network learned from, if there is room for at least `least` there; else
 * anywhere after `first`. A run that starts at t forecasts t, t + 1, …
 */
export function toPastStarts(
  { first, border, start, steps }: Readonly<Record<"first" | "border" | "start" | "steps", number>>,
  { least, most }: { readonly least: number; readonly most: number },
): number[] {
  const last = start - steps;
  const from = last - border + 1 >= least ? border : first;
  const room = last - from + 1;
  if (room <= 0) return [];
  const count = Math.min(room, most);
  return Array.from({ length: count }, (_, i) => last - Math.floor((i * room) / count)).toReversed();
}
