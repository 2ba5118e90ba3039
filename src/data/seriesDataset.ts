/** @file A series as a data set: the chosen columns in windows, and what the forecast is read with. */
import type { Series } from "#data/series.ts";
import type { SeriesDates } from "#data/seriesDates.ts";
import type { SetAbout } from "#data/dataset.ts";
import type { SeriesDataset } from "#data/sequenceDataset.ts";
import { countWindows, cutWindows, toStarts, toWindowCoding, type WindowPlan } from "#data/seriesWindows.ts";
import type { SeriesData } from "#model/sequenceData.ts";
import { seriesTestShare, toSequencePorts, toSequenceTask } from "#model/sequenceTask.ts";

/** `series` has no gaps, and all columns that `spec` names. */
export function createSeriesDataset(
  spec: SeriesData,
  series: Series,
  period: number,
  about: SetAbout,
): SeriesDataset {
  const { window, horizon, target } = spec;
  const columns = spec.columns.map((name) => {
    const { values } = series.columns.find((column) => column.name === name)!;
    return Float32Array.from(values);
  });
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
    about,
    series: spec.series,
    values: columns[0]!,
    inputs: columns,
    table: series.columns.map(({ name, values }) => ({ name, values: Float32Array.from(values) })),
    times: toTimes(series.dates, rows),
    column: spec.columns[0]!,
    target,
    window,
    horizon,
    period,
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
