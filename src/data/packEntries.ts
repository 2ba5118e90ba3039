/** @file From whatever was opened (a folder, a zip) to the files of one data pack by name: those beside its meta.json. */
import { fail, ok, type Result } from "#base/result.ts";
import { toPackFault, type PackFault } from "#data/packFault.ts";
import { isWanted, toParts } from "#data/wantedFile.ts";
import { maxSetFiles, toTooManyBytes } from "#data/parseMeta.ts";

export interface PathBytes {
  /** Folders and name, as the browser or the zip gives them. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The pack may lie in a folder of its own, however deep; what lies beside that folder or below it is left out, and so is
 * what systems add (`.DS_Store`, `__MACOSX`).
 */
export function toPackEntries(
  files: readonly PathBytes[],
): Result<ReadonlyMap<string, Uint8Array>, PackFault> {
  const metas = files.filter(({ path }) => isWanted(path) && toName(path) === "meta.json");
  if (metas.length === 0) return fail(toPackFault("pack.noMeta", { count: files.length }));
  if (metas.length > 1) return fail(toPackFault("pack.manySets", { count: metas.length }));
  const folder = toFolder(metas[0]!.path);
  const inside = files.filter(({ path }) => isWanted(path) && toFolder(path) === folder);
  const fault = findTooMany(inside.map(({ bytes }) => bytes.length));
  return fault ? fail(fault) : ok(new Map(inside.map(({ path, bytes }) => [toName(path), bytes])));
}

/** Whether so many files of these sizes are more than a pack may have. */
export function findTooMany(sizes: readonly number[]): PackFault | null {
  if (sizes.length > maxSetFiles) {
    return toPackFault("pack.tooManyFiles", { count: sizes.length, max: maxSetFiles });
  }
  return toTooManyBytes(sizes.reduce((a, b) => a + b, 0));
}

function toName(path: string): string {
  return toParts(path).at(-1)!;
}

function toFolder(path: string): string {
  return toParts(path).slice(0, -1).join("/");
}
