/** @file Of which sort a sign is, by its character: what the colours of an embedding's map mean. */

export const signGroups = ["vowel", "consonant", "letter", "han", "digit", "mark", "special"] as const;
export type SignGroup = (typeof signGroups)[number];

/** `isSpecial`: padding, "other", start and end, which stand for no character. */
export function toSignGroup(sign: string, isSpecial: boolean): SignGroup {
  if (isSpecial) return "special";
  if (/^\p{Script=Han}$/u.test(sign)) return "han";
  if (/^\p{Nd}$/u.test(sign)) return "digit";
  const bare = sign.normalize("NFD").charAt(0).toLowerCase();
  if (/^[aeiouy]$/.test(bare) || sign === "æ" || sign === "œ" || sign === "ø") return "vowel";
  if (/^[a-z]$/.test(bare)) return "consonant";
  return /^\p{L}$/u.test(sign) ? "letter" : "mark";
}

export interface Grouped {
  /** Index into `names` for each sign. */
  readonly groups: Uint8Array;
  /** Those that occur, in a fixed order. */
  readonly names: readonly SignGroup[];
}

export function toGrouped(signs: readonly string[], special: number): Grouped {
  const all = signs.map((sign, i) => toSignGroup(sign, i < special));
  const names = signGroups.filter((group) => all.includes(group));
  return { groups: Uint8Array.from(all, (group) => names.indexOf(group)), names };
}
