import { expect, test } from "vitest";
import type { DataFiles } from "#data/dataFiles.ts";
import { imageFiles, imageMeta, tableFiles, tableMeta, toEntries } from "#data/set.fixture.ts";
import { createPacks, type PackEntries, type PackLabel, type PackShelf } from "#state/packs.ts";

/** A server with these files, and nothing else. */
function serve(files: Readonly<Record<string, Uint8Array>>): DataFiles {
  const bytes = async (path: string) => {
    const found = files[path];
    if (!found) throw new Error("404");
    return new Uint8Array(found);
  };
  return { bytes, text: async (path) => new TextDecoder().decode(await bytes(path)) };
}

interface TestShelf extends PackShelf {
  readonly kept: Map<string, readonly [PackLabel, PackEntries]>;
}

function createShelf(): TestShelf {
  const kept: TestShelf["kept"] = new Map();
  return {
    kept,
    labels: async () => [...kept.values()].map(([label]) => label),
    entries: async (id) => kept.get(id)?.[1] ?? null,
    keep: async (label, entries) => void kept.set(label.id, [label, entries]),
    forget: async (id) => void kept.delete(id),
  };
}

/** Every call fails, as in a private window. */
const blocked: PackShelf = {
  labels: () => Promise.reject(new Error("blocked")),
  entries: () => Promise.reject(new Error("blocked")),
  keep: () => Promise.reject(new Error("blocked")),
  forget: () => Promise.reject(new Error("blocked")),
};

const toText = async (files: DataFiles) => files.text("meta.json");

test("an opened pack is kept and found again after a reload", async () => {
  const shelf = createShelf();
  const opened = await createPacks(serve({}), shelf).open(await toEntries(imageMeta, imageFiles));
  if (!opened.ok) throw new Error(opened.error.code);

  const later = createPacks(serve({}), shelf);
  expect(await toText(await later.filesOf(opened.value.spec))).toContain('"dots"');
  expect([...later.store.getState().opened.values()]).toEqual([shelf.kept.get("dots")![0]]);
  later.forget("dots");
  expect(later.store.getState().opened.size).toBe(0);
  expect(shelf.kept.size).toBe(0);
});

test("a browser that keeps nothing still has the pack as long as the page", async () => {
  const packs = createPacks(serve({}), blocked);
  const opened = await packs.open(await toEntries(tableMeta, tableFiles));
  if (!opened.ok) throw new Error(opened.error.code);
  expect(await toText(await packs.filesOf(opened.value.spec))).toContain('"pairs"');
  expect([...packs.store.getState().opened.keys()]).toEqual(["pairs"]);
});

test("a pack with a fault changes nothing", async () => {
  const packs = createPacks(serve({}), null);
  const entries = await toEntries(imageMeta, { ...imageFiles, "test-labels.u8": new Uint8Array([9]) });
  expect(await packs.open(entries)).toMatchObject({ ok: false, error: { code: "pack.badLabel" } });
  expect(packs.store.getState().opened.size).toBe(0);
});

test("a set beside the page that the app does not know is listed, fetched, and kept by nobody", async () => {
  const entries = await toEntries(imageMeta, imageFiles);
  const index = JSON.stringify([
    { id: "mnist", task: "image-classification", title_en: "MNIST" },
    { id: "dots", task: "image-classification", title_en: "Dots" },
  ]);
  const files = Object.fromEntries([...entries].map(([name, bytes]) => [`data/dots/${name}`, bytes]));
  const shelf = createShelf();
  const packs = createPacks(serve({ "data/index.json": new TextEncoder().encode(index), ...files }), shelf);
  await expect.poll(() => packs.store.getState().listed.map(({ id }) => id)).toEqual(["dots"]);
  const fetched = await packs.fetch("data/dots");
  expect(fetched).toMatchObject({ ok: true, value: { id: "dots" } });
  expect(packs.store.getState().known.get("dots")).toMatchObject({ title: "Dots" });
  expect(shelf.kept.size).toBe(0);
});

test("a pack from an address is kept; one that does not arrive says so", async () => {
  const entries = await toEntries(imageMeta, imageFiles);
  const files = Object.fromEntries(
    [...entries].map(([name, bytes]) => [`https://a.example/dots/${name}`, bytes]),
  );
  const shelf = createShelf();
  const packs = createPacks(serve(files), shelf);
  expect(await packs.fetch("https://a.example/dots")).toMatchObject({ ok: true });
  expect([...shelf.kept.get("dots")![1].keys()].toSorted()).toEqual([...entries.keys()].toSorted());
  expect(await packs.fetch("https://a.example/none.zip")).toMatchObject({
    ok: false,
    error: { code: "pack.notFetched" },
  });
});
