import { expect, test } from "vitest";
import type { TableSetMeta } from "#data/layouts/table.ts";
import { parseMeta } from "#data/parseMeta.ts";
import { parseTable } from "#data/parseTable.ts";
import { tableMeta } from "#data/set.fixture.ts";

function toMeta(patch: object = {}): TableSetMeta {
  const files = { "data.csv": { bytes: 1, sha256: "0".repeat(64) } };
  const meta = parseMeta(JSON.stringify({ ...tableMeta, files, splits: { train: 1, test: 1 }, ...patch }));
  if (!meta.ok || meta.value.kind !== "table") throw new Error(JSON.stringify(meta));
  return meta.value;
}
const parse = (text: string, patch: object = {}) => parseTable(toMeta(patch), text);

test("a good table comes out as numbers", () => {
  expect(parse("a,b,kind\n1,2,0\n3.5,-4,1\n")).toEqual({
    ok: true,
    value: {
      columns: ["a", "b"],
      columnsZh: ["a", "b"],
      target: "kind",
      classes: ["x", "y"],
      classesZh: ["甲", "乙"],
      rows: [
        [1, 2, 0],
        [3.5, -4, 1],
      ],
      train: 1,
    },
  });
});

test("lines may end as on Windows", () => {
  expect(parse("a,b,kind\r\n1,2,0\r\n3,4,1\r\n")).toMatchObject({
    ok: true,
    value: {
      rows: [
        [1, 2, 0],
        [3, 4, 1],
      ],
    },
  });
});

test("the target of a regression is any number", () => {
  expect(parse("a,b,kind\n1,2,-7.5\n3,4,1e3\n", { task: "regression", classes: null })).toMatchObject({
    ok: true,
    value: {
      classes: [],
      rows: [
        [1, 2, -7.5],
        [3, 4, 1000],
      ],
    },
  });
});

test.each([
  [
    "a header in another order",
    "b,a,kind\n1,2,0\n3,4,1\n",
    "pack.badHeader",
    { column: 1, expected: "a", got: "b" },
  ],
  [
    "a column too many",
    "a,b,kind,c\n1,2,0,1\n3,4,1,1\n",
    "pack.badHeader",
    { column: 4, expected: "–", got: "c" },
  ],
  ["an empty file", "", "pack.badHeader", { column: 1, expected: "a", got: "–" }],
  ["a row too few", "a,b,kind\n1,2,0\n", "pack.badRows", { expected: 2, got: 1 }],
  ["a cell too few", "a,b,kind\n1,2,0\n3,4\n", "pack.badCells", { line: 3, expected: 3, got: 2 }],
  ["a word", "a,b,kind\n1,2,0\n3,four,1\n", "pack.badNumber", { line: 3, column: "b", got: "four" }],
  ["an empty cell", "a,b,kind\n1,,0\n3,4,1\n", "pack.badNumber", { line: 2, column: "b", got: "–" }],
  ["infinity", "a,b,kind\n1,Infinity,0\n3,4,1\n", "pack.badNumber", { line: 2, column: "b" }],
  [
    "a class too high",
    "a,b,kind\n1,2,0\n3,4,2\n",
    "pack.badNumber",
    { column: "kind", expected: "0–1", got: "2" },
  ],
  ["half a class", "a,b,kind\n1,2,0.5\n3,4,1\n", "pack.badNumber", { column: "kind", got: "0.5" }],
])("%s is named", (_, text, code, values) => {
  expect(parse(text)).toMatchObject({ ok: false, error: { code, values: { file: "data.csv", ...values } } });
});
