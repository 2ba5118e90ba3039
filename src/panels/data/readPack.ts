/** @file From the files that a person dropped or chose (a zip, or those of a folder) to the files of one pack. */
import type { Result } from "#base/result.ts";
import { fail } from "#base/result.ts";
import { findTooMany, toPackEntries } from "#data/packEntries.ts";
import { isWanted } from "#data/wantedFile.ts";
import type { PackFault } from "#data/packFault.ts";
import { readZip } from "#data/zip.ts";
import type { PathFile } from "#panels/data/droppedFiles.ts";
import type { PackEntries } from "#state/packs.ts";

/** One file is a zip, several are a folder. Sizes are bounded before anything is read. */
export async function readPack(files: readonly PathFile[]): Promise<Result<PackEntries, PackFault>> {
  const wanted = files.filter(({ path }) => isWanted(path));
  const tooMany = findTooMany(wanted.map(({ file }) => file.size));
  if (tooMany) return fail(tooMany);
  const read = await Promise.all(
    wanted.map(async ({ path, file }) => ({ path, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const [first] = read;
  const isZip = first && read.length === 1 && !first.path.endsWith("meta.json");
  return isZip ? readZip(first.bytes) : toPackEntries(read);
}
