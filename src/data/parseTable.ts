/** @file The text of a packed table (`data.csv`) as numbers, checked against its description. */
import { fail, ok, type Result } from "#base/result.ts";
import { toBrief, toPackFault, type PackFault } from "#data/packFault.ts";
import type { TableSetMeta } from "#data/layouts/table.ts";

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

const file = "data.csv";

/** Plain commas and no quotes; lines may end as on Windows. Never throws. */
export function parseTable(meta: TableSetMeta, csv: string): Result<Table, PackFault> {
  const { columns, columnsZh, target, classes, about, splits } = meta;
  const names = [...columns, target];
  const [header = "", ...lines] = csv.trimEnd().split(/\r?\n/);
  const fault = findHeaderFault(names, header.split(","));
  if (fault) return fail(fault);
  const count = splits.train + splits.test;
  if (lines.length !== count) {
    return fail(toPackFault("pack.badRows", { file, expected: count, got: lines.length }));
  }
  const rows: number[][] = [];
  for (const [i, line] of lines.entries()) {
    const cells = line.split(",");
    const row = cells.map(toNumber);
    const wrong = findRowFault(names, classes, cells, row, i + 2);
    if (wrong) return fail(wrong);
    rows.push(row);
  }
  return ok({ columns, columnsZh, target, classes, classesZh: about.classesZh, rows, train: splits.train });
}

function findHeaderFault(names: readonly string[], cells: readonly string[]): PackFault | null {
  const count = Math.max(names.length, cells.length);
  for (let i = 0; i < count; i++) {
    if (cells[i] === names[i]) continue;
    const [expected, got] = [toBrief(names[i] ?? ""), toBrief(cells[i] ?? "")];
    return toPackFault("pack.badHeader", { file, column: i + 1, expected, got });
  }
  return null;
}

function findRowFault(
  names: readonly string[],
  classes: readonly string[],
  cells: readonly string[],
  row: readonly number[],
  line: number,
): PackFault | null {
  if (row.length !== names.length) {
    return toPackFault("pack.badCells", { file, line, expected: names.length, got: row.length });
  }
  const isClass = (i: number) => i === names.length - 1 && classes.length > 0;
  const wrong = row.findIndex((value, i) => !(isClass(i) ? value in classes : Number.isFinite(value)));
  if (wrong < 0) return null;
  const expected = isClass(wrong) ? `0–${classes.length - 1}` : "0 −1.5 2e3";
  return toPackFault("pack.badNumber", {
    file,
    line,
    column: names[wrong]!,
    expected,
    got: toBrief(cells[wrong]!),
  });
}

/** An empty cell is no zero. */
function toNumber(cell: string): number {
  return cell.trim() === "" ? Number.NaN : Number(cell);
}
