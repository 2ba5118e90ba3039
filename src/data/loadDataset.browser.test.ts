import { expect, test } from "vitest";
import type { DataFiles } from "#data/dataFiles.ts";
import { findDigest } from "#data/digest.ts";
import { loadDataset } from "#data/loadDataset.ts";
import { fetchPack } from "#data/pack.ts";
import { imageSets, noAugmentation, type ImagesData } from "#model/data.ts";
import { imageFacts } from "#model/images.ts";

async function get(path: string): Promise<Response> {
  const reply = await fetch(`/${path}`);
  if (!reply.ok) throw new Error(`${reply.status} ${reply.statusText}`);
  return reply;
}
const files: DataFiles = {
  text: async (path) => (await get(path)).text(),
  bytes: async (path) => new Uint8Array(await (await get(path)).arrayBuffer()),
};

test("the browser can check sums", () => {
  expect(findDigest()).not.toBeNull();
});

test.each(imageSets)("%s loads from the page's server", async (set) => {
  const spec: ImagesData = {
    kind: "images",
    set,
    pack: null,
    samples: 0,
    target: "class",
    augment: noAugmentation,
  };
  const { shape, train, test: tested } = imageFacts[set];
  expect(await loadDataset(spec, files)).toMatchObject({
    ok: true,
    value: { kind: "images", shape, train: { count: train }, test: { count: tested } },
  });
});

test("a folder beside the page opens as a pack by its address", async () => {
  expect(await fetchPack("data/digits8", files)).toMatchObject({
    ok: true,
    value: { id: "digits8", spec: { kind: "images", pack: imageFacts.digits8 } },
  });
});

test("an address without a pack is a fault", async () => {
  expect(await fetchPack("data/nowhere", files)).toMatchObject({ ok: false });
});
