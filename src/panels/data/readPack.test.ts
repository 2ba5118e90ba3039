import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { imageFiles, imageMeta, toEntries } from "#data/set.fixture.ts";
import { readPack } from "#panels/data/readPack.ts";

const toFile = (path: string, bytes: Uint8Array) => ({
  path,
  file: new File([new Uint8Array(bytes)], path.split("/").at(-1)!),
});

test("a folder and a zip of it hold the same pack, whatever the system put beside it", async () => {
  const entries = await toEntries(imageMeta, imageFiles);
  const folder = [...entries].map(([name, bytes]) => toFile(`dots/${name}`, bytes));
  const read = await readPack([...folder, toFile("dots/.DS_Store", new Uint8Array(3))]);
  expect(read.ok && [...read.value.keys()].toSorted()).toEqual([...entries.keys()].toSorted());
  const zip = zipSync(Object.fromEntries([...entries].map(([name, bytes]) => [`dots/${name}`, bytes])));
  const unzipped = await readPack([toFile("dots.zip", zip)]);
  expect(unzipped.ok && [...unzipped.value.keys()].toSorted()).toEqual([...entries.keys()].toSorted());
});

test("what is no pack says why", async () => {
  expect(
    await readPack([toFile("a.txt", new Uint8Array(4)), toFile("b.txt", new Uint8Array(4))]),
  ).toMatchObject({
    ok: false,
    error: { code: "pack.noMeta", values: { count: 2 } },
  });
  expect(await readPack([toFile("a.zip", new Uint8Array(40))])).toMatchObject({
    ok: false,
    error: { code: "pack.notZip" },
  });
});
