/**
 * @file The network on its own: from a start on it reads its own answers instead of the true values. The same is done
 * from many places before, where the truth is known, so that one can see how far astray it goes with each step. Pure but
 * for the question to the network.
 */
import { toErrorBand, toPastStarts, type ErrorBand } from "#data/forecast.ts";
import type { SeriesDataset } from "#data/sequenceDataset.ts";

/** What the network answers to windows `[count, window, columns]`: `[count, horizon]`; null when it is gone. */
export type AskWindows = (
  x: Float32Array<ArrayBuffer>,
  count: number,
) => Promise<Float32Array<ArrayBuffer> | null>;

export interface FreeRun {
  readonly start: number;
  /** What the network says of `start`, `start + 1`, …, in the unit of the data. */
  readonly values: Float64Array;
  /** Where 80 % of its errors lay in runs before the start; null where there was too little before. */
  readonly band: ErrorBand | null;
  /** How many runs the band is from, and whether all of them lie in the test part. */
  readonly runs: number;
  readonly isTested: boolean;
}

/** Share of the errors inside the band. */
export const bandShare = 0.8;
/** Runs that make a band; fewer in the test part, and those of the training part are taken. */
const counts = { least: 10, most: 40 };

/** Null when the network that was asked is gone. The columns that are not forecast stay at their last values. */
export async function runFreely(
  dataset: SeriesDataset,
  ask: AskWindows,
  start: number,
  steps: number,
): Promise<FreeRun | null> {
  const { values, window, starts } = dataset;
  const past = toPastStarts(
    { first: Math.max(window, starts.train), border: starts.test, start, steps },
    counts,
  );
  const all = [...past, start];
  const forecasts = await runAll(dataset, ask, all, steps);
  if (!forecasts) return null;
  const errors = new Float64Array(past.length * steps);
  past.forEach((from, run) => {
    for (let k = 0; k < steps; k++) errors[run * steps + k] = values[from + k]! - forecasts[run]![k]!;
  });
  return {
    start,
    values: forecasts.at(-1)!,
    band: past.length >= counts.least ? toErrorBand(errors, steps, bandShare) : null,
    runs: past.length,
    isTested: past.every((from) => from >= starts.test),
  };
}

/** All runs go forward together: one question a step. */
async function runAll(
  dataset: SeriesDataset,
  ask: AskWindows,
  starts: readonly number[],
  steps: number,
): Promise<Float64Array[] | null> {
  const { inputs, window, horizon, encode, decode } = dataset;
  const width = inputs.length;
  const size = window * width;
  const windows = starts.map((start) => toWindow(dataset, start));
  const forecasts = starts.map(() => new Float64Array(steps));
  for (let done = 0; done < steps; done += horizon) {
    const x = new Float32Array(starts.length * size);
    windows.forEach((raw, run) => x.set(encode(raw), run * size));
    const answers = await ask(x, starts.length);
    if (!answers) return null;
    windows.forEach((raw, run) => {
      const told = decode(answers.subarray(run * horizon, (run + 1) * horizon), raw[size - width]!);
      for (const [k, value] of told.entries()) {
        if (done + k < steps) forecasts[run]![done + k] = value;
        raw.copyWithin(0, width);
        raw[size - width] = value;
      }
    });
  }
  return forecasts;
}

/** The raw values `[window, columns]` before a position. */
function toWindow({ inputs, window }: SeriesDataset, position: number): Float64Array {
  const width = inputs.length;
  return Float64Array.from(
    { length: window * width },
    (_, i) => inputs[i % width]![position - window + Math.floor(i / width)]!,
  );
}
