/**
 * @file The files in a zip, read by its central directory (PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16).
 * Everything is bounded before anything is unpacked, and a file that unpacks to more than it announced is refused.
 */
import { fail, ok, type Result } from "#base/result.ts";
import { strFromU8 } from "fflate";
import { findTooMany, toPackEntries, type PathBytes } from "#data/packEntries.ts";
import { isWanted } from "#data/wantedFile.ts";
import { toBrief, toPackFault, type PackFault } from "#data/packFault.ts";
import { unpack } from "#data/unpack.ts";

/** The files of the pack in the zip, by name; it may lie in a folder there. */
export function readZip(bytes: Uint8Array): Result<ReadonlyMap<string, Uint8Array>, PackFault> {
  const list = readDirectory(bytes);
  if (!list.ok) return list;
  const wanted = list.value.filter(({ path }) => !path.endsWith("/") && isWanted(path));
  const fault = findListFault(list.value) ?? findTooMany(wanted.map(({ size }) => size));
  if (fault) return fail(fault);
  const files: PathBytes[] = [];
  for (const entry of wanted) {
    const content = readEntry(bytes, entry);
    if (!content) return fail(toPackFault("pack.notZip"));
    files.push({ path: entry.path, bytes: content });
  }
  return toPackEntries(files);
}

interface ZipEntry {
  readonly path: string;
  /** 0: stored as it is, 8: deflate. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packedSize: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly start: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const fileMark = 0x04034b50;
const endLength = 22;
const longestComment = 65_535;
/** In the place of a size that is told elsewhere: a zip of more than 4 GB. */
const zip64 = 0xffffffff;

function readDirectory(bytes: Uint8Array): Result<readonly ZipEntry[], PackFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return fail(toPackFault("pack.notZip"));
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark) {
      return fail(toPackFault("pack.notZip"));
    }
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = bytes.subarray(at + 46, at + 46 + nameLength);
    entries.push({
      path: strFromU8(name, (flags & 0x800) === 0),
      method: view.getUint16(at + 10, true),
      isEncrypted: (flags & 1) === 1,
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      start: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return ok(entries);
}

/** The last record of the zip; only a comment may follow it. */
function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at--) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return null;
}

function findListFault(entries: readonly ZipEntry[]): PackFault | null {
  for (const { path, method, isEncrypted, size, packedSize } of entries) {
    const file = toBrief(path);
    if (isOutside(path)) return toPackFault("pack.badPath", { file });
    const isLarge = size === zip64 || packedSize === zip64;
    const isOther = method !== 0 && method !== 8;
    const kind = isEncrypted ? "AES / ZipCrypto" : isLarge ? "ZIP64" : isOther ? `#${method}` : null;
    if (kind !== null) return toPackFault("pack.zipKind", { file, kind });
  }
  return null;
}

/** "/etc/x", "C:\x", "a/../../x" */
function isOutside(path: string): boolean {
  return /^([/\\]|[a-z]:)/i.test(path) || path.split(/[/\\]/).includes("..");
}

/** The file's bytes; null when they are not what the directory says. */
function readEntry(bytes: Uint8Array, { start, method, packedSize, size }: ZipEntry): Uint8Array | null {
  if (start + 30 > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(start, true) !== fileMark) return null;
  const first = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const packed = bytes.subarray(first, first + packedSize);
  if (packed.length !== packedSize) return null;
  if (method === 8) return unpack("deflate", packed, size);
  return packedSize === size ? packed : null;
}
