/** @file A packed table (`meta.json` and `data.csv`) as numbers. The format is described in the `meta.json` of each set. */
import { fail, ok, type Result } from "#base/result.ts";

export interface Table {
  /** Names of the columns, the target left out. */
  readonly columns: readonly string[];
  readonly columnsZh: readonly string[];
  readonly target: string;
  /** Empty in a regression. */
  readonly classes: readonly string[];
  readonly classesZh: readonly string[];
  /** One array a sample: the columns, then the target (class index or value). */
  readonly rows: readonly (readonly number[])[];
  /** So many rows from the first are the training part. */
  readonly train: number;
}

/** What is wrong with the files: the description, their length, the header, the number of rows or cells, a cell. */
export type TableFault = "meta" | "size" | "header" | "rows" | "cells" | "notNumber";

/** `meta` is the text of `meta.json`, `csv` that of `data.csv`. Never throws. */
export function parseTable(meta: string, csv: string): Result<Table, TableFault> {
  const head = parseMeta(meta);
  if (!head) return fail("meta");
  const { bytes, test, ...table } = head;
  // Headers and numbers are ASCII, one byte a letter.
  if (csv.length !== bytes) return fail("size");
  const [header, ...lines] = csv.trimEnd().split("\n");
  if (header !== [...table.columns, table.target].join(",")) return fail("header");
  if (lines.length !== table.train + test) return fail("rows");
  const rows = lines.map((line) => line.split(",").map(toNumber));
  if (rows.some((row) => row.length !== table.columns.length + 1)) return fail("cells");
  const isGood = (row: readonly number[]) =>
    row.every(Number.isFinite) && isTarget(row.at(-1)!, table.classes);
  return rows.every(isGood) ? ok({ ...table, rows }) : fail("notNumber");
}

interface Meta extends Omit<Table, "rows"> {
  readonly test: number;
  readonly bytes: number;
}

function parseMeta(text: string): Meta | null {
  try {
    const meta = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const splits = meta["splits"] as Readonly<Record<string, unknown>>;
    const files = meta["files"] as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    const columns = toWords(meta["features"]);
    const classes = meta["classes"] === null ? [] : toWords(meta["classes"]);
    return {
      columns,
      columnsZh: meta["features_zh"] === undefined ? columns : toWords(meta["features_zh"], columns.length),
      target: toWords([meta["target"]])[0]!,
      classes,
      classesZh: meta["classes_zh"] ? toWords(meta["classes_zh"], classes.length) : classes,
      train: toCount(splits["train"]),
      test: toCount(splits["test"]),
      bytes: toCount(files["data.csv"]?.["bytes"]),
    };
  } catch {
    return null;
  }
}

function toWords(value: unknown, length?: number): readonly string[] {
  const isGood = Array.isArray(value) && value.length > 0 && value.every((word) => typeof word === "string");
  if (!isGood || (length !== undefined && value.length !== length)) throw new TypeError("no list of words");
  return value;
}

function toCount(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 1) throw new TypeError("no count");
  return value;
}

/** An empty cell is no zero. */
function toNumber(cell: string): number {
  return cell.trim() === "" ? Number.NaN : Number(cell);
}

function isTarget(value: number, classes: readonly string[]): boolean {
  return classes.length === 0 || (Number.isInteger(value) && value >= 0 && value < classes.length);
}
