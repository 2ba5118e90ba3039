/** @file Where a poem breaks into lines. Pure. */

/** Each clause of a Chinese poem is a line; others break where they say so. */
export function breaksVerse(text: string): boolean {
  return /^[，。！？；：\n]$/.test(text);
}

/** Signs of the longest line. */
export function toVerseWidth(signs: readonly { readonly text: string }[]): number {
  let longest = 1;
  let width = 0;
  for (const { text } of signs) {
    width++;
    longest = Math.max(longest, width);
    if (breaksVerse(text)) width = 0;
  }
  return longest;
}
