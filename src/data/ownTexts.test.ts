/** The app's own texts, words and pairs: what the model says of them, and what they load as. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { DataFiles } from "#data/dataFiles.ts";
import { loadDataset } from "#data/loadDataset.ts";
import { endSign, startSign } from "#data/sequenceDataset.ts";
import type { DataSpec } from "#model/data.ts";
import { pairsSets, textSets, wordsSets } from "#model/sequenceData.ts";
import { textFacts } from "#model/sequenceFacts.ts";
import { createPairsData, createTextData, createWordsData } from "#model/sequencePresets.ts";

const root = new URL("../../public/", import.meta.url);
const files: DataFiles = {
  text: async (path) => readFileSync(new URL(path, root), "utf8"),
  bytes: async (path) => new Uint8Array(readFileSync(new URL(path, root))),
};

/** Only loads when the facts that the model knows are those of the files. */
async function load(spec: DataSpec) {
  const loaded = await loadDataset(spec, files);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value;
}

const corpora = textSets.flatMap((set) => textFacts[set].corpora.map(({ id }) => [set, id] as const));

test.each(corpora)("%s, %s is what the model says", async (set, corpus) => {
  const spec = createTextData(set, corpus);
  const dataset = await load(spec);
  if (dataset.kind !== "text") throw new Error(dataset.kind);
  const { train, test: tested, ports, alphabet, baselines } = dataset;
  expect(alphabet.signs).toHaveLength(ports[0]!.signs);
  expect(train.x).toHaveLength(train.count * spec.length);
  expect(Math.min(train.count, tested.count)).toBeGreaterThan(0);
  expect(Math.max(...tested.y)).toBeLessThan(alphabet.signs.length);
  // A text of a few hundred characters is too short for its triples to come back.
  const enough = textFacts[set].corpora.find(({ id }) => id === corpus)!.characters > 20_000;
  expect(baselines.triple).toBeLessThan(enough ? baselines.single : 10);
});

test("a poem begins behind a line break and is asked for up to the next one", async () => {
  const dataset = await load(createTextData("tang-poems"));
  if (dataset.kind !== "text") throw new Error(dataset.kind);
  const { train, test: tested, alphabet } = dataset;
  const read = (signs: Float32Array) => Array.from(signs, (sign) => alphabet.signs[sign]).join("");
  expect([train.count, tested.count]).toEqual([1741, 193]);
  expect(read(train.x.subarray(0, 25))).toMatch(/^\n.{5}，.{5}。.{5}，.{5}。$/u);
  expect(read(train.y.subarray(0, 25))).toMatch(/^.{5}，.{5}。.{5}，.{5}。\n$/u);
});

test("next signs alone are asked for at most forty thousand times", async () => {
  const dataset = await load({ ...createTextData("english-books"), target: "last" });
  expect(dataset.task.steps).toBeNull();
  expect(dataset.train.count).toBeGreaterThan(20_000);
  expect(dataset.train.count).toBeLessThanOrEqual(40_000);
  expect(dataset.train.y).toHaveLength(dataset.train.count);
});

test.each(wordsSets)("%s is what the model says, and can be guessed by its letters", async (set) => {
  const spec = createWordsData(set);
  const dataset = await load(spec);
  if (dataset.kind !== "words") throw new Error(dataset.kind);
  const { train, alphabet, words, ports, baselines } = dataset;
  expect(alphabet.signs).toHaveLength(ports[0]!.signs);
  const first = [...train.x.subarray(0, spec.length)].filter((sign) => sign > 0);
  expect(first.map((sign) => alphabet.signs[sign]).join("")).toBe(words.train[0]);
  expect(baselines.bayes).toBeGreaterThan(baselines.commonest + 0.2);
  expect(baselines.bayes).toBeLessThan(0.9);
});

test.each(pairsSets)("%s is what the model says; the answer so far is one step behind", async (set) => {
  const dataset = await load(createPairsData(set));
  if (dataset.kind !== "pairs") throw new Error(dataset.kind);
  const { train, ports, sourceAlphabet, targetAlphabet, pairs } = dataset;
  const [read, written] = ports.map(({ shape }) => shape[0]!) as [number, number];
  expect([sourceAlphabet.signs.length, targetAlphabet.signs.length]).toEqual(ports.map(({ signs }) => signs));
  const [source, target] = pairs.train[1]!;
  const row = train.x.subarray(read + written, 2 * (read + written));
  const answer = train.y.subarray(written, 2 * written);
  const toText = (signs: Float32Array, names: readonly string[]) =>
    Array.from(signs, (sign) => names[sign] ?? "").join("");
  expect(toText(row.subarray(0, read), sourceAlphabet.signs)).toBe(source);
  expect(row[read]).toBe(startSign);
  expect([...row.subarray(read + 1)]).toEqual([...answer.subarray(0, written - 1)]);
  expect(toText(answer, targetAlphabet.signs)).toBe(target);
  expect(answer[target.length]).toBe(endSign);
});

test("fewer pairs are the first ones; the test part stays", async () => {
  const dataset = await load({ ...createPairsData("dates"), samples: 100 });
  expect([dataset.train.count, dataset.test.count]).toEqual([100, 1200]);
});
