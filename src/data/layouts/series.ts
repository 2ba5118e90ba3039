/** @file Layout `csv` as time series: a file for each, the time in the first column, one row after the other in time. */
import { fail, ok, type Result } from "#base/result.ts";
import type { Layout, MetaBase, SetBytes } from "#data/layouts/layout.ts";
import type { MetaReader } from "#data/metaReader.ts";
import { toPackFault, type PackFault } from "#data/packFault.ts";
import { parseSeries } from "#data/parseSeries.ts";
import { seriesLimits, type Series, type SeriesFault } from "#data/series.ts";
import { toText } from "#data/unpack.ts";
import type { OneSeriesFacts, SeriesData } from "#model/sequenceData.ts";

export interface SeriesSetMeta extends MetaBase {
  readonly kind: "series";
  readonly series: readonly SeriesMeta[];
}

interface SeriesMeta extends OneSeriesFacts {
  /** Its title in both languages. */
  readonly title: string;
  readonly titleZh: string;
}

export interface LoadedSeries {
  readonly kind: "series";
  readonly meta: SeriesSetMeta;
  readonly series: ReadonlyMap<string, Series>;
}

const ending = ".csv";

/** What an experiment begins with, as far as the series is long enough. */
const usualWindow = 24;

export const seriesLayout: Layout<SeriesSetMeta, LoadedSeries, SeriesData> = {
  layout: "csv",
  tasks: new Map([["time-series", false]]),
  readMeta(reader, base) {
    const names = reader.keys("series");
    if (names.length === 0 || names.length > 50) reader.miss("series", '{"a.csv": …}', names.length);
    const series = names.slice(0, 50).map((name) => readOne(reader, name));
    return { ...base, kind: "series", series };
  },
  neededFiles: ({ series }) => series.map(({ id }) => id + ending),
  sizeOf: ({ series }) => ({ samples: Math.max(0, ...series.map(({ rows }) => rows)), bytes: 0 }),
  decode(meta, files) {
    const series = new Map<string, Series>();
    for (const facts of meta.series) {
      const read = readFile(facts, files);
      if (!read.ok) return read;
      series.set(facts.id, read.value);
    }
    return ok({ kind: "series", meta, series });
  },
  toSpec({ about, series }) {
    const [first] = series as readonly [SeriesMeta];
    return {
      kind: "series",
      set: about.id,
      pack: { series: series.map(({ id, rows, columns, period }) => ({ id, rows, columns, period })) },
      series: first.id,
      columns: first.columns.slice(0, 1),
      window: Math.max(2, Math.min(usualWindow, Math.floor(first.rows / 8))),
      horizon: 1,
      target: "value",
    };
  },
  toFactsText: ({ series }) =>
    series.map(({ id, rows, columns }) => `${id} ${rows}×${columns.length}`).join(", "),
};

/** `series.<file>`; file names hold dots, so they are no paths. */
function readOne(reader: MetaReader, name: string): SeriesMeta {
  const at = (key: string) => reader.at("series", name, key);
  const isFile = name.endsWith(ending) && name.length > ending.length;
  if (!isFile) reader.miss("series", '{"a.csv": …}', name);
  const [rows, period] = [at("rows"), at("period") ?? 0];
  const isRows = isCount(rows, seriesLimits.fewestRows, seriesLimits.rows);
  if (!isRows) reader.miss(`series.${name}.rows`, `${seriesLimits.fewestRows}–${seriesLimits.rows}`, rows);
  const isPeriod = isCount(period, 0, seriesLimits.rows);
  if (!isPeriod) reader.miss(`series.${name}.period`, "0, 1, 2…", period);
  const [columns, words] = [at("columns"), at("words") ?? []];
  const isColumns = isWords(columns) && columns.length >= 2 && columns.length <= seriesLimits.columns;
  if (!isColumns) reader.miss(`series.${name}.columns`, '["date", "a"]', columns);
  if (!isWords(words)) reader.miss(`series.${name}.words`, '["a"]', words);
  const [, ...named] = isColumns ? columns : [];
  const numbers = named.filter((column) => !(isWords(words) && words.includes(column)));
  if (isColumns && numbers.length === 0) reader.miss(`series.${name}.columns`, '["date", "a"]', columns);
  const title = at("what");
  const titleZh = at("zh");
  const id = name.slice(0, -ending.length);
  return {
    id,
    rows: isRows ? rows : seriesLimits.fewestRows,
    period: isPeriod ? period : 0,
    columns: numbers.length > 0 ? numbers : ["–"],
    title: typeof title === "string" ? title.slice(0, 200) : id,
    titleZh: typeof titleZh === "string" ? titleZh.slice(0, 200) : typeof title === "string" ? title : id,
  };
}

function isCount(value: unknown, min: number, max: number): value is number {
  return Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((word) => typeof word === "string" && word !== "");
}

/** A pack is made with care: its series has no gaps and its rows are in order. Dates may be missing, as weekends are. */
function readFile({ id, rows, columns }: SeriesMeta, files: SetBytes): Result<Series, PackFault> {
  const file = id + ending;
  const { series, faults } = parseSeries(toText(files.get(file)!));
  const names = series?.columns.map(({ name }) => name) ?? [];
  const absent = columns.find((name) => !names.includes(name));
  const fault = faults.find(
    ({ code, column, repair }) =>
      repair === null || (code !== "missingDate" && (column === null || columns.includes(column))),
  );
  if (fault && fault.code !== "constantColumn") return fail(toPackFaultOf(file, rows, fault));
  if (!series) return fail(toPackFault("pack.badRows", { file, expected: rows, got: 0 }));
  if (absent !== undefined) {
    const got = names.join(", ") || "–";
    return fail(
      toPackFault("pack.badHeader", { file, column: columns.indexOf(absent) + 2, expected: absent, got }),
    );
  }
  if (series.lines.length !== rows) {
    return fail(toPackFault("pack.badRows", { file, expected: rows, got: series.lines.length }));
  }
  return ok(series);
}

function toPackFaultOf(file: string, rows: number, fault: SeriesFault): PackFault {
  const { code, count, got } = fault;
  const [line, column] = [fault.line ?? 1, fault.column ?? "–"];
  if (fault.repair === null) return toPackFault("pack.badRows", { file, expected: rows, got: count });
  if (code === "unevenRow") return toPackFault("pack.badCells", { file, line, expected: "–", got });
  if (code === "unordered" || code === "repeatedDate" || code === "notDate") {
    return toPackFault("pack.badOrder", { file, line, got: got || "–" });
  }
  return toPackFault("pack.badNumber", { file, line, column, expected: "0 −1.5 2e3", got: got || "–" });
}
