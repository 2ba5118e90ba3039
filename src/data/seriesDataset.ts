/** @file A series as a data set: the chosen columns in windows, and what the forecast is read with. */
import type { LoadedSeries } from "#data/layouts/series.ts";
import type { SeriesDates } from "#data/seriesDates.ts";
import type { SeriesDataset } from "#data/sequenceDataset.ts";
import { countWindows, cutWindows, toStarts, toWindowCoding, type WindowPlan } from "#data/seriesWindows.ts";
import type { SeriesData } from "#model/sequenceData.ts";
import { seriesTestShare, toSequencePorts, toSequenceTask } from "#model/sequenceTask.ts";

/** Null where the set lacks the series, or the series a column. */
export function createSeriesDataset(spec: SeriesData, set: LoadedSeries): SeriesDataset | null {
  const { window, horizon, target } = spec;
  const series = set.series.get(spec.series);
  const table =
    series?.columns.map(({ name, values }) => ({ name, values: Float32Array.from(values) })) ?? [];
  const columns = spec.columns.flatMap((name) => table.find((column) => column.name === name)?.values ?? []);
  if (!series || columns.length === 0 || columns.length < spec.columns.length) return null;
  const rows = series.lines.length;
  const border = Math.round(rows * (1 - seriesTestShare));
  const plan: WindowPlan = { window, horizon, target, border };
  const starts = toStarts(plan);
  const coding = toWindowCoding(columns, plan);
  const cut = (start: number, end: number) => {
    const count = countWindows(start, end, horizon);
    return { count, ...cutWindows(columns, plan, coding, start, count) };
  };
  return {
    kind: "series",
    task: toSequenceTask(spec),
    ports: toSequencePorts(spec),
    train: cut(starts.train, border),
    test: cut(starts.test, rows),
    about: set.meta.about,
    series: spec.series,
    values: columns[0]!,
    inputs: columns,
    table,
    times: toTimes(series.dates, rows),
    column: spec.columns[0]!,
    target,
    window,
    horizon,
    period: set.meta.series.find(({ id }) => id === spec.series)?.period ?? 0,
    starts,
    scale: coding.scale,
    changeScale: coding.changeScale,
    encode: coding.encode,
    decode: coding.decode,
  };
}

/** "1958-03" for months, "1958-03-29" for days; without dates the number of the row. */
function toTimes(dates: SeriesDates | null, rows: number): readonly string[] {
  if (!dates) return Array.from({ length: rows }, (_, i) => String(i + 1));
  const length = { year: 4, month: 7, day: 10, minute: 16 }[dates.unit];
  return Array.from(dates.at, (time) => new Date(time).toISOString().slice(0, length).replace("T", " "));
}
