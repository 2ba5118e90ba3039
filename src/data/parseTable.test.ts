import { expect, test } from "vitest";
import { parseTable } from "#data/parseTable.ts";

const csv = "a,b,kind\n1,2,0\n3.5,-4,1\n";
const meta = {
  features: ["a", "b"],
  classes: ["x", "y"],
  classes_zh: ["甲", "乙"],
  target: "kind",
  splits: { train: 1, test: 1 },
  files: { "data.csv": { bytes: csv.length } },
};
const parse = (text: string, patch: object = {}) =>
  parseTable(JSON.stringify({ ...meta, files: { "data.csv": { bytes: text.length } }, ...patch }), text);

test("a good table comes out as numbers", () => {
  expect(parse(csv)).toEqual({
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

test("what is wrong is named", () => {
  const faults = {
    meta: parseTable("{", csv),
    meta2: parse(csv, { features: null }),
    meta3: parse(csv, { splits: { train: 0, test: 2 } }),
    size: parse(csv, { files: { "data.csv": { bytes: 3 } } }),
    header: parse("b,a,kind\n1,2,0\n3,4,1\n"),
    rows: parse("a,b,kind\n1,2,0\n"),
    cells: parse("a,b,kind\n1,2,0\n3,4\n"),
    word: parse("a,b,kind\n1,2,0\n3,four,1\n"),
    empty: parse("a,b,kind\n1,2,0\n3,,1\n"),
    class: parse("a,b,kind\n1,2,0\n3,4,2\n"),
  };
  const errors = Object.entries(faults).map(([name, result]) => [name, result.ok ? "ok" : result.error]);
  expect(Object.fromEntries(errors)).toEqual({
    meta: "meta",
    meta2: "meta",
    meta3: "meta",
    size: "size",
    header: "header",
    rows: "rows",
    cells: "cells",
    word: "notNumber",
    empty: "notNumber",
    class: "notNumber",
  });
});
