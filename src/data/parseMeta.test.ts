import { expect, test } from "vitest";
import { toLayoutNames } from "#data/layouts/layouts.ts";
import { parseMeta } from "#data/parseMeta.ts";
import { imageFiles, imageMeta, tableMeta } from "#data/set.fixture.ts";

const facts = { bytes: 1, sha256: "ab".repeat(32) };
const images = {
  ...imageMeta,
  files: Object.fromEntries(Object.keys(imageFiles).map((name) => [name, facts])),
};
const table = { ...tableMeta, files: { "data.csv": facts } };
const parse = (meta: object) => parseMeta(JSON.stringify(meta));

test("what may be left out has sensible values", () => {
  const { id, title_en, task, features, target, classes, splits, encoding, files } = table;
  expect(parse({ id, title_en, task, features, target, classes, splits, encoding, files })).toEqual({
    ok: true,
    value: {
      kind: "table",
      about: {
        id: "pairs",
        title: "Pairs",
        titleZh: "Pairs",
        note: "",
        noteZh: "",
        classes: ["x", "y"],
        classesZh: ["x", "y"],
        generated: false,
        source: "",
        licence: "",
        attribution: "",
        caution: "",
      },
      classes: ["x", "y"],
      columns: ["a", "b"],
      columnsZh: ["a", "b"],
      target: "kind",
      splits: { train: 2, test: 1 },
      files: new Map([["data.csv", facts]]),
    },
  });
});

test("pictures may be packed as differences and in six bits", () => {
  const encoding = { layout: "NHWC", delta: "sub", bits: 6 };
  expect(parse({ ...images, encoding })).toMatchObject({
    ok: true,
    value: { encoding: { delta: "sub", bits: 6 } },
  });
  expect(parse(images)).toMatchObject({ ok: true, value: { encoding: { delta: "none", bits: 8 } } });
});

test("a regression has no classes", () => {
  expect(parse({ ...table, task: "regression", classes: null })).toMatchObject({
    ok: true,
    value: { classes: [], about: { classes: [], classesZh: [] } },
  });
});

test.each(["", "{", "<!doctype html>", "undefined"])("“%s” is no JSON", (text) => {
  expect(parseMeta(text)).toMatchObject({
    ok: false,
    error: { code: "pack.notJson", where: "data.set", values: { reason: expect.any(String) as string } },
  });
});

test.each([
  ["HDF5", "classification"],
  ["tsv", "summary"],
  ["NHWC", "segmentation"],
])("a layout that cannot be opened is named: %s (%s)", (layout, task) => {
  expect(parse({ ...table, task, encoding: { layout } })).toMatchObject({
    ok: false,
    error: { code: "pack.layout", values: { got: `${layout} (${task})`, expected: toLayoutNames() } },
  });
});

test.each<[object, key: string, got: string]>([
  [{ id: "My Set" }, "id", "My Set"],
  [{ id: undefined }, "id", "–"],
  [{ title_en: "" }, "title_en", "–"],
  [{ task: 5 }, "task", "5"],
  [{ encoding: null }, "encoding.layout", "–"],
  [{ classes: ["one"] }, "classes", '["one"]'],
  [{ classes: ["a", ""] }, "classes", '["a",""]'],
  [{ classes_zh: ["甲"] }, "classes_zh", '["甲"]'],
  [{ splits: { train: 0, test: 1 } }, "splits.train", "0"],
  [{ splits: { train: 3 } }, "splits.test", "–"],
  [{ shape: [28, 28] }, "shape.2", "–"],
  [{ shape: [28, 257, 1] }, "shape.1", "257"],
  [{ shape: [28, 28, 2] }, "shape.2", "2"],
  [{ shape: [2.5, 28, 1] }, "shape.0", "2.5"],
  [{ encoding: { layout: "NHWC", delta: "up" } }, "encoding.delta", "up"],
  [{ encoding: { layout: "NHWC", bits: 7 } }, "encoding.bits", "7"],
  [{ files: [] }, "files", "[]"],
  [{ files: { ...images.files, "../x": facts } }, "files", "../x"],
  [{ files: { ...images.files, "a/b": facts } }, "files", "a/b"],
  [{ files: { ...images.files, ".htaccess": facts } }, "files", ".htaccess"],
  [{ files: { "train-images.u8gz": { bytes: -1 } } }, "files.train-images.u8gz.bytes", "-1"],
  [{ files: { "train-labels.u8": { bytes: 1, sha256: "x" } } }, "files.train-labels.u8.sha256", "x"],
  [{ files: { "train-images.u8gz": facts } }, "files.train-labels.u8", "–"],
])("%j is not right at %s", (patch, key, got) => {
  expect(parse({ ...images, ...patch })).toMatchObject({
    ok: false,
    error: { code: "pack.badMeta", values: { key, got, expected: expect.any(String) as string } },
  });
});

test.each([
  [{ features: [] }, "features", "[]"],
  [{ features: ["a", "a"] }, "features", '["a","a"]'],
  [{ features: ["a".repeat(101)] }, "features", `["${"a".repeat(37)}…`],
  [{ features_zh: ["甲"] }, "features_zh", '["甲"]'],
  [{ target: "" }, "target", "–"],
  [{ files: {} }, "files.data.csv", "–"],
])("of a table %j is not right at %s", (patch, key, got) => {
  expect(parse({ ...table, ...patch })).toMatchObject({
    ok: false,
    error: { code: "pack.badMeta", values: { key, got } },
  });
});

test("too many samples and too large pictures are refused before a file is looked at", () => {
  expect(parse({ ...images, splits: { train: 100_000, test: 1 } })).toMatchObject({
    error: { code: "pack.tooManySamples", values: { count: 100_001, max: 100_000 } },
  });
  expect(parse({ ...images, shape: [256, 256, 3], splits: { train: 1000, test: 1 } })).toMatchObject({
    error: { code: "pack.tooManyBytes", values: { got: 188, max: 64 } },
  });
  expect(parse({ ...images, shape: [1e6, 1e6, 3] })).toMatchObject({
    error: { code: "pack.badMeta", values: { key: "shape.0" } },
  });
});
