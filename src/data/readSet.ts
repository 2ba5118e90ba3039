/** @file The files of one set, read, checked against `meta.json` and decoded. The app's own sets and packs go one way. */
import { fail, ok, type Result } from "#base/result.ts";
import type { DataFiles } from "#data/dataFiles.ts";
import { toSha256, type Digest } from "#data/digest.ts";
import type { FileFacts, SetBytes } from "#data/layouts/layout.ts";
import { toLayout, type LoadedSet, type SetMeta } from "#data/layouts/layouts.ts";
import { toPackFault, type PackFault } from "#data/packFault.ts";
import { parseMeta } from "#data/parseMeta.ts";
import { isGzip } from "#data/unpack.ts";

/** Bytes of all files together: how many have come, of how many. */
export type OnProgress = (loaded: number, total: number) => void;

/**
 * Reads `<folder>/meta.json` and the files that training needs, of one `part` of the set if it is named. The fault's value
 * `file` names the one that is wrong.
 */
export async function readSet(
  files: DataFiles,
  folder: string,
  part: string | null,
  digest: Digest | null,
  onProgress?: OnProgress,
): Promise<Result<LoadedSet, PackFault>> {
  const meta = await readMeta(files, folder);
  if (!meta.ok) return meta;
  const bytes = await readFiles(
    files,
    folder,
    meta.value,
    toLayout(meta.value.kind).neededFiles(meta.value, part),
    onProgress,
  );
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

export function decodeSet(meta: SetMeta, files: SetBytes): Result<LoadedSet, PackFault> {
  return toLayout(meta.kind).decode(meta, files);
}

function toReason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
