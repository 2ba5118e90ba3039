/** @file `meta.json`, the description that lies beside the files of every set; `docs/data.md` tells what stands in it. */
import { fail, ok, type Result } from "#base/result.ts";
import type { FileFacts, MetaBase } from "#data/layouts/layout.ts";
import { findLayout, toLayoutNames, type AnyLayout, type SetMeta } from "#data/layouts/layouts.ts";
import { createMetaReader, type MetaReader } from "#data/metaReader.ts";
import { toPackFault, type PackFault } from "#data/packFault.ts";
import { imageSamplesRange, isPackId } from "#model/data.ts";

/** All files of a set together, and its samples unpacked, may have so many bytes. */
const maxSetBytes = 64 * 1024 * 1024;
const maxClasses = 1000;
/** Including `meta.json`. */
export const maxSetFiles = 100;

/** What stands in `text`, checked and bounded; the first thing that is wrong with it. Never throws. */
export function parseMeta(text: string): Result<SetMeta, PackFault> {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const reader = createMetaReader(parsed.value);
  const task = reader.text("task");
  const name = reader.text("encoding.layout");
  const layout = findLayout(name, task);
  const id = reader.text("id");
  if (!reader.fault() && !isPackId(id)) reader.miss("id", "a-z 0-9 -", id);
  const early = reader.fault();
  if (early) return fail(early);
  if (!layout) {
    return fail(toPackFault("pack.layout", { got: `${name} (${task})`, expected: toLayoutNames() }));
  }
  const meta = layout.readMeta(reader, readBase(reader, id, layout.tasks.get(task) === true));
  for (const file of layout.neededFiles(meta, null)) {
    if (!meta.files.has(file)) reader.miss(`files.${file}`, '{"bytes": …, "sha256": …}', undefined);
  }
  const fault = reader.fault() ?? findExcess(layout, meta);
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
    files: readFiles(reader),
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

function findExcess(layout: AnyLayout, meta: SetMeta): PackFault | null {
  const { samples, bytes } = layout.sizeOf(meta);
  if (samples > imageSamplesRange.max) {
    return toPackFault("pack.tooManySamples", { count: samples, max: imageSamplesRange.max });
  }
  const packed = [...meta.files.values()].reduce((sum, file) => sum + file.bytes, 0);
  return toTooManyBytes(Math.max(packed, bytes));
}

/** Null while it is not too much. */
export function toTooManyBytes(bytes: number): PackFault | null {
  if (bytes <= maxSetBytes) return null;
  const toMegabytes = (value: number) => Math.ceil(value / 1024 / 1024);
  return toPackFault("pack.tooManyBytes", { got: toMegabytes(bytes), max: toMegabytes(maxSetBytes) });
}
