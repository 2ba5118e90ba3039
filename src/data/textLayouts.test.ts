/** Packs of texts, words and pairs: what is read, and what is wrong with each. */
import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { loadDataset } from "#data/loadDataset.ts";
import { parsePack } from "#data/pack.ts";
import {
  pairsFiles,
  pairsMeta,
  textFiles,
  textMeta,
  toEntries,
  wordsFiles,
  wordsMeta,
} from "#data/set.fixture.ts";

const parse = async (meta: object, files: Parameters<typeof toEntries>[1]) =>
  parsePack(await toEntries(meta, files));

test("texts in lines begin with the first one, and are read whole", async () => {
  expect(await parse(textMeta, textFiles)).toMatchObject({
    ok: true,
    value: {
      spec: {
        kind: "text",
        set: "songs",
        corpus: "spring",
        length: 13,
        alphabet: 24,
        pack: {
          unit: "line",
          corpora: [
            { id: "spring", characters: 78, distinct: 22 },
            { id: "autumn", characters: 78, distinct: 13 },
          ],
        },
      },
    },
  });
});

test("words and pairs tell what a network has to know of them", async () => {
  expect(await parse(wordsMeta, wordsFiles)).toMatchObject({
    value: { spec: { length: 4, pack: { classes: 2, distinct: 7, longest: 4, train: 2, test: 1 } } },
  });
  expect(await parse(pairsMeta, pairsFiles)).toMatchObject({
    value: { spec: { pack: { sourceDistinct: 5, sourceLongest: 6, targetDistinct: 2, targetLongest: 2 } } },
  });
});

test.each([
  [textMeta, textFiles],
  [wordsMeta, wordsFiles],
  [pairsMeta, pairsFiles],
])("%j loads from its own files", async (meta, files) => {
  const pack = await parse(meta, files);
  if (!pack.ok) throw new Error(JSON.stringify(pack.error));
  expect(await loadDataset(pack.value.spec, pack.value.files)).toMatchObject({ ok: true });
});

test.each([
  [{ encoding: { layout: "text", unit: "page" } }, { key: "encoding.unit", got: "page" }],
  [{ corpora: {} }, { key: "corpora", got: "0" }],
  [{ corpora: { "../x": {} } }, { key: "corpora", got: "../x" }],
  [{ corpora: { winter: {} } }, { key: "files.winter.txt" }],
])("of texts %j is not right", async (patch, values) => {
  expect(await parse({ ...textMeta, ...patch }, textFiles)).toMatchObject({
    error: { code: "pack.badMeta", values },
  });
});

test("a text of no encoding, and one that is too short, are told by their file", async () => {
  const broken = { ...textFiles, "autumn.txt": new Uint8Array(60).fill(0xb4) };
  expect(await parse(textMeta, broken)).toMatchObject({
    error: { code: "pack.badEncoding", values: { file: "autumn.txt" } },
  });
  expect(await parse(textMeta, { ...textFiles, "autumn.txt": strToU8("秋\n") })).toMatchObject({
    error: { code: "pack.shortText", values: { file: "autumn.txt", got: 2 } },
  });
});

test.each([
  ["miau\t0\nwoof\t1\n", "pack.badRows", { expected: 3, got: 2 }],
  ["miau\t0\nwoof\nmeow\t0\n", "pack.badCells", { line: 2, expected: 2, got: 1 }],
  ["miau\t0\n\t1\nmeow\t0\n", "pack.badCells", { line: 2, got: 1 }],
  ["miau\t0\nwoof\t2\nmeow\t0\n", "pack.badNumber", { line: 2, got: "2", expected: "0–1" }],
  ["miau\t0\nwoof\tdog\nmeow\t0\n", "pack.badNumber", { line: 2, got: "dog" }],
])("words in %j are refused", async (text, code, values) => {
  expect(await parse(wordsMeta, { "data.tsv": strToU8(text) })).toMatchObject({ error: { code, values } });
});

test("a table of words has to have its columns", async () => {
  const encoding = { layout: "tsv", columns: ["word", "label"] };
  expect(await parse({ ...wordsMeta, encoding }, wordsFiles)).toMatchObject({
    error: { code: "pack.badMeta", values: { key: "encoding.columns" } },
  });
  expect(
    await parse({ ...pairsMeta, encoding: { layout: "tsv", columns: ["source", "x"] } }, pairsFiles),
  ).toMatchObject({ error: { code: "pack.badMeta", values: { key: "encoding.columns" } } });
});
