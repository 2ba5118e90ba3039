/** @file `meta.json`, the description that lies beside the files of every set; `docs/data.md` tells what stands in it. */
import { fail, ok, type Result } from "#base/result.ts";
import type { SetAbout } from "#data/dataset.ts";
import { createMetaReader, type MetaReader } from "#data/metaReader.ts";
import { toPackFault, type PackFault } from "#data/packFault.ts";
import { imageSamplesRange, isPackId, maxPictureSide } from "#model/data.ts";

export interface FileFacts {
  readonly bytes: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

interface MetaBase {
  readonly about: SetAbout;
  /** Names by class index; none in a regression. */
  readonly classes: readonly string[];
  readonly splits: { readonly train: number; readonly test: number };
  readonly files: ReadonlyMap<string, FileFacts>;
}

export interface ImageSetMeta extends MetaBase {
  readonly layout: "NHWC";
  readonly shape: readonly [height: number, width: number, channels: number];
  readonly encoding: { readonly delta: "none" | "sub"; readonly bits: 6 | 8 };
}

export interface TableSetMeta extends MetaBase {
  readonly layout: "csv";
  /** Names of the columns, the target left out. */
  readonly columns: readonly string[];
  readonly columnsZh: readonly string[];
  readonly target: string;
}

export type SetMeta = ImageSetMeta | TableSetMeta;

/** All files of a set together, and its samples unpacked, may have so many bytes. */
const maxSetBytes = 64 * 1024 * 1024;
const maxClasses = 1000;
const maxColumns = 1000;
/** Including `meta.json`. */
export const maxSetFiles = 100;

const imageTasks = new Set(["image-classification", "audio-classification"]);
const tableTasks = new Set(["classification", "regression"]);
const imageFiles = ["train-images.u8gz", "train-labels.u8", "test-images.u8gz", "test-labels.u8"] as const;

/** The files that are read for training; a set may have others beside them. */
export function toNeededFiles({ layout }: Pick<SetMeta, "layout">): readonly string[] {
  return layout === "NHWC" ? imageFiles : ["data.csv"];
}

/** What stands in `text`, checked and bounded; the first thing that is wrong with it. Never throws. */
export function parseMeta(text: string): Result<SetMeta, PackFault> {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const reader = createMetaReader(parsed.value);
  const task = reader.text("task");
  const layout = reader.text("encoding.layout");
  const isImages = layout === "NHWC" && imageTasks.has(task);
  const isTable = layout === "csv" && tableTasks.has(task);
  const id = reader.text("id");
  if (!reader.fault() && !isPackId(id)) reader.miss("id", "a-z 0-9 -", id);
  if (!reader.fault() && !isImages && !isTable) {
    return fail(toPackFault("pack.layout", { got: `${layout} (${task})`, expected: "NHWC, csv" }));
  }
  const base = readBase(reader, id, isImages || task === "classification");
  const meta = isImages ? readImages(reader, base) : readTable(reader, base);
  for (const name of toNeededFiles(meta)) {
    if (!base.files.has(name)) reader.miss(`files.${name}`, '{"bytes": …, "sha256": …}', undefined);
  }
  const fault = reader.fault() ?? findExcess(meta);
  return fault ? fail(fault) : ok(meta);
}

function parseJson(text: string): Result<unknown, PackFault> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    return fail(toPackFault("pack.notJson", { reason: error instanceof Error ? error.message : "–" }));
  }
}

function readBase(reader: MetaReader, id: string, hasClasses: boolean): MetaBase {
  const classes = hasClasses ? reader.words("classes", { min: 2, max: maxClasses }) : [];
  const count = { min: classes.length, max: classes.length };
  const title = reader.text("title_en");
  const note = reader.text("note", "");
  return {
    about: {
      id,
      title,
      titleZh: reader.text("title_zh", title),
      note,
      noteZh: reader.text("note_zh", note),
      classes,
      classesZh: hasClasses ? reader.words("classes_zh", count, classes) : [],
      generated: reader.text("origin", "collected") === "generated",
      source: reader.text("source", ""),
      licence: reader.text("licence", ""),
      attribution: reader.text("attribution", ""),
      caution: reader.text("caution", ""),
    },
    classes,
    splits: { train: reader.count("splits.train"), test: reader.count("splits.test") },
    files: readFiles(reader),
  };
}

function readImages(reader: MetaReader, base: MetaBase): ImageSetMeta {
  const side = { min: 1, max: maxPictureSide };
  const [height, width] = [reader.count("shape.0", side), reader.count("shape.1", side)];
  const channels = reader.at("shape", "2");
  if (channels !== 1 && channels !== 3) reader.miss("shape.2", "1, 3", channels);
  const delta = reader.text("encoding.delta", "none");
  if (delta !== "none" && delta !== "sub") reader.miss("encoding.delta", "none, sub", delta);
  const bits = reader.at("encoding", "bits") ?? 8;
  if (bits !== 6 && bits !== 8) reader.miss("encoding.bits", "6, 8", bits);
  return {
    ...base,
    layout: "NHWC",
    shape: [height, width, channels === 3 ? 3 : 1],
    encoding: { delta: delta === "sub" ? "sub" : "none", bits: bits === 6 ? 6 : 8 },
  };
}

function readTable(reader: MetaReader, base: MetaBase): TableSetMeta {
  const columns = reader.words("features", { min: 1, max: maxColumns });
  const count = { min: columns.length, max: columns.length };
  if (new Set(columns).size < columns.length) reader.miss("features", '["a", "b"], a ≠ b', columns);
  return {
    ...base,
    layout: "csv",
    columns,
    columnsZh: reader.words("features_zh", count, columns),
    target: reader.text("target"),
  };
}

function readFiles(reader: MetaReader): ReadonlyMap<string, FileFacts> {
  const names = reader.keys("files");
  if (names.length > maxSetFiles) reader.miss("files", `{…} ≤ ${maxSetFiles}`, names.length);
  const files = new Map<string, FileFacts>();
  for (const name of names.slice(0, maxSetFiles)) {
    if (!isFileName(name)) reader.miss("files", "data.csv", name);
    const at = (key: string) => reader.at("files", name, key);
    const [bytes, sha256] = [at("bytes"), at("sha256")];
    if (typeof bytes !== "number" || !Number.isInteger(bytes) || bytes < 0) {
      reader.miss(`files.${name}.bytes`, "0, 1, 2…", bytes);
    } else if (typeof sha256 !== "string" || !/^[0-9a-f]{64}$/i.test(sha256)) {
      reader.miss(`files.${name}.sha256`, "SHA-256 (64 × 0-9 a-f)", sha256);
    } else files.set(name, { bytes, sha256: sha256.toLowerCase() });
  }
  return files;
}

/** A name in the folder itself, nothing that leads elsewhere. */
function isFileName(name: string): boolean {
  return /^[\p{L}\p{N}_][\p{L}\p{N}_. -]{0,99}$/u.test(name);
}

function findExcess(meta: SetMeta): PackFault | null {
  const count = meta.splits.train + meta.splits.test;
  if (count > imageSamplesRange.max) {
    return toPackFault("pack.tooManySamples", { count, max: imageSamplesRange.max });
  }
  const packed = [...meta.files.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  const unpacked = meta.layout === "NHWC" ? meta.shape.reduce((a, b) => a * b, count) : 0;
  return toTooManyBytes(Math.max(packed, unpacked));
}

/** Null while it is not too much. */
export function toTooManyBytes(bytes: number): PackFault | null {
  if (bytes <= maxSetBytes) return null;
  const toMegabytes = (value: number) => Math.ceil(value / 1024 / 1024);
  return toPackFault("pack.tooManyBytes", { got: toMegabytes(bytes), max: toMegabytes(maxSetBytes) });
}
