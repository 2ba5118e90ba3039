/**
 * @file What is wrong with the rows of a series (their dates, their order, their gaps), and the repairs that a person has
 * accepted, carried out one after the other.
 */
import {
  seriesLimits,
  toFault,
  type ParsedSeries,
  type Series,
  type SeriesColumn,
  type SeriesFault,
  type SeriesRepair,
} from "#data/series.ts";

/** `faults` are those of the columns; `times` are the cells of the dates. */
export function mendSeries(
  raw: Series,
  faults: readonly SeriesFault[],
  repairs: readonly SeriesRepair[],
  times: readonly string[],
): ParsedSeries {
  const isAccepted = (repair: SeriesRepair | null) =>
    repair !== null && repairs.some((other) => JSON.stringify(other) === JSON.stringify(repair));
  const open = faults.filter(({ repair }) => !isAccepted(repair));
  let series = leaveOut(raw, repairs);
  if (series.columns.length === 0)
    return { series: null, faults: [toFault("noNumbers", { count: raw.columns.length })] };
  for (const [repair, find, mend] of rowSteps) {
    const fault = find(series, times);
    if (!fault) continue;
    if (isAccepted({ kind: repair })) series = mend(series);
    else open.push({ ...fault, repair: { kind: repair } });
  }
  if (series.lines.length < seriesLimits.fewestRows) {
    return { series: null, faults: [toFault("tooFewRows", { count: series.lines.length })] };
  }
  return { series: isAccepted({ kind: "fill" }) ? fill(series) : series, faults: open };
}

type RowStep = readonly [
  repair: Exclude<SeriesRepair["kind"], "leaveOut" | "fill">,
  find: (series: Series, times: readonly string[]) => SeriesFault | null,
  mend: (series: Series) => Series,
];

/** In this order: what has no date cannot be sorted, and only sorted rows show what is twice or missing. */
const rowSteps: readonly RowStep[] = [
  ["drop", findUndated, (series) => keep(series, (i) => !Number.isNaN(series.dates!.at[i]))],
  ["sort", findUnordered, sort],
  ["merge", findRepeated, merge],
  ["complete", findMissing, complete],
  ["last", findTooMany, (series) => keep(series, (i) => i >= series.lines.length - seriesLimits.rows)],
];

function leaveOut(series: Series, repairs: readonly SeriesRepair[]): Series {
  const out = new Set(repairs.map((repair) => (repair.kind === "leaveOut" ? repair.column : null)));
  return { ...series, columns: series.columns.filter(({ name }) => !out.has(name)) };
}

function findUndated({ dates, lines }: Series, times: readonly string[]): SeriesFault | null {
  const at = dates ? dates.at.findIndex(Number.isNaN) : -1;
  if (!dates || at < 0) return null;
  const count = dates.at.filter(Number.isNaN).length;
  return toFault("notDate", { line: lines[at]!, count, got: (times[at] ?? "").slice(0, 40) });
}

function findUnordered({ dates, lines }: Series): SeriesFault | null {
  const breaks = findAll(dates?.at ?? [], (time, i, at) => i > 0 && time < at[i - 1]!);
  return breaks.length === 0
    ? null
    : toFault("unordered", { line: lines[breaks[0]!]!, count: breaks.length });
}

function sort(series: Series): Series {
  const at = series.dates!.at;
  return pick(
    series,
    [...at.keys()].toSorted((a, b) => at[a]! - at[b]!),
  );
}

function findRepeated({ dates, lines }: Series): SeriesFault | null {
  const repeated = findAll(dates?.at ?? [], (time, i, at) => i > 0 && time === at[i - 1]);
  return repeated.length === 0
    ? null
    : toFault("repeatedDate", { line: lines[repeated[0]!]!, count: repeated.length });
}

/** Rows of one date stand beside each other, for they are sorted, or nobody wanted that. */
function merge(series: Series): Series {
  const at = series.dates!.at;
  const groups: number[][] = [];
  for (let i = 0; i < at.length; i++) {
    if (i > 0 && at[i] === at[i - 1]) groups.at(-1)!.push(i);
    else groups.push([i]);
  }
  const one = pick(
    series,
    groups.map((group) => group[0]!),
  );
  const columns = series.columns.map(({ name, values }) => ({
    name,
    values: Float64Array.from(groups, (group) => toMean(group.map((i) => values[i]!))),
  }));
  return { ...one, columns };
}

/** Steps are even but for a few that are several times as long. Days without a weekend are no holes: they are too many. */
function findMissing(series: Series): SeriesFault | null {
  const steps = toSteps(series);
  if (!steps) return null;
  const long = findAll(steps, (step) => step > 1);
  if (long.length === 0 || long.length > steps.length / 10) return null;
  const count = long.reduce((sum, i) => sum + steps[i]! - 1, 0);
  return count > seriesLimits.rows
    ? null
    : toFault("missingDate", { line: series.lines[long[0]! + 1]!, count });
}

/** Each step in usual ones: 1, or 3 where two dates are missing. Null without dates in rising order, or with uneven ones. */
function toSteps({ dates }: Series): readonly number[] | null {
  if (!dates || dates.at.length < 3) return null;
  const gaps = Array.from(dates.at, (time, i) => (i === 0 ? Number.NaN : time - dates.at[i - 1]!)).slice(1);
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)]!;
  const steps = gaps.map((gap) => Math.round(gap / usual));
  // Months and years have 28 to 31 and 365 or 366 days: a step may be off by a tenth.
  const isEven = gaps.every(
    (gap, i) => steps[i]! > 0 && Math.abs(gap / usual - steps[i]!) < 0.12 * steps[i]!,
  );
  return usual > 0 && isEven ? steps : null;
}

/** The dates between are spread evenly; their values are gaps, filled at once. */
function complete(series: Series): Series {
  const steps = toSteps(series)!;
  const [at, lines]: [number[], number[]] = [[series.dates!.at[0]!], [series.lines[0]!]];
  const values = series.columns.map((column) => [column.values[0]!]);
  for (const [i, step] of steps.entries()) {
    const [from, to] = [series.dates!.at[i]!, series.dates!.at[i + 1]!];
    for (let k = 1; k <= step; k++) {
      at.push(from + ((to - from) * k) / step);
      lines.push(series.lines[i + 1]!);
      for (const [c, column] of series.columns.entries()) {
        const [a, b] = [column.values[i]!, column.values[i + 1]!];
        values[c]!.push(k === step ? b : a + ((b - a) * k) / step);
      }
    }
  }
  return {
    dates: { ...series.dates!, at: Float64Array.from(at) },
    lines,
    columns: series.columns.map(({ name }, c) => ({ name, values: Float64Array.from(values[c]!) })),
  };
}

function findTooMany({ lines }: Series): SeriesFault | null {
  return lines.length > seriesLimits.rows ? toFault("tooManyRows", { count: lines.length }) : null;
}

function fill(series: Series): Series {
  return { ...series, columns: series.columns.map(interpolate) };
}

/** Straight lines between the neighbours; before the first and behind the last value it stays as it is. */
function interpolate({ name, values }: SeriesColumn): SeriesColumn {
  const filled = values.slice();
  let last = -1;
  for (let i = 0; i <= values.length; i++) {
    if (i < values.length && Number.isNaN(values[i])) continue;
    for (let k = last + 1; k < i; k++) {
      const [a, b] = [values[last] ?? values[i]!, values[i] ?? values[last]!];
      filled[k] = a + ((b - a) * (k - last)) / (i - last);
    }
    last = i;
  }
  return { name, values: filled };
}

function keep(series: Series, isKept: (row: number) => boolean): Series {
  return pick(series, [...series.lines.keys()].filter(isKept));
}

function pick({ dates, columns, lines }: Series, rows: readonly number[]): Series {
  return {
    dates: dates && { ...dates, at: Float64Array.from(rows, (i) => dates.at[i]!) },
    lines: rows.map((i) => lines[i]!),
    columns: columns.map(({ name, values }) => ({
      name,
      values: Float64Array.from(rows, (i) => values[i]!),
    })),
  };
}

function findAll<T extends ArrayLike<number>>(
  values: T,
  isIt: (value: number, index: number, all: T) => boolean,
): readonly number[] {
  return Array.from(values, (_, i) => i).filter((i) => isIt(values[i]!, i, values));
}

function toMean(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((a, b) => a + b, 0) / known.length;
}
