import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseMeta } from "#data/parseMeta.ts";
import { parseTable, type Table } from "#data/parseTable.ts";
import { createTableDataset } from "#data/table.ts";
import { tableSets, type TableData, type TableSet } from "#model/data.ts";
import { tableFacts } from "#model/tables.ts";

const read = (set: TableSet, file: string) =>
  readFileSync(new URL(`../../public/data/${set}/${file}`, import.meta.url), "utf8");
const spec = (set: TableSet, patch: Partial<TableData> = {}): TableData => ({
  kind: "table",
  set,
  pack: null,
  without: [],
  axes: null,
  ...patch,
});

function load(set: TableSet): Table {
  const meta = parseMeta(read(set, "meta.json"));
  if (!meta.ok || meta.value.kind !== "table") throw new Error(JSON.stringify(meta));
  const table = parseTable(meta.value, read(set, "data.csv"));
  if (!table.ok) throw new Error(table.error.code);
  return table.value;
}

function toColumn(x: Float32Array, width: number, column: number): number[] {
  return Array.from({ length: x.length / width }, (_, row) => x[row * width + column]!);
}
const toMean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe.each(tableSets)("%s", (set) => {
  const table = load(set);
  const dataset = createTableDataset(spec(set), table);

  test("is what the model says without loading it", () => {
    expect({
      columns: table.columns,
      classes: table.classes.length,
      train: table.train,
      test: table.rows.length - table.train,
    }).toEqual(tableFacts[set]);
  });

  test("has every column at mean 0 and deviation 1 over the training part", () => {
    for (let column = 0; column < dataset.features; column++) {
      const values = toColumn(dataset.train.x, dataset.features, column);
      expect(toMean(values)).toBeCloseTo(0, 4);
      expect(toMean(values.map((value) => value ** 2))).toBeCloseTo(1, 3);
    }
  });

  test("keeps the packed order and its split", () => {
    const { train, test } = dataset;
    expect([train.count, test.count]).toEqual([tableFacts[set].train, tableFacts[set].test]);
    const [mean, deviation] = dataset.targetScale;
    const first = table.rows[table.train]!.at(-1)!;
    expect(test.y[0]! * deviation + mean).toBeCloseTo(first, 3);
  });

  test("has all samples within the map", () => {
    const [across, up] = dataset.axes;
    const inside = dataset.train.plane.every((value, i) => {
      const axis = i % 2 === 0 ? across : up;
      return value >= axis.min && value <= axis.max;
    });
    expect(inside).toBe(true);
  });
});

test("the test part is scaled by the numbers of the training part", () => {
  const table: Table = {
    columns: ["a", "b", "c", "d"],
    columnsZh: ["a", "b", "c", "d"],
    target: "t",
    classes: ["no", "yes", "maybe"],
    classesZh: ["no", "yes", "maybe"],
    rows: [
      [1, 0.1, 5, 0, 0],
      [3, 0.1, 5, 1, 1],
      [5, 0.1, 7, 0, 2],
    ],
    train: 2,
  };
  const { train, test, table: info } = createTableDataset(spec("iris"), table);
  expect([...train.x]).toEqual([-1, 0, 0, -1, 1, 0, 0, 1]);
  expect([...test.x]).toEqual([3, 0, 2, -1]);
  expect([...info!.deviation]).toEqual([1, 1, 1, 0.5]);
});

test("the target of a regression is standardised, that of a classification is not", () => {
  const concrete = createTableDataset(spec("concrete"), load("concrete"));
  expect(toMean([...concrete.train.y])).toBeCloseTo(0, 4);
  const iris = createTableDataset(spec("iris"), load("iris"));
  expect(iris.targetScale).toEqual([0, 1]);
  expect(new Set(iris.train.y)).toEqual(new Set([0, 1, 2]));
});

test("columns left out are no inputs", () => {
  const table = load("iris");
  const dataset = createTableDataset(spec("iris", { without: ["sepal_width_cm"] }), table);
  expect(dataset.features).toBe(3);
  expect(dataset.rawCount).toBe(3);
  expect(dataset.table!.columns).toEqual(["sepal_length_cm", "petal_length_cm", "petal_width_cm"]);
  const zero = expect.closeTo(0, 5) as unknown;
  expect([...dataset.encode([...dataset.table!.mean])]).toEqual([zero, zero, zero]);
});

test("the map spans the chosen columns, the others at their mean", () => {
  const dataset = createTableDataset(
    spec("iris", { axes: ["petal_width_cm", "petal_length_cm"] }),
    load("iris"),
  );
  expect(dataset.axes.map((axis) => axis.feature)).toEqual([3, 2]);
  const { mean, deviation } = dataset.table!;
  const inputs = dataset.toInputs(mean[3]! + deviation[3]!, mean[2]!);
  expect([...inputs]).toEqual([0, 0, expect.closeTo(0, 5), expect.closeTo(1, 5)]);
});

test("the map falls back to the first columns when a chosen one is left out", () => {
  const { axes } = createTableDataset(
    spec("iris", { axes: ["petal_width_cm", "petal_length_cm"], without: ["petal_width_cm"] }),
    load("iris"),
  );
  expect(axes.map((axis) => axis.feature)).toEqual([0, 1]);
});

test("a single column spans both axes", () => {
  const [, ...without] = tableFacts.iris.columns;
  const dataset = createTableDataset(spec("iris", { without }), load("iris"));
  expect(dataset.axes.map((axis) => axis.feature)).toEqual([0, 0]);
  expect(dataset.toGrid(3)).toHaveLength(9);
});

test("the grid of a table runs along the first axis", () => {
  const dataset = createTableDataset(spec("iris"), load("iris"));
  const [across, up] = dataset.axes;
  const corner = dataset.toInputs(across.min + (across.max - across.min) / 4, up.max - (up.max - up.min) / 4);
  expect(dataset.toGrid(2).slice(0, 4)).toEqual(corner);
});
