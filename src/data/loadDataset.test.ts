import { readFile } from "node:fs/promises";
import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { createPackFiles, type DataFiles } from "#data/dataFiles.ts";
import { loadDataset } from "#data/loadDataset.ts";
import { imageFiles, imageMeta, tableFiles, tableMeta, toEntries } from "#data/set.fixture.ts";
import { noAugmentation, type ImagesData, type TableData } from "#model/data.ts";
import { createPlaneData } from "#model/presets.ts";
import { toPlainPorts } from "#model/port.ts";

const iris: TableData = { kind: "table", set: "iris", pack: null, without: [], axes: null };
const dots: ImagesData = {
  kind: "images",
  set: "dots",
  pack: { shape: [2, 3, 1], classes: 2, train: 3, test: 1 },
  samples: 0,
  target: "class",
  augment: noAugmentation,
};

/** The app's own files; `change` may make them others. */
function createFiles(change: (path: string, bytes: Uint8Array) => Uint8Array = (_, bytes) => bytes) {
  const asked: string[] = [];
  const bytes = async (path: string) => {
    asked.push(path);
    return new Uint8Array(change(path, await readFile(new URL(`../../public/${path}`, import.meta.url))));
  };
  const text = async (path: string) => new TextDecoder().decode(await bytes(path));
  return { asked, files: { bytes, text } satisfies DataFiles };
}

test("a table is read by paths relative to the page", async () => {
  const { asked, files } = createFiles();
  const result = await loadDataset(iris, files);
  expect(asked).toEqual(["data/iris/meta.json", "data/iris/data.csv"]);
  expect(result).toMatchObject({
    ok: true,
    value: {
      kind: "points",
      features: 4,
      ports: toPlainPorts([4]),
      train: { count: 120 },
      test: { count: 30 },
    },
  });
});

test("the plane asks for nothing", async () => {
  const { asked, files } = createFiles();
  expect(await loadDataset(createPlaneData("spiral"), files)).toMatchObject({
    ok: true,
    value: { features: 2 },
  });
  expect(asked).toEqual([]);
});

test("a file that does not arrive is a problem with its path and reason", async () => {
  const { files } = createFiles((path, bytes) => {
    if (path.endsWith(".csv")) throw new Error("404");
    return bytes;
  });
  expect(await loadDataset(iris, files)).toEqual({
    ok: false,
    error: {
      code: "data.failedToLoad",
      where: "data.set",
      values: { path: "data/iris/data.csv", reason: "404" },
      repairs: [],
    },
  });
});

test.each([
  ["cut short", (bytes: Uint8Array) => bytes.slice(0, 1000), "wrongSize 1000 ≠ 2628"],
  ["changed", (bytes: Uint8Array) => bytes.with(100, 48), /^wrongSum [0-9a-f]{8} ≠ [0-9a-f]{8}$/],
])("a file that was %s is a problem, not another data set", async (_, change, reason) => {
  const { files } = createFiles((path, bytes) => (path.endsWith(".csv") ? change(bytes) : bytes));
  const result = await loadDataset(iris, files);
  expect(result).toMatchObject({
    ok: false,
    error: { code: "data.failedToLoad", values: { path: "data/iris/data.csv" } },
  });
  const said = result.ok ? "" : result.error.values["reason"];
  expect(said).toEqual(typeof reason === "string" ? reason : expect.stringMatching(reason));
});

test("a set that is not what the experiment was made for is a problem", async () => {
  const files = createPackFiles(await toEntries(imageMeta, imageFiles));
  const other: ImagesData = { ...dots, pack: { ...dots.pack!, shape: [3, 2, 1] } };
  expect(await loadDataset(other, files)).toMatchObject({
    ok: false,
    error: {
      code: "data.failedToLoad",
      values: { path: "data/dots/meta.json", reason: "otherFacts 2×3×1 → 2, 3 + 1 ≠ 3×2×1 → 2, 3 + 1" },
    },
  });
});

test("pictures become numbers from 0 to 1 with their labels and what the set says of itself", async () => {
  const result = await loadDataset(dots, createPackFiles(await toEntries(imageMeta, imageFiles)));
  expect(result).toEqual({
    ok: true,
    value: {
      kind: "images",
      task: { kind: "classification", classes: 2, steps: null, numbers: 0 },
      ports: [{ name: "all", shape: [2, 3, 1], signs: 0 }],
      shape: [2, 3, 1],
      train: {
        count: 3,
        x: Float32Array.of(1, 0, 0, 0, 0, 0, 0, 0, 51 / 255, 0, 0, 0, 1, 0, 0, 1, 0, 0),
        y: Float32Array.of(0, 1, 0),
      },
      test: { count: 1, x: Float32Array.of(0, 0, 1, 0, 0, 1), y: Float32Array.of(1) },
      sound: null,
      marks: [],
      about: {
        id: "dots",
        title: "Dots",
        titleZh: "点",
        note: "",
        noteZh: "",
        classes: ["left", "right"],
        classesZh: ["左", "右"],
        generated: true,
        source: "drawn for a test",
        licence: "CC0 1.0",
        attribution: "nobody",
        caution: "",
      },
    },
  });
});

test("of the training pictures the first are kept, of the test pictures all", async () => {
  const files = createPackFiles(await toEntries(imageMeta, imageFiles));
  const result = await loadDataset({ ...dots, samples: 2, target: "picture" }, files);
  expect(result).toMatchObject({
    ok: true,
    value: {
      task: { kind: "reconstruction", classes: 0, steps: null, numbers: 0 },
      train: { count: 2, y: Float32Array.of(0, 1) },
      test: { count: 1 },
    },
  });
});

test("pictures that the server has unpacked are read as well", async () => {
  const entries = await toEntries(imageMeta, imageFiles);
  entries.set("test-images.u8gz", new Uint8Array([0, 0, 255, 0, 0, 255]));
  expect(await loadDataset(dots, createPackFiles(entries))).toMatchObject({
    ok: true,
    value: { test: { x: Float32Array.of(0, 0, 1, 0, 0, 1) } },
  });
});

test("a pack's table is a data set like the app's own", async () => {
  const spec: TableData = {
    ...iris,
    set: "pairs",
    pack: { columns: ["a", "b"], classes: 2, train: 2, test: 1 },
  };
  expect(await loadDataset(spec, createPackFiles(await toEntries(tableMeta, tableFiles)))).toMatchObject({
    ok: true,
    value: { kind: "points", features: 2, train: { count: 2 }, test: { count: 1 } },
  });
});

test("progress counts the bytes of all files and ends at their sum", async () => {
  const pack = createPackFiles(await toEntries(imageMeta, imageFiles));
  const files: DataFiles = {
    text: pack.text,
    async bytes(path, report) {
      const bytes = await pack.bytes(path);
      report?.(Math.floor(bytes.length / 2), null);
      return bytes;
    },
  };
  const seen: (readonly [number, number])[] = [];
  await loadDataset(dots, files, (loaded, total) => seen.push([loaded, total]));
  const total = Object.values(imageFiles).reduce((sum, { length }) => sum + length, 0);
  expect(seen.at(-1)).toEqual([total, total]);
  expect(seen.map(([loaded]) => loaded)).toEqual(seen.map(([loaded]) => loaded).toSorted((a, b) => a - b));
  expect(new Set(seen.map(([, all]) => all))).toEqual(new Set([total]));
});

test("a description that is no JSON is named", async () => {
  const files = createPackFiles(new Map([["meta.json", strToU8("{")]]));
  expect(await loadDataset(dots, files)).toMatchObject({
    ok: false,
    error: { code: "data.failedToLoad", values: { path: "data/dots/meta.json" } },
  });
});
