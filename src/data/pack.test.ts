import { gzipSync, strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import type { DataFiles } from "#data/dataFiles.ts";
import { loadDataset } from "#data/loadDataset.ts";
import { fetchPack, parsePack } from "#data/pack.ts";
import { imageFiles, imageMeta, tableFiles, tableMeta, toEntries } from "#data/set.fixture.ts";
import { noAugmentation } from "#model/data.ts";

async function parse(meta: object, files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>) {
  return parsePack(await toEntries(meta, files));
}

test("a pack of pictures says what it is and how to learn from it", async () => {
  const entries = await toEntries(imageMeta, imageFiles);
  const pack = await parsePack(entries);
  expect(pack).toMatchObject({
    ok: true,
    value: {
      id: "dots",
      about: { title: "Dots", titleZh: "点", classesZh: ["左", "右"], generated: true },
      bytes: [...entries.values()].reduce((sum, { length }) => sum + length, 0),
    },
  });
  expect(pack.ok && pack.value.spec).toEqual({
    kind: "images",
    set: "dots",
    pack: { shape: [2, 3, 1], classes: 2, train: 3, test: 1 },
    samples: 0,
    target: "class",
    augment: noAugmentation,
  });
});

test("a pack with a table says so, and what it leaves out is empty", async () => {
  const pack = await parse(tableMeta, tableFiles);
  expect(pack.ok && pack.value).toMatchObject({
    about: { title: "Pairs", titleZh: "Pairs", note: "", licence: "", generated: false },
    spec: {
      kind: "table",
      set: "pairs",
      pack: { columns: ["a", "b"], classes: 2, train: 2, test: 1 },
      without: [],
      axes: null,
    },
  });
});

test.each([
  ["pictures", imageMeta, imageFiles],
  ["table", tableMeta, tableFiles],
])("what a pack says of its %s loads from its own files", async (_, meta, files) => {
  const pack = await parse(meta, files);
  if (!pack.ok) throw new Error(pack.error.code);
  const { spec, files: own } = pack.value;
  expect(await loadDataset(spec, own)).toMatchObject({
    ok: true,
    value: { train: { count: spec.pack && "train" in spec.pack ? spec.pack.train : -1 } },
  });
});

test("without a digest sizes are still checked, sums are not", async () => {
  const entries = await toEntries(imageMeta, imageFiles);
  entries.set("train-labels.u8", new Uint8Array([1, 1, 1]));
  expect((await parsePack(entries, null)).ok).toBe(true);
  entries.set("train-labels.u8", new Uint8Array([1, 1]));
  expect(await parsePack(entries, null)).toMatchObject({
    error: { code: "pack.wrongSize", values: { file: "train-labels.u8", expected: 3, got: 2 } },
  });
});

describe("what is wrong with a pack is named:", () => {
  test("no description", async () => {
    const entries = await toEntries(imageMeta, imageFiles);
    entries.delete("meta.json");
    expect(await parsePack(entries)).toMatchObject({ error: { code: "pack.noMeta", values: { count: 4 } } });
  });

  test("a file that is not there", async () => {
    const entries = await toEntries(imageMeta, imageFiles);
    entries.delete("test-labels.u8");
    expect(await parsePack(entries)).toMatchObject({
      error: { code: "pack.missingFile", values: { file: "test-labels.u8" } },
    });
  });

  test("a file with another sum", async () => {
    const entries = await toEntries(imageMeta, imageFiles);
    entries.set("train-labels.u8", new Uint8Array([1, 1, 1]));
    expect(await parsePack(entries)).toMatchObject({
      error: {
        code: "pack.wrongSum",
        values: {
          file: "train-labels.u8",
          expected: expect.stringMatching(/^[0-9a-f]{8}$/) as string,
          got: expect.stringMatching(/^[0-9a-f]{8}$/) as string,
        },
      },
    });
  });

  test("a label out of range", async () => {
    const labels = { ...imageFiles, "train-labels.u8": new Uint8Array([0, 2, 0]) };
    expect(await parse(imageMeta, labels)).toMatchObject({
      error: {
        code: "pack.badLabel",
        values: { file: "train-labels.u8", sample: 2, got: 2, count: 2, max: 1 },
      },
    });
  });

  test.each([
    ["too short", gzipSync(new Uint8Array(17))],
    ["too long", gzipSync(new Uint8Array(19))],
    ["a bomb", gzipSync(new Uint8Array(30_000_000))],
    ["damaged", gzipSync(new Uint8Array(18)).fill(7, 10, 14)],
    ["cut short", gzipSync(Uint8Array.from({ length: 18 }, (_, i) => i * 13)).slice(0, 20)],
  ])("pictures that are %s", async (_, images) => {
    expect(await parse(imageMeta, { ...imageFiles, "train-images.u8gz": images })).toMatchObject({
      error: { code: "pack.badGzip", values: { file: "train-images.u8gz", expected: 18 } },
    });
  });

  test("too many bytes", async () => {
    const entries = await toEntries(imageMeta, imageFiles);
    entries.set("more", new Uint8Array(70 * 1024 * 1024));
    expect(await parsePack(entries)).toMatchObject({
      error: { code: "pack.tooManyBytes", values: { got: 71, max: 64 } },
    });
  });
});

/** Serves a pack at an address, and notes what it is asked for. */
function serve(entries: ReadonlyMap<string, Uint8Array>) {
  const asked: string[] = [];
  async function bytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
    asked.push(path);
    const entry = entries.get(path.replace("https://school.example/dots/", ""));
    if (!entry) throw new Error("404 Not Found");
    return entry.slice();
  }
  const text = async (path: string) => new TextDecoder().decode(await bytes(path));
  return { asked, files: { bytes, text } satisfies DataFiles };
}

test.each([
  "https://school.example/dots",
  "https://school.example/dots/",
  "https://school.example/dots/meta.json",
])("a pack comes by its address %s", async (url) => {
  const { asked, files } = serve(await toEntries(imageMeta, imageFiles));
  const seen: number[] = [];
  const pack = await fetchPack(url, files, (loaded, total) => seen.push(loaded / total));
  expect(pack).toMatchObject({ ok: true, value: { id: "dots" } });
  expect(asked).toEqual(
    ["meta.json", ...Object.keys(imageFiles)].map((name) => `https://school.example/dots/${name}`),
  );
  expect(seen.at(-1)).toBe(1);
});

test("what does not arrive from an address is named with the reason", async () => {
  const entries = await toEntries(imageMeta, imageFiles);
  entries.delete("train-labels.u8");
  expect(await fetchPack("https://school.example/dots", serve(entries).files)).toMatchObject({
    error: { code: "pack.notFetched", values: { file: "train-labels.u8", reason: "404 Not Found" } },
  });
  expect(await fetchPack("https://school.example/dots", serve(new Map()).files)).toMatchObject({
    error: { code: "pack.notFetched", values: { file: "meta.json", reason: "404 Not Found" } },
  });
});

test("a page that says “not found” in HTML is no description", async () => {
  const files = serve(new Map([["meta.json", strToU8("<!doctype html>")]])).files;
  expect(await fetchPack("https://school.example/dots", files)).toMatchObject({
    error: { code: "pack.notJson" },
  });
});
