import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { countClasses } from "#data/classBalance.ts";
import type { DataFiles } from "#data/dataFiles.ts";
import { listSets } from "#data/listSets.ts";
import { loadDataset } from "#data/loadDataset.ts";
import type { SetMeta } from "#data/layouts/layouts.ts";
import { parseMeta } from "#data/parseMeta.ts";
import { imageSets, noAugmentation, tableSets, type ImagesData } from "#model/data.ts";
import { imageFacts } from "#model/images.ts";
import { pairsSets, ratingsSets, recordsSets, seriesSets, textSets, wordsSets } from "#model/sequenceData.ts";

const root = new URL("../../public/", import.meta.url);
const read = (path: string) => new Uint8Array(readFileSync(new URL(path, root)));
const readText = (path: string) => readFileSync(new URL(path, root), "utf8");
const files: DataFiles = {
  text: (path) => Promise.resolve(readText(path)),
  bytes: (path) => Promise.resolve(read(path)),
};

const setsOf = { tableSets, imageSets, textSets, wordsSets, pairsSets, seriesSets, recordsSets, ratingsSets };

function readMeta(set: string): SetMeta {
  const meta = parseMeta(readText(`data/${set}/meta.json`));
  if (!meta.ok) throw new Error(`${set}: ${meta.error.code} ${JSON.stringify(meta.error.values)}`);
  return meta.value;
}

const folders = readdirSync(new URL("data/", root), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "licences")
  .map(({ name }) => name);

test("the folders are the app's own sets, and all are in the index", () => {
  const own = Object.values(setsOf).flat();
  expect(folders.toSorted()).toEqual(own.toSorted());
  const sets = listSets(readText("data/index.json"));
  expect(sets.map(({ id }) => id).toSorted()).toEqual(own.toSorted());
  expect(sets.every(({ own }) => own)).toBe(true);
});

describe.each(folders)("%s", (set) => {
  const meta = readMeta(set);

  test("has the files that its description lists, byte for byte", () => {
    const names = readdirSync(new URL(`data/${set}/`, root)).filter((name) => name !== "meta.json");
    const found = names.map((name) => {
      const bytes = read(`data/${set}/${name}`);
      return [name, { bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") }];
    });
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(meta.files));
  });

  test("says who made it, under which licence, and what it is called in both languages", () => {
    const { id, title, titleZh, source, licence, attribution } = meta.about;
    expect(id).toBe(set);
    expect([title, source, licence, attribution].every((text) => text !== "")).toBe(true);
    expect(titleZh).toMatch(/\p{Script=Han}/u);
  });

  test("stands in the index as it is, and in the list of licences", () => {
    const listed = listSets(readText("data/index.json")).find(({ id }) => id === set);
    const bytes = [...meta.files.values()].reduce((sum, file) => sum + file.bytes, 0);
    const { title, titleZh } = meta.about;
    expect(listed).toMatchObject({ title, titleZh, bytes, folder: `data/${set}` });
    expect(readFileSync(new URL("../docs/data-licences.md", root), "utf8")).toContain(meta.about.attribution);
  });
});

describe.each(imageSets)("%s", (set) => {
  const meta = readMeta(set);
  const spec: ImagesData = {
    kind: "images",
    set,
    pack: null,
    samples: 0,
    target: "class",
    augment: noAugmentation,
  };

  test("is what the model says without loading it", () => {
    if (meta.kind !== "images") throw new Error(meta.kind);
    const { shape, classes, splits } = meta;
    expect({ shape, classes: classes.length, ...splits }).toEqual(imageFacts[set]);
  });

  test("loads as pictures from 0 to 1, every class in both parts", async () => {
    const loaded = await loadDataset(spec, files);
    if (!loaded.ok || loaded.value.kind !== "images") throw new Error(JSON.stringify(loaded));
    const { train, test: tested, shape } = loaded.value;
    const facts = imageFacts[set];
    expect([train.count, tested.count]).toEqual([facts.train, facts.test]);
    for (const { count, x, y } of [train, tested]) {
      expect(x).toHaveLength(count * shape[0] * shape[1] * shape[2]);
      expect(x.reduce((a, b) => Math.min(a, b))).toBeGreaterThanOrEqual(0);
      expect(x.reduce((a, b) => Math.max(a, b))).toBe(1);
      expect(Math.min(...countClasses(y, facts.classes))).toBeGreaterThan(0);
    }
  });
});
