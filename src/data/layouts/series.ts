/** @file Layout `csv` as time series: a file for each of them, a row for each step in time, its date in one of the columns. */
import { fail, ok, type Result } from "#base/result.ts";
import type { Layout, MetaBase } from "#data/layouts/layout.ts";
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

interface SeriesMeta {
  readonly id: string;
  /** Its title in both languages. */
  readonly title: string;
  readonly titleZh: string;
  readonly period: number;
}

export interface LoadedSeries {
  readonly kind: "series";
  readonly meta: SeriesSetMeta;
  /** Those that were read, by id. */
  readonly series: ReadonlyMap<string, Series>;
}

const ending = ".csv";
const maxSeries = 50;

/** What an experiment begins with, as far as the series is long enough. */
const usualWindow = 24;

export const seriesLayout: Layout<SeriesSetMeta, LoadedSeries, SeriesData> = {
  layout: "csv",
  tasks: new Map([["time-series", false]]),
  readMeta(reader, base) {
    const names = reader.keys("series");
    if (names.length === 0 || names.length > maxSeries) reader.miss("series", '{"a.csv": …}', names.length);
    const series = names.slice(0, maxSeries).map((name) => readOne(reader, name));
    return { ...base, kind: "series", series };
  },
  neededFiles: ({ series }, part) =>
    series.filter(({ id }) => part === null || id === part).map(({ id }) => id + ending),
  sizeOf: () => ({ samples: 0, bytes: 0 }),
  decode(meta, files) {
    const series = new Map<string, Series>();
    for (const { id } of meta.series) {
      const bytes = files.get(id + ending);
      if (!bytes) continue;
      const read = readSeries(id + ending, toText(bytes));
      if (!read.ok) return read;
      series.set(id, read.value);
    }
    return ok({ kind: "series", meta, series });
  },
  toSpec({ meta, series }) {
    const all = meta.series.flatMap(({ id, period }): OneSeriesFacts[] => {
      const read = series.get(id);
      const columns = read?.columns.map(({ name }) => name) ?? [];
      return read ? [{ id, rows: read.lines.length, columns, period }] : [];
    });
    const [first] = all;
    return {
      kind: "series",
      set: meta.about.id,
      pack: { series: all },
      series: first?.id ?? "",
      columns: first?.columns.slice(0, 1) ?? [],
      window: Math.max(2, Math.min(usualWindow, Math.floor((first?.rows ?? 0) / 8))),
      horizon: 1,
      target: "value",
    };
  },
  narrow: ({ series }, part) => ({ series: series.filter(({ id }) => part === null || id === part) }),
  toFactsText: ({ series }) =>
    series.map(({ id, rows, columns }) => `${id} ${rows}×${columns.length}`).join(", "),
};

/** `series.<file>`; file names hold dots, so they are no paths. */
function readOne(reader: MetaReader, name: string): SeriesMeta {
  const at = (key: string) => reader.at("series", name, key);
  const id = name.slice(0, -ending.length);
  if (!name.endsWith(ending) || id === "" || id.length > 100) reader.miss("series", '{"a.csv": …}', name);
  const period = at("period") ?? 0;
  const isPeriod = Number.isInteger(period) && Number(period) >= 0 && Number(period) <= seriesLimits.rows;
  if (!isPeriod) reader.miss(`series.${name}.period`, "0, 1, 2…", period);
  const [title, titleZh] = [toTitle(at("what"), id), toTitle(at("zh"), "")];
  return { id, title, titleZh: titleZh || title, period: isPeriod ? Number(period) : 0 };
}

function toTitle(value: unknown, otherwise: string): string {
  return typeof value === "string" && value !== "" ? value.slice(0, 200) : otherwise;
}

/** What may stay as it is: columns of words are passed over, and days may be missing, as weekends are. */
const harmless: ReadonlySet<SeriesFault["code"]> = new Set(["textColumn", "constantColumn", "missingDate"]);

/** A pack is made with care: its columns have no gaps and its rows are in order. Who has a rougher file opens that itself. */
function readSeries(file: string, text: string): Result<Series, PackFault> {
  const { series, faults } = parseSeries(text);
  const fault = faults.find(({ code }) => !harmless.has(code));
  if (fault) return fail(toFileFault(file, fault));
  return series ? ok(series) : fail(toPackFault("pack.noSeries", { file, got: 0 }));
}

function toFileFault(file: string, fault: SeriesFault): PackFault {
  const { code, count, got } = fault;
  const [line, column] = [fault.line ?? 1, fault.column ?? "–"];
  if (fault.repair === null) return toPackFault("pack.noSeries", { file, got: count });
  if (code === "unevenRow") return toPackFault("pack.badCells", { file, line, expected: "–", got });
  if (code === "unordered" || code === "repeatedDate" || code === "notDate") {
    return toPackFault("pack.badOrder", { file, line });
  }
  if (code === "tooManyRows") {
    return toPackFault("pack.tooManySamples", { count, max: seriesLimits.rows });
  }
  return toPackFault("pack.badNumber", { file, line, column, expected: "0 −1.5 2e3", got: got || "–" });
}
