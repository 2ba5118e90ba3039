/**
 * @file A data pack: a set that a person brings along, in the form of the app's own (`docs/data.md`). It is read and
 * checked as a whole before anything learns from it.
 */
import { fail, ok, type Result } from "#base/result.ts";
import { strToU8 } from "fflate";
import { createPackFiles, type DataFiles } from "#data/dataFiles.ts";
import type { SetAbout } from "#data/dataset.ts";
import { findDigest, type Digest } from "#data/digest.ts";
import { toPackSpec } from "#data/facts.ts";
import { findTooMany } from "#data/packEntries.ts";
import type { PackSpec } from "#data/layouts/layout.ts";
import type { SetMeta } from "#data/layouts/layouts.ts";
import { toPackFault, type PackFault } from "#data/packFault.ts";
import { parseMeta } from "#data/parseMeta.ts";
import { decodeSet, findFileFault, readFiles, readMetaText, type OnProgress } from "#data/readSet.ts";
import { toText } from "#data/unpack.ts";

export interface Pack {
  readonly id: string;
  readonly about: SetAbout;
  /** An experiment's data that learns from the whole pack, its facts filled in. */
  readonly spec: PackSpec;
  /** What `loadDataset` reads such data from. */
  readonly files: DataFiles;
  /** All files together, as they are packed. */
  readonly bytes: number;
}

/** `entries` are the files by name, `meta.json` among them. Where there is no `digest`, sums are not checked. */
export async function parsePack(
  entries: ReadonlyMap<string, Uint8Array>,
  digest: Digest | null = findDigest(),
): Promise<Result<Pack, PackFault>> {
  const sizes = [...entries.values()].map(({ length }) => length);
  const tooMany = findTooMany(sizes);
  if (tooMany) return fail(tooMany);
  const text = entries.get("meta.json");
  if (!text) return fail(toPackFault("pack.noMeta", { count: entries.size }));
  const parsed = parseMeta(toText(text));
  if (!parsed.ok) return parsed;
  const meta = parsed.value;
  const names = [...meta.files.keys()];
  const file = names.find((name) => !entries.has(name));
  if (file !== undefined) return fail(toPackFault("pack.missingFile", { file }));
  const files = createPackFiles(entries);
  const read = await readFiles(files, "", meta, names);
  if (!read.ok) return read;
  const fault = await findFileFault(meta, read.value, digest);
  if (fault) return fail(fault);
  const decoded = decodeSet(meta, read.value);
  if (!decoded.ok) return decoded;
  const bytes = sizes.reduce((a, b) => a + b, 0);
  return ok({ id: meta.about.id, about: meta.about, spec: toPackSpec(decoded.value), files, bytes });
}

/** The pack at an address: `<url>/meta.json` and the files that it lists. The address of the `meta.json` will do, too. */
export async function fetchPack(
  url: string,
  files: DataFiles,
  onProgress?: OnProgress,
): Promise<Result<Pack, PackFault>> {
  const folder = url.replace(/\/(meta\.json)?$/, "");
  const text = await readMetaText(files, folder);
  if (!text.ok) return text;
  const meta = parseMeta(text.value);
  return meta.ok ? await fetchFiles(folder, files, text.value, meta.value, onProgress) : meta;
}

async function fetchFiles(
  folder: string,
  files: DataFiles,
  text: string,
  meta: SetMeta,
  onProgress?: OnProgress,
): Promise<Result<Pack, PackFault>> {
  const read = await readFiles(files, folder, meta, [...meta.files.keys()], onProgress);
  return read.ok ? parsePack(new Map([["meta.json", strToU8(text)], ...read.value])) : read;
}
