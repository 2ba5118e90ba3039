/** @file A series of the person's own as a data pack made on the spot, so that it is kept, reloaded and learned like any. */
import { strToU8 } from "fflate";
import { toSeed } from "#base/random.ts";
import { findDigest, toSha256, type Digest } from "#data/digest.ts";
import type { Series } from "#data/series.ts";
import type { SeriesDates } from "#data/seriesDates.ts";

export interface OwnSeries {
  readonly title: string;
  /** Without gaps, in order. */
  readonly series: Series;
  /** Steps after which it repeats itself; 0 where it does not. */
  readonly period: number;
}

const file = "series.csv";
/** Where the browser cannot compute a sum, nothing checks one either. */
const noSum = "0".repeat(64);

/** The files of the pack by name. The same numbers under the same title are the same pack. */
export async function createSeriesPack(
  { title, series, period }: OwnSeries,
  digest: Digest | null = findDigest(),
): Promise<ReadonlyMap<string, Uint8Array>> {
  const text = toCsv(series);
  const bytes = strToU8(text);
  const sha256 = digest ? await toSha256(digest, bytes) : noSum;
  const meta = {
    id: `series-${toSeed(bytes.length, title, text).toString(36)}`,
    origin: "collected",
    title_en: title,
    task: "time-series",
    encoding: { layout: "csv" },
    series: { [file]: { what: title, period } },
    files: { [file]: { bytes: bytes.length, sha256 } },
  };
  return new Map([
    ["meta.json", strToU8(JSON.stringify(meta))],
    [file, bytes],
  ]);
}

/** Dates as ISO writes them, else the number of the row. */
function toCsv({ dates, columns, lines }: Series): string {
  const header = [dates ? "date" : "row", ...columns.map(({ name }) => toCell(name))].join(",");
  const rows = lines.map((_, row) => {
    const time = dates ? toIso(dates.at[row]!, dates.unit) : String(row + 1);
    return [time, ...columns.map(({ values }) => String(values[row]!))].join(",");
  });
  return [header, ...rows, ""].join("\n");
}

/** All of it but what is finer than the unit; a year alone could be a number. */
function toIso(time: number, unit: SeriesDates["unit"]): string {
  return new Date(time).toISOString().slice(0, unit === "minute" ? 16 : 10);
}

function toCell(text: string): string {
  return /[",;\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** How many steps a year, a week or a day has, told by the dates; what is no such rhythm has none. */
export function guessPeriod({ dates, lines }: Series): number {
  if (!dates || lines.length < 3) return 0;
  const days = (dates.at.at(-1)! - dates.at[0]!) / (lines.length - 1) / 86_400_000;
  const rhythms = [
    { days: 365.25 / 12, period: 12 },
    { days: 365.25 / 4, period: 4 },
    { days: 7, period: 52 },
    // Working days: a week has five of them.
    { days: 7 / 5, period: 5 },
    { days: 1, period: lines.length > 800 ? 365 : 7 },
    { days: 1 / 24, period: 24 },
    { days: 1 / 48, period: 48 },
    { days: 1 / 96, period: 96 },
  ];
  const found = rhythms.find((rhythm) => Math.abs(days / rhythm.days - 1) < 0.05);
  return found && 2 * found.period < lines.length ? found.period : 0;
}
