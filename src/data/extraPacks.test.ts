/** Packs that are no part of the project, where they lie beside it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { beforeEach, describe, expect, test } from "vitest";
import { loadDataset } from "#data/loadDataset.ts";
import { parsePack } from "#data/pack.ts";
import { toPackEntries } from "#data/packEntries.ts";
import { readZip } from "#data/zip.ts";
import { toRowShape } from "#model/port.ts";
import { toSize } from "#model/tensorShape.ts";

const root = new URL("../../../shared/data/extra/", import.meta.url);
beforeEach((context) =>
  context.skip(!existsSync(root), "there are no further data packs in ../shared/data/extra"),
);

const readFolder = (set: string) =>
  readdirSync(new URL(`${set}/`, root)).map((name) => ({
    path: `${set}/${name}`,
    bytes: new Uint8Array(readFileSync(new URL(`${set}/${name}`, root))),
  }));

async function open(set: string) {
  const entries = toPackEntries(readFolder(set));
  return entries.ok ? parsePack(entries.value) : entries;
}

describe("packs beside the project", () => {
  test.each([
    ["quickdraw", { shape: [28, 28, 1], classes: 6, train: 7200, test: 1200 }],
    ["cats", { shape: [40, 40, 3], classes: 2, train: 720, test: 180 }],
    ["blood-cells", { shape: [28, 28, 3], classes: 8, train: 2560, test: 640 }],
    ["spoken-digits", { shape: [40, 32, 1], classes: 10, train: 2700, test: 300 }],
    ["banknote", { classes: 2, train: 1098, test: 274 }],
    ["credit-default", { classes: 2, train: 4800, test: 1200 }],
    ["card-fraud", { classes: 2, train: 4314, test: 1079 }],
    ["california-housing", { classes: 0, train: 4800, test: 1200 }],
    ["restaurants", { users: 138, items: 130, train: 987, test: 174 }],
  ])("%s opens as a folder and loads", async (set, facts) => {
    const pack = await open(set);
    if (!pack.ok) throw new Error(JSON.stringify(pack.error));
    expect(pack.value).toMatchObject({ id: set, spec: { set, pack: facts } });
    expect(await loadDataset(pack.value.spec, pack.value.files)).toMatchObject({
      ok: true,
      value: { train: { count: facts.train }, test: { count: facts.test } },
    });
  });

  test.each(["cats", "banknote"])("%s opens as a zip", async (set) => {
    const files = readFolder(set).map(({ path, bytes }) => [path, bytes] as const);
    const entries = readZip(zipSync(Object.fromEntries(files)));
    expect(await parsePack(entries.ok ? entries.value : new Map())).toMatchObject({
      ok: true,
      value: { id: set, bytes: files.reduce((sum, [, { length }]) => sum + length, 0) },
    });
  });

  test.each([
    ["shakespeare", { unit: "character", corpora: [{ id: "text", characters: 1_115_394, distinct: 65 }] }],
    ["names", { classes: 18, train: 5821, test: 1164 }],
    ["sms-spam", { classes: 2, train: 3746, test: 936 }],
    ["translate-en-zh", { sourceDistinct: 67, targetDistinct: 1520, train: 8100, test: 900 }],
  ])("%s opens and loads as text", async (set, facts) => {
    const pack = await open(set);
    if (!pack.ok) throw new Error(JSON.stringify(pack.error));
    expect(pack.value).toMatchObject({ id: set, spec: { set, pack: facts } });
    const loaded = await loadDataset(pack.value.spec, pack.value.files);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
    const { train, test: tested, ports } = loaded.value;
    const row = toSize(toRowShape(ports));
    expect([train.x.length, tested.x.length]).toEqual([train.count * row, tested.count * row]);
    expect(Math.min(train.count, tested.count)).toBeGreaterThan(100);
  });

  test("all of them at once are too many", () => {
    const sets = readFolder("cats").concat(readFolder("banknote"));
    expect(toPackEntries(sets)).toMatchObject({ error: { code: "pack.manySets", values: { count: 2 } } });
  });
});
