/** @file From a reading of the forecast to what the chart draws. Pure. */
import type { SeriesDataset } from "#data/sequenceDataset.ts";
import type { ForecastChartData, ForecastLine } from "#viz/forecastData.ts";
import { toBaselineForecast, toBaselineIds, type Method } from "./methods.ts";
import type { ForecastReading } from "./useForecast.ts";

export interface SceneChoice {
  readonly start: number;
  readonly steps: number;
  readonly ahead: number;
  /** The methods whose lines are drawn. */
  readonly shown: ReadonlySet<Method>;
  readonly names: Readonly<Record<Method | "truth" | "alone", string>>;
}

/** The start of the run on its own, where the person has chosen none: most of the test part lies before it. */
export function toDefaultStart({ values, starts }: SeriesDataset): number {
  return Math.round(starts.test + 0.7 * (values.length - starts.test));
}

/** How far the run goes at first: two seasons, or a good bit. */
export function toDefaultSteps({ period }: SeriesDataset): number {
  return period > 1 && period <= 30 ? 2 * period : 50;
}

/** Before the start each line knows all values before; behind it, only those before the start. */
export function toForecastLines(
  dataset: SeriesDataset,
  { forecast, run }: ForecastReading,
  { start, steps, ahead, shown, names }: SceneChoice,
): Pick<ForecastChartData, "lines" | "band"> {
  const { values, starts } = dataset;
  const first = starts.test + ahead - 1;
  const ofNetwork: ForecastLine[] = [];
  if (shown.has("network") && forecast && start > first)
    ofNetwork.push({
      label: names.network,
      color: "forecast",
      xs: toPositions(first, start),
      ys: forecast.subarray(first, start),
    });
  const xs = toPositions(start, start + steps);
  if (shown.has("network") && run) ofNetwork.push({ label: names.alone, color: "run", xs, ys: run.values });
  const ofBaselines = toBaselineIds(dataset)
    .filter((id) => shown.has(id))
    .map((id): ForecastLine => {
      const ends = [Math.min(first, start), start + steps] as const;
      const ys = toBaselineForecast(dataset, id, ends, (t) => (t < start ? ahead : t - start + 1));
      return { label: names[id], color: id, xs: toPositions(...ends), ys };
    });
  const truth: ForecastLine = {
    label: names.truth,
    color: "truth",
    xs: toPositions(0, values.length),
    ys: values,
  };
  const band = shown.has("network") ? run?.band : null;
  return {
    lines: [truth, ...ofNetwork, ...ofBaselines],
    band: run && band ? { xs, low: add(run.values, band.low), high: add(run.values, band.high) } : null,
  };
}

/** As many decimals as the series needs to tell its values apart. */
export function toValueFormat({ scale }: Pick<SeriesDataset, "scale">): (value: number) => string {
  const decimals = Math.min(4, Math.max(0, 2 - Math.floor(Math.log10(scale.deviation))));
  return (value) => {
    const [whole, part] = Math.abs(value).toFixed(decimals).split(".");
    const grouped = whole!.replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
    const text = part === undefined ? grouped : `${grouped}.${part}`;
    return value < 0 && Number(value.toFixed(decimals)) !== 0 ? `−${text}` : text;
  };
}

function toPositions(from: number, to: number): Float64Array {
  return Float64Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

function add(values: Float64Array, errors: Float64Array): Float64Array {
  return values.map((value, i) => value + errors[i]!);
}
