/** @file The files of one set, read, checked against `meta.json` and decoded. The app's own sets and packs go one way. */
import { fail, ok, type Result } from "#base/result.ts";
import type { DataFiles } from "#data/dataFiles.ts";
import { toSha256, type Digest } from "#data/digest.ts";
import { toImagePart, type ImagePart } from "#data/images.ts";
import { toPackFault, type PackFault } from "#data/packFault.ts";
import {
  parseMeta,
  toNeededFiles,
  type FileFacts,
  type ImageSetMeta,
  type SetMeta,
  type TableSetMeta,
} from "#data/parseMeta.ts";
import { parseTable, type Table } from "#data/parseTable.ts";
import { isGzip, toText, unpack } from "#data/unpack.ts";

export interface LoadedTable {
  readonly kind: "table";
  readonly meta: TableSetMeta;
  readonly table: Table;
}

export interface LoadedImages {
  readonly kind: "images";
  readonly meta: ImageSetMeta;
  readonly train: ImagePart;
  readonly test: ImagePart;
}

/** Bytes of all files together: how many have come, of how many. */
export type OnProgress = (loaded: number, total: number) => void;

type SetBytes = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** Reads `<folder>/meta.json` and the files that training needs. The fault's value `file` names the one that is wrong. */
export async function readSet(
  files: DataFiles,
  folder: string,
  digest: Digest | null,
  onProgress?: OnProgress,
): Promise<Result<LoadedTable | LoadedImages, PackFault>> {
  const meta = await readMeta(files, folder);
  if (!meta.ok) return meta;
  const bytes = await readFiles(files, folder, meta.value, toNeededFiles(meta.value), onProgress);
  if (!bytes.ok) return bytes;
  const fault = await findFileFault(meta.value, bytes.value, digest);
  return fault ? fail(fault) : decodeSet(meta.value, bytes.value);
}

async function readMeta(files: DataFiles, folder: string): Promise<Result<SetMeta, PackFault>> {
  const text = await readMetaText(files, folder);
  return text.ok ? parseMeta(text.value) : text;
}

export async function readMetaText(files: DataFiles, folder: string): Promise<Result<string, PackFault>> {
  try {
    return ok(await files.text(`${folder}/meta.json`));
  } catch (error) {
    return fail(toPackFault("pack.notFetched", { file: "meta.json", reason: toReason(error) }));
  }
}

/** All of `names` at once, as they come. */
export async function readFiles(
  files: DataFiles,
  folder: string,
  meta: SetMeta,
  names: readonly string[],
  onProgress?: OnProgress,
): Promise<Result<SetBytes, PackFault>> {
  const sizes = names.map((name) => meta.files.get(name)?.bytes ?? 0);
  const total = sizes.reduce((a, b) => a + b, 0);
  const loaded = names.map(() => 0);
  /** A file that was unpacked on the way counts for no more than it was to have. */
  function count(i: number, bytes: number): void {
    loaded[i] = Math.min(bytes, sizes[i]!);
    onProgress?.(
      loaded.reduce((a, b) => a + b, 0),
      total,
    );
  }
  const answers = await Promise.allSettled(
    names.map(async (name, i) => {
      const bytes = await files.bytes(`${folder}/${name}`, (sofar) => count(i, sofar));
      count(i, sizes[i]!);
      return bytes;
    }),
  );
  const read = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [i, answer] of answers.entries()) {
    const file = names[i]!;
    if (answer.status === "fulfilled") read.set(file, answer.value);
    else return fail(toPackFault("pack.notFetched", { file, reason: toReason(answer.reason) }));
  }
  return ok(read);
}

/** The first file whose size or sum is not that of `meta`; sums are checked where the browser can. */
export async function findFileFault(
  meta: SetMeta,
  files: SetBytes,
  digest: Digest | null,
): Promise<PackFault | null> {
  for (const [file, bytes] of files) {
    const facts = meta.files.get(file);
    // What the server has unpacked already has another size and sum; its pixels are counted later.
    if (!facts || (file.endsWith("gz") && !isGzip(bytes))) continue;
    if (bytes.length !== facts.bytes) {
      return toPackFault("pack.wrongSize", { file, expected: facts.bytes, got: bytes.length });
    }
    const fault = digest && (await findSumFault(file, facts, bytes, digest));
    if (fault) return fault;
  }
  return null;
}

async function findSumFault(
  file: string,
  { sha256 }: FileFacts,
  bytes: Uint8Array<ArrayBuffer>,
  digest: Digest,
): Promise<PackFault | null> {
  const got = await toSha256(digest, bytes);
  if (got === sha256) return null;
  return toPackFault("pack.wrongSum", { file, expected: sha256.slice(0, 8), got: got.slice(0, 8) });
}

export function decodeSet(meta: SetMeta, files: SetBytes): Result<LoadedTable | LoadedImages, PackFault> {
  if (meta.layout === "csv") {
    const table = parseTable(meta, toText(files.get("data.csv")!));
    return table.ok ? ok({ kind: "table", meta, table: table.value }) : table;
  }
  const train = decodePart(meta, files, "train");
  if (!train.ok) return train;
  const test = decodePart(meta, files, "test");
  return test.ok ? ok({ kind: "images", meta, train: train.value, test: test.value }) : test;
}

function decodePart(
  meta: ImageSetMeta,
  files: SetBytes,
  name: "train" | "test",
): Result<ImagePart, PackFault> {
  const [imageFile, labelFile] = [`${name}-images.u8gz`, `${name}-labels.u8`];
  const packed = files.get(imageFile)!;
  const labels = files.get(labelFile)!;
  const count = meta.splits[name];
  if (labels.length !== count) {
    return fail(toPackFault("pack.wrongSize", { file: labelFile, expected: count, got: labels.length }));
  }
  const expected = meta.shape.reduce((a, b) => a * b, count);
  const pixels = isGzip(packed) ? unpack("gzip", packed, expected) : packed;
  const part = pixels && toImagePart(meta, name, pixels, labels);
  if (part?.ok) return part;
  if (part?.error !== "labels") return fail(toPackFault("pack.badGzip", { file: imageFile, expected }));
  const classes = meta.classes.length;
  const wrong = labels.findIndex((label) => label >= classes);
  return fail(
    toPackFault("pack.badLabel", {
      file: labelFile,
      sample: wrong + 1,
      got: labels[wrong]!,
      count: classes,
      max: classes - 1,
    }),
  );
}

function toReason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
