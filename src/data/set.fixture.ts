/** Sets made by hand, as files, for the tests of what reads them. */
import { gzipSync, strToU8 } from "fflate";
import { findDigest, toSha256 } from "#data/digest.ts";

export type Entries = Map<string, Uint8Array>;

/** The files of a set under its description, whose `files` are filled in. */
export async function toEntries(
  meta: object,
  files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>,
): Promise<Entries> {
  const facts = Object.entries(files).map(async ([name, bytes]) => {
    const sha256 = await toSha256(findDigest()!, bytes);
    return [name, { bytes: bytes.length, sha256 }] as const;
  });
  const text = JSON.stringify({ ...meta, files: Object.fromEntries(await Promise.all(facts)) });
  return new Map([["meta.json", strToU8(text)], ...Object.entries(files)]);
}

export const imageMeta = {
  id: "dots",
  origin: "generated",
  title_en: "Dots",
  title_zh: "点",
  task: "image-classification",
  shape: [2, 3, 1],
  classes: ["left", "right"],
  classes_zh: ["左", "右"],
  splits: { train: 3, test: 1 },
  encoding: { layout: "NHWC" },
  source: "drawn for a test",
  licence: "CC0 1.0",
  attribution: "nobody",
};

/** Four pictures of 2 × 3 pixels. */
export const imageFiles = {
  "train-images.u8gz": gzipSync(
    new Uint8Array([255, 0, 0, 0, 0, 0, 0, 0, 51, 0, 0, 0, 255, 0, 0, 255, 0, 0]),
  ),
  "train-labels.u8": new Uint8Array([0, 1, 0]),
  "test-images.u8gz": gzipSync(new Uint8Array([0, 0, 255, 0, 0, 255])),
  "test-labels.u8": new Uint8Array([1]),
};

export const tableMeta = {
  id: "pairs",
  title_en: "Pairs",
  task: "classification",
  features: ["a", "b"],
  target: "kind",
  classes: ["x", "y"],
  classes_zh: ["甲", "乙"],
  splits: { train: 2, test: 1 },
  encoding: { layout: "csv" },
};

export const tableFiles = { "data.csv": strToU8("a,b,kind\n1,2,0\n3.5,-4,1\n0,0,0\n") };

export const textMeta = {
  id: "songs",
  title_en: "Songs",
  task: "language-model",
  encoding: { layout: "text", unit: "line" },
  corpora: { spring: {}, autumn: {} },
};

export const textFiles = {
  "spring.txt": strToU8("春眠不觉晓，处处闻啼鸟。\n夜来风雨声，花落知多少。\n".repeat(3)),
  "autumn.txt": strToU8("空山新雨后，天气晚来秋。\n".repeat(6)),
};

export const wordsMeta = {
  id: "sounds",
  title_en: "Sounds",
  task: "text-classification",
  classes: ["cat", "dog"],
  splits: { train: 2, test: 1 },
  encoding: { layout: "tsv", columns: ["word", "class index"] },
};

export const wordsFiles = { "data.tsv": strToU8("miau\t0\nwoof\t1\nmeow\t0\n") };

export const pairsMeta = {
  id: "numbers",
  title_en: "Numbers",
  task: "translation",
  splits: { train: 2, test: 1 },
  encoding: { layout: "tsv", columns: ["source", "target", "note"] },
};

export const pairsFiles = { "data.tsv": strToU8("one\t一\t\ntwo\t二\t\ntwenty\t二十\ta ten more\n") };
