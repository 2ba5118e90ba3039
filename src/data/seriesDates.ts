/** @file A column of dates, in the form that most of its cells have. Times are those of the place where they were noted: UTC here. */

export interface SeriesDates {
  /** How fine they are: what of them is to be shown. */
  readonly unit: "year" | "month" | "day" | "minute";
  /** Milliseconds since 1970; NaN where a cell is no date. */
  readonly at: Float64Array<ArrayBuffer>;
}

interface DateForm {
  readonly unit: SeriesDates["unit"];
  /** Milliseconds, or null. */
  readonly read: (cell: string) => number | null;
  /** Could be plain numbers as well: only believed of a column that is called a time, or that runs like one. */
  readonly isNumber?: boolean;
}

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const clock = String.raw`(?:[T\s]+(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)`;

const forms: readonly DateForm[] = [
  form("day", /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/, (y, m, d) => toTime(y, m, d)),
  form(
    "minute",
    new RegExp(String.raw`^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?${clock}?$`),
    (y, m, d, hour, minute) => toTime(y, m, d, hour, minute),
  ),
  form("month", /^(\d{4})[-/年](\d{1,2})月?$/, (y, m) => toTime(y, m)),
  form("month", /^(\d{1,2})\/(\d{4})$/, (m, y) => toTime(y, m)),
  form("month", /^(\d{4})[\s-]?Q([1-4])$/i, (y, quarter) => toTime(y, 3 * quarter - 2)),
  form("day", /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/, (d, m, y) => toTime(y, m, d)),
  form("day", /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/, (m, d, y) => toTime(y, m, d)),
  {
    unit: "day",
    read: (cell) => readNamed(cell, /^(\d{1,2})[\s-]([a-z]{3})[a-z]*\.?[\s-](\d{4})$/i, [3, 2, 1]),
  },
  { unit: "day", read: (cell) => readNamed(cell, /^([a-z]{3})[a-z]*\.?\s(\d{1,2}),?\s(\d{4})$/i, [3, 1, 2]) },
  { unit: "month", read: (cell) => readNamed(cell, /^([a-z]{3})[a-z]*\.?[\s-](\d{4})$/i, [2, 1, 0]) },
  { unit: "day", isNumber: true, read: toReader(/^(\d{4})(\d{2})(\d{2})$/, (y, m, d) => toTime(y, m, d)) },
  { unit: "month", isNumber: true, read: toReader(/^(\d{4})(\d{2})$/, (y, m) => toTime(y, m)) },
  { unit: "year", isNumber: true, read: toReader(/^(\d{4})年?$/, (y) => toTime(y)) },
  { unit: "day", isNumber: true, read: toReader(/^(\d{4}(?:\.\d+)?)$/, toTimeOfYear) },
];

/** This share of the cells has to be dates of one form. */
const enough = 0.8;

/** Null where the cells are no dates. `isTime`: the column is known to be a time, so that 1958.25 is a date in it. */
export function readDates(cells: readonly string[], isTime: boolean): SeriesDates | null {
  const filled = cells.filter((cell) => cell !== "");
  let best: { readonly dates: SeriesDates; readonly rank: readonly number[] } | null = null;
  for (const { unit, read, isNumber = false } of forms) {
    if (isNumber && !isTime) continue;
    // A form that fails at once is none: long columns are read once, not fourteen times.
    if (filled.slice(0, 10).every((cell) => read(cell) === null)) continue;
    const at = Float64Array.from(cells, (cell) => read(cell) ?? Number.NaN);
    const count = at.reduce((sum, time) => sum + (Number.isNaN(time) ? 0 : 1), 0);
    if (count === 0 || count < enough * filled.length) continue;
    // Of 3/4 and 4/3 the one that keeps the order is meant, else the one whose dates lie closer together.
    const rising = at.reduce((sum, time, i) => sum + (i > 0 && time > at[i - 1]! ? 1 : 0), 0);
    const known = at.filter((time) => !Number.isNaN(time));
    const rank = [count, rising, -(known.at(-1)! - known[0]!)];
    if (!best || isAbove(rank, best.rank)) best = { dates: { unit, at }, rank };
  }
  return best && toCoarser(toMonths(best.dates, filled));
}

function isAbove(rank: readonly number[], other: readonly number[]): boolean {
  const differs = rank.findIndex((value, i) => value !== other[i]);
  return differs >= 0 && rank[differs]! > other[differs]!;
}

/** Days that are all the first of their month are months, and months that are all January are years. */
function toCoarser({ unit, at }: SeriesDates): SeriesDates {
  const dates = Array.from(
    at.filter((time) => !Number.isNaN(time)),
    (time) => new Date(time),
  );
  if (unit !== "day" || dates.some((date) => date.getUTCDate() !== 1)) return { unit, at };
  return { unit: dates.every((date) => date.getUTCMonth() === 0) ? "year" : "month", at };
}

/** Years in twelfths ("1958.0833") are months. */
function toMonths(dates: SeriesDates, filled: readonly string[]): SeriesDates {
  const isDecimal = dates.unit === "day" && filled.some((cell) => /^\d{4}\.\d+$/.test(cell));
  const isTwelfth = (cell: string) => Math.abs(12 * Number(cell) - Math.round(12 * Number(cell))) < 0.02;
  if (!isDecimal || !filled.every(isTwelfth)) return dates;
  const toMonth = (time: number) => {
    const date = new Date(time + 15 * 86_400_000);
    return Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
  };
  return { unit: "month", at: dates.at.map((time) => (Number.isNaN(time) ? time : toMonth(time))) };
}

function form(
  unit: DateForm["unit"],
  pattern: RegExp,
  toMs: (...parts: number[]) => number | null,
): DateForm {
  return { unit, read: toReader(pattern, toMs) };
}

function toReader(pattern: RegExp, toMs: (...parts: number[]) => number | null): DateForm["read"] {
  return (cell) => {
    const match = pattern.exec(cell);
    return match && toMs(...match.slice(1).map((part) => Number(part ?? 0)));
  };
}

/** A month by its name; `order` are the groups of year, month and day (0: the first). */
function readNamed(cell: string, pattern: RegExp, order: readonly [number, number, number]): number | null {
  const match = pattern.exec(cell);
  if (!match) return null;
  const month = monthNames.indexOf(match[order[1]]!.toLowerCase()) + 1;
  return toTime(Number(match[order[0]]), month, order[2] === 0 ? 1 : Number(match[order[2]]));
}

/** Null where there is no such day. */
function toTime(year: number, month = 1, day = 1, hour = 0, minute = 0): number | null {
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute));
  const isDay =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isDay && hour < 24 && minute < 60 ? date.getTime() : null;
}

function toTimeOfYear(value: number): number {
  const year = Math.floor(value);
  const start = Date.UTC(year, 0);
  return start + Math.round(((value - year) * (Date.UTC(year + 1, 0) - start)) / 86_400_000) * 86_400_000;
}
