/**
 * @file Bytes of a text file as text. UTF-8 is expected; where it is none, the encodings that make sense of the bytes are
 * offered with what the text would begin with, since only the person can tell which one reads well.
 */

/** Names as the Encoding standard has them. */
export const encodings = ["utf-8", "utf-16le", "utf-16be", "gb18030", "windows-1252"] as const;
export type TextEncodingName = (typeof encodings)[number];

export interface Reading {
  readonly encoding: TextEncodingName;
  readonly text: string;
}

export type Decoded =
  | { readonly kind: "text"; readonly text: string }
  /** The most likely reading first. */
  | { readonly kind: "foreign"; readonly readings: readonly Reading[] }
  /** No text at all: a picture, a program, a zip. */
  | { readonly kind: "binary" };

/** More zero bytes than this share are no text of one byte a letter. */
const mostZeros = 0.01;
/** Of a text in Latin letters every second byte is 0 in UTF-16. */
const halfZeros = 0.2;

export function decodeText(bytes: Uint8Array): Decoded {
  const marked = findMark(bytes);
  if (marked) return toForeign(bytes, [marked]);
  const zeros = countZeros(bytes);
  if (zeros.even + zeros.odd > halfZeros * bytes.length) {
    // The high byte of a Latin letter is 0: it comes second in little-endian order.
    const readings = toForeign(bytes, [zeros.odd >= zeros.even ? "utf-16le" : "utf-16be"]);
    if (readings.kind === "foreign") return readings;
  }
  if (zeros.even + zeros.odd > mostZeros * bytes.length) return { kind: "binary" };
  const text = tryDecode(bytes, "utf-8");
  if (text !== null) return { kind: "text", text };
  return toForeign(bytes, ["gb18030", "utf-16le", "utf-16be", "windows-1252"]);
}

/** A mark at the beginning says that it is UTF-16. */
function findMark([first, second]: Uint8Array): TextEncodingName | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

function countZeros(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  let [even, odd] = [0, 0];
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === 0) {
      if (i % 2 === 0) even++;
      else odd++;
    }
  }
  return { even, odd };
}

function toForeign(bytes: Uint8Array, tried: readonly TextEncodingName[]): Decoded {
  const readings = tried.flatMap((encoding) => {
    const text = tryDecode(bytes, encoding);
    return text === null || !isReadable(text) ? [] : [{ encoding, text }];
  });
  return readings.length === 0 ? { kind: "binary" } : { kind: "foreign", readings };
}

/** Null where some bytes mean nothing. The last character may be cut in two: a file may be read in part. */
function tryDecode(bytes: Uint8Array, encoding: TextEncodingName): string | null {
  for (let cut = 0; cut < 4; cut++) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, bytes.length - cut));
    } catch {
      // A few bytes less may be whole characters.
    }
  }
  return null;
}

/** Of UTF-16 nearly any bytes make characters, but mostly ones that nobody writes. */
function isReadable(text: string): boolean {
  const sample = text.slice(0, 4000);
  const odd = [...sample.matchAll(/[^\p{L}\p{N}\p{P}\p{Z}\p{S}\p{M}\n\r\t]|[\uE000-\uF8FF]/gu)].length;
  return odd <= 0.02 * sample.length;
}
