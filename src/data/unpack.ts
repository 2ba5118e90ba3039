/** @file Packed bytes as they were before, never more of them than announced: a small file may claim to hold the world. */
import { Gunzip, Inflate, strFromU8 } from "fflate";

/** So many packed bytes at a time can become 64 MB at the very most, before the length is looked at. */
const chunkBytes = 65_536;

/** The `size` bytes inside a gzip or deflate stream; null when it is damaged or holds another number of bytes. */
export function unpack(
  kind: "gzip" | "deflate",
  packed: Uint8Array,
  size: number,
): Uint8Array<ArrayBuffer> | null {
  const bytes = new Uint8Array(size);
  let length = 0;
  let isWhole = false;
  const stream = new (kind === "gzip" ? Gunzip : Inflate)((chunk, final) => {
    if (length + chunk.length <= size) bytes.set(chunk, length);
    length += chunk.length;
    isWhole ||= final;
  });
  try {
    for (let at = 0; at < packed.length && length <= size; at += chunkBytes) {
      stream.push(packed.subarray(at, at + chunkBytes), at + chunkBytes >= packed.length);
    }
  } catch {
    return null;
  }
  return isWhole && length === size ? bytes : null;
}

/** Servers may have unpacked a gzip file on the way. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** UTF-8, without the mark that some editors put before it. */
export function toText(bytes: Uint8Array): string {
  return strFromU8(bytes).replace(/^\uFEFF/, "");
}
