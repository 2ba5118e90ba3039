/** @file Layout `csv` as a table: a line for each sample, the target in the last column. */
import { ok } from "#base/result.ts";
import { readSplits, type Layout, type MetaBase, type Splits } from "#data/layouts/layout.ts";
import { parseTable, type Table } from "#data/parseTable.ts";
import { toText } from "#data/unpack.ts";
import type { TableData } from "#model/data.ts";

export interface TableSetMeta extends MetaBase {
  readonly kind: "table";
  /** None in a regression. */
  readonly classes: readonly string[];
  readonly splits: Splits;
  /** Names of the columns, the target left out. */
  readonly columns: readonly string[];
  readonly columnsZh: readonly string[];
  readonly target: string;
}

export interface LoadedTable {
  readonly kind: "table";
  readonly meta: TableSetMeta;
  readonly table: Table;
}

const maxColumns = 1000;

export const tableLayout: Layout<TableSetMeta, LoadedTable, TableData> = {
  layout: "csv",
  tasks: new Map([
    ["classification", true],
    ["regression", false],
  ]),
  readMeta(reader, base) {
    const splits = readSplits(reader);
    const columns = reader.words("features", { min: 1, max: maxColumns });
    const count = { min: columns.length, max: columns.length };
    if (new Set(columns).size < columns.length) reader.miss("features", '["a", "b"], a ≠ b', columns);
    return {
      ...base,
      kind: "table",
      classes: base.about.classes,
      splits,
      columns,
      columnsZh: reader.words("features_zh", count, columns),
      target: reader.text("target"),
    };
  },
  neededFiles: () => ["data.csv"],
  sizeOf: ({ splits }) => ({ samples: splits.train + splits.test, bytes: 0 }),
  decode(meta, files) {
    const table = parseTable(meta, toText(files.get("data.csv")!));
    return table.ok ? ok({ kind: "table", meta, table: table.value }) : table;
  },
  toSpec({ meta: { about, columns, classes, splits } }) {
    const pack = { columns, classes: classes.length, train: splits.train, test: splits.test };
    return { kind: "table", set: about.id, pack, without: [], axes: null };
  },
  toFactsText: ({ columns, classes, train, test }) => `${columns.length} → ${classes}, ${train} + ${test}`,
};
