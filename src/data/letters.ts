/** @file Short texts as rows of signs: words, messages, the two sides of a translation. */
import type { TextAlphabet } from "#data/alphabet.ts";

/** Puts each text into the columns from `offset` on of its row, `length` signs at most; the rest of a row stays as it is. */
export function writeRows(
  rows: Float32Array,
  texts: readonly string[],
  { encode }: TextAlphabet,
  layout: { readonly width: number; readonly offset: number; readonly length: number },
): void {
  const { width, offset, length } = layout;
  for (const [i, text] of texts.entries()) {
    rows.set(encode(text).subarray(0, length), i * width + offset);
  }
}
