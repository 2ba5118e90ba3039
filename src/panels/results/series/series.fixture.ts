/** @file For tests: short series as data sets, without a file. */
import type { LoadedSeries } from "#data/layouts/series.ts";
import { createSeriesDataset } from "#data/seriesDataset.ts";
import type { SeriesDataset } from "#data/sequenceDataset.ts";
import type { SeriesData } from "#model/sequenceData.ts";

const about = {
  id: "own",
  title: "",
  titleZh: "",
  note: "",
  noteZh: "",
  classes: [],
  classesZh: [],
  generated: false,
  source: "",
  licence: "",
  attribution: "",
  caution: "",
};

/** Columns by name; the first one is forecast. Months from 2001 on. */
export function toSeries(
  columns: Readonly<Record<string, readonly number[]>>,
  patch: Partial<SeriesData> = {},
  period = 0,
): SeriesDataset {
  const names = Object.keys(columns);
  const rows = columns[names[0]!]!.length;
  const facts = { id: "own", rows, columns: names, period };
  const spec: SeriesData = {
    kind: "series",
    set: "own",
    pack: { series: [facts] },
    series: "own",
    columns: names,
    window: 3,
    horizon: 1,
    target: "value",
    ...patch,
  };
  const series = {
    dates: { unit: "month", at: Float64Array.from({ length: rows }, (_, i) => Date.UTC(2001, i)) },
    columns: names.map((name) => ({ name, values: Float64Array.from(columns[name]!) })),
    lines: Array.from({ length: rows }, (_, i) => i + 2),
  };
  const set = { meta: { about, series: [facts] }, series: new Map([["own", series]]) };
  return createSeriesDataset(spec, set as unknown as LoadedSeries)!;
}

/** The answers that would be right, `[test samples, horizon]`. */
export function toRightAnswers({ test }: SeriesDataset): Float32Array<ArrayBuffer> {
  return test.y.slice();
}
