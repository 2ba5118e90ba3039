/**
 * @file Text of a table in time order as columns of numbers with their dates. Whatever is in the way is told with its place
 * and the repair that is offered; repairs that were accepted come in again, and the same text is read once more with them.
 * Never throws.
 */
import { splitCsv } from "#data/csvCells.ts";
import { findDecimalMark, isGap, toNumber, type DecimalMark } from "#data/csvNumbers.ts";
import { mendSeries } from "#data/mendSeries.ts";
import {
  seriesLimits,
  toFault,
  toMegabytes,
  type ParsedSeries,
  type SeriesColumn,
  type SeriesFault,
  type SeriesFaultCode,
  type SeriesRepair,
} from "#data/series.ts";
import { readDates, type SeriesDates } from "#data/seriesDates.ts";

/** Names that say that a column is the time or a mere number of the row. */
const timeNames =
  /^(t|time|date|datetime|timestamp|year|month|day|period|index|id|row|no\.?|时间|日期|年|年份|月份|序号)?$/i;

export function parseSeries(text: string, repairs: readonly SeriesRepair[] = []): ParsedSeries {
  const { characters, columns: most } = seriesLimits;
  if (text.length > characters) return toFatal("tooLarge", toMegabytes(text.length));
  const { rows, separator } = splitCsv(text);
  if (rows.length === 0) return toFatal("empty", 0);
  const mark = findDecimalMark(
    (function* () {
      for (const row of rows) yield* row.cells;
    })(),
    separator,
  );
  const hasHeader = isHeader(rows[0]!.cells, rows[1]?.cells, mark);
  const body = hasHeader ? rows.slice(1) : rows;
  const width = hasHeader ? rows[0]!.cells.length : toUsualWidth(body.map(({ cells }) => cells.length));
  if (width > most) return toFatal("tooManyColumns", width);
  if (body.every(({ cells }) => cells.every((cell) => Number.isNaN(toNumber(cell, mark))))) {
    return toFatal("noNumbers", width);
  }
  if (body.length < seriesLimits.fewestRows) return toFatal("tooFewRows", body.length);
  const names = toNames(hasHeader ? rows[0]!.cells : [], width);
  const columns = names.map((name, i) => ({ name, cells: body.map(({ cells }) => cells[i] ?? "") }));
  const faults: SeriesFault[] = [];
  const uneven = body.filter(({ cells }) => cells.length !== width);
  if (uneven.length > 0) {
    const { line, cells } = uneven[0]!;
    faults.push(
      toFault("unevenRow", {
        line,
        count: uneven.length,
        got: String(cells.length),
        repair: { kind: "fill" },
      }),
    );
  }
  const time = findTime(columns, hasHeader, mark);
  const lines = body.map(({ line }) => line);
  const numbers: SeriesColumn[] = [];
  for (const [i, { name, cells }] of columns.entries()) {
    if (i === time?.column) continue;
    const column = readColumn(name, cells, mark);
    const fault = findColumnFault(column, cells, lines);
    if (fault) faults.push(fault);
    if (fault?.repair?.kind !== "leaveOut" || fault.code === "constantColumn") numbers.push(column);
  }
  if (numbers.length === 0) return { series: null, faults: [toFault("noNumbers", { count: width })] };
  const raw = { dates: time?.dates ?? null, columns: numbers, lines };
  return mendSeries(raw, faults, repairs, time === null ? [] : columns[time.column]!.cells);
}

function toFatal(code: SeriesFaultCode, count: number): ParsedSeries {
  return { series: null, faults: [toFault(code, { count })] };
}

/** Words above numbers or dates; a row of words only is one, too. */
function isHeader(
  first: readonly string[],
  second: readonly string[] | undefined,
  mark: DecimalMark,
): boolean {
  const isWord = (cell: string) => !isGap(cell) && !isValue(cell, mark);
  if (first.every((cell) => isWord(cell) || cell === "") && first.some(isWord)) return true;
  return first.some((cell, i) => isWord(cell) && second?.[i] !== undefined && isValue(second[i], mark));
}

function isValue(cell: string, mark: DecimalMark): boolean {
  return !Number.isNaN(toNumber(cell, mark)) || readDates([cell], false) !== null;
}

/** Columns without a name, and those whose name is taken, are called by letters as in a spreadsheet. */
function toNames(header: readonly string[], width: number): readonly string[] {
  const names: string[] = [];
  for (let i = 0; i < width; i++) {
    const given = (header[i] ?? "").slice(0, 100);
    const letter = toLetters(i);
    names.push(
      given !== "" && !names.includes(given) ? given : names.includes(letter) ? `${letter}${i}` : letter,
    );
  }
  return names;
}

/** 0: A, 25: Z, 26: AA. */
function toLetters(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : toLetters(Math.floor(index / 26) - 1) + letter;
}

function toUsualWidth(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0] as [
    number,
    number,
  ])[0];
}

interface TextColumn {
  readonly name: string;
  readonly cells: readonly string[];
}

/** The first column of dates; else a column that only counts the rows. A file of one column has no time. */
function findTime(
  columns: readonly TextColumn[],
  hasHeader: boolean,
  mark: DecimalMark,
): { readonly column: number; readonly dates: SeriesDates | null } | null {
  if (columns.length < 2) return null;
  for (const [i, { name, cells }] of columns.entries()) {
    const isCalledTime = hasHeader ? timeNames.test(name) : i === 0 && isEven(cells, mark);
    const dates = readDates(cells, isCalledTime);
    if (dates) return { column: i, dates };
  }
  const [first] = columns;
  const isCount =
    (!hasHeader || timeNames.test(first!.name) || first!.name === "A") && isEven(first!.cells, mark);
  return isCount ? { column: 0, dates: null } : null;
}

/** Numbers that rise by the same step from row to row. */
function isEven(cells: readonly string[], mark: DecimalMark): boolean {
  const values = cells.map((cell) => toNumber(cell, mark));
  const step = values[1]! - values[0]!;
  return (
    step > 0 && values.every((value, i) => i === 0 || Math.abs(value - values[i - 1]! - step) < step / 50)
  );
}

function readColumn(name: string, cells: readonly string[], mark: DecimalMark): SeriesColumn {
  return {
    name,
    values: Float64Array.from(cells, (cell) => (isGap(cell) ? Number.NaN : toNumber(cell, mark))),
  };
}

/** The worst that is wrong with a column: it is no numbers, has too few, has others among them, or has gaps. */
function findColumnFault(
  { name, values }: SeriesColumn,
  cells: readonly string[],
  lines: readonly number[],
): SeriesFault | null {
  const missing = values.reduce((sum, value) => sum + (Number.isNaN(value) ? 1 : 0), 0);
  const isWord = (cell: string, i: number) => Number.isNaN(values[i]) && !isGap(cell);
  const words = cells.filter(isWord).length;
  const leaveOut: SeriesRepair = { kind: "leaveOut", column: name };
  const about = (at: number, count: number, repair: SeriesRepair) => ({
    line: lines[at] ?? null,
    column: name,
    count,
    got: (cells[at] ?? "").slice(0, 40),
    repair,
  });
  if (words > 0 && 2 * words >= cells.length - (missing - words)) {
    return toFault("textColumn", about(cells.findIndex(isWord), words, leaveOut));
  }
  if (2 * missing > cells.length) return toFault("emptyColumn", about(-1, missing, leaveOut));
  const known = values.filter((value) => !Number.isNaN(value));
  if (known.every((value) => value === known[0])) {
    return toFault(
      "constantColumn",
      about(
        values.findIndex((value) => !Number.isNaN(value)),
        known.length,
        leaveOut,
      ),
    );
  }
  if (words > 0) return toFault("notNumber", about(cells.findIndex(isWord), words, { kind: "fill" }));
  if (missing > 0) return toFault("gap", about(values.findIndex(Number.isNaN), missing, { kind: "fill" }));
  return null;
}
