import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { createPackFiles } from "#data/dataFiles.ts";
import { fetchPack, parsePack } from "#data/pack.ts";
import type { PackFault } from "#data/packFault.ts";
import { imageFiles, imageMeta, tableMeta, toEntries } from "#data/set.fixture.ts";
import { readZip } from "#data/zip.ts";
import { toProblemText } from "./problemText.ts";
import { createTranslate } from "./translate.ts";

type Answer = { readonly ok: boolean; readonly error?: PackFault };
const text = strToU8("{}");
const images = (patch: object, files: object = {}) =>
  toEntries({ ...imageMeta, ...patch }, { ...imageFiles, ...files }).then((entries) => parsePack(entries));
const table = (csv: string) =>
  toEntries(tableMeta, { "data.csv": strToU8(csv) }).then((entries) => parsePack(entries));
async function without(name: string, instead?: Uint8Array): Promise<Answer> {
  const entries = await toEntries(imageMeta, imageFiles);
  entries.delete(name);
  if (instead) entries.set(name, instead);
  return parsePack(entries);
}

test.each<[string, () => Answer | Promise<Answer>]>([
  ["notZip", () => readZip(text)],
  ["badPath", () => readZip(zipSync({ "../meta.json": text }))],
  ["noMeta", () => readZip(zipSync({ a: text }))],
  ["manySets", () => readZip(zipSync({ "a/meta.json": text, "b/meta.json": text }))],
  ["notJson", () => without("meta.json", strToU8("{"))],
  ["badMeta", () => images({ shape: [0, 1, 1] })],
  ["layout", () => images({ encoding: { layout: "tsv" } })],
  ["tooManySamples", () => images({ splits: { train: 1e6, test: 1 } })],
  ["tooManyBytes", () => images({ splits: { train: 90_000, test: 1 }, shape: [256, 256, 3] })],
  ["notFetched", () => fetchPack("x", createPackFiles(new Map()))],
  ["missingFile", () => without("test-labels.u8")],
  ["wrongSize", () => without("test-labels.u8", text)],
  ["wrongSum", () => without("test-labels.u8", new Uint8Array(1))],
  ["badGzip", () => images({}, { "test-images.u8gz": text })],
  ["badLabel", () => images({}, { "test-labels.u8": new Uint8Array([7]) })],
  ["badHeader", () => table("a,c,kind\n1,2,0\n3.5,-4,1\n0,0,0\n")],
  ["badRows", () => table("a,b,kind\n1,2,0\n")],
  ["badCells", () => table("a,b,kind\n1,2,0\n3.5,1\n0,0,0\n")],
  ["badNumber", () => table("a,b,kind\n1,2,0\n3.5,x,1\n0,0,0\n")],
])("a pack's fault “%s” has words with no slot left open", async (code, open) => {
  const { error } = await open();
  expect(error?.code).toBe(`pack.${code}`);
  const texts = (["en", "zh"] as const).map((language) => toProblemText(createTranslate(language), error!));
  expect(JSON.stringify(texts)).not.toMatch(/\{\w+[|}]/);
});

test("a wrong label is told with its place and what was expected", async () => {
  const result = await images({}, { "train-labels.u8": new Uint8Array([0, 1, 9]) });
  if (result.ok) throw new Error("opened");
  expect(toProblemText(createTranslate("en"), result.error)).toEqual({
    title: "train-labels.u8 names a class that does not exist",
    why: "Sample 3 has label 9; with 2 classes labels run from 0 to 1.",
  });
  expect(toProblemText(createTranslate("zh"), result.error)).toEqual({
    title: "train-labels.u8 中有不存在的类别",
    why: "第 3 个样本的标签是 9；共有 2 个类别，标签应为 0 到 1。",
  });
});
