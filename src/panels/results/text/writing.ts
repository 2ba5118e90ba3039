/** @file A text that a network writes sign by sign: how it is put to the network, and what is kept of each sign. Pure. */
import { createRandom, toSeed } from "#base/random.ts";
import { drawSign, findLikeliest, toDrawn, type Boldness } from "#data/drawSign.ts";
import type { Alphabet, TextDataset } from "#data/sequenceDataset.ts";
import { specialSigns } from "#model/sequenceData.ts";
import { toSigns } from "#panels/results/signs.ts";

/** One sign of a text. */
export interface Sign {
  readonly sign: number;
  /** As it is shown; of what was typed that very character, even where the alphabet has none for it. */
  readonly text: string;
  /** What it was drawn from; null for what was given. */
  readonly drawn: Drawn | null;
}

export interface Drawn {
  /** How probable the network held the sign, whatever the temperature. */
  readonly share: number;
  readonly among: Candidates;
}

/** The likeliest signs of one draw, with the shares that were drawn from, the likeliest first. */
export interface Candidates {
  readonly signs: readonly { readonly sign: number; readonly share: number }[];
  /** Which of them was drawn; null while nothing is. */
  readonly drawn: number | null;
}

/** So many candidates are shown. */
export const shownCandidates = 6;

/**
 * The text as the network reads it, and at which step of its answer the next sign stands. A line is read from the break
 * before it on. What is shorter than the window stands at its beginning; but where only the sign behind a whole window of
 * running text is learned, at its end.
 */
export function toWindow(
  signs: readonly number[],
  { ports, target, unit, alphabet }: Pick<TextDataset, "ports" | "target" | "unit" | "alphabet">,
): { readonly x: Float32Array<ArrayBuffer>; readonly step: number } {
  const length = ports[0]!.shape[0]!;
  const seen = (unit === "line" ? [alphabet.toSign("\n"), ...signs] : signs).slice(-length);
  const x = new Float32Array(length);
  x.set(seen, target === "last" && unit === "character" ? length - seen.length : 0);
  return { x, step: target === "each" ? Math.max(0, seen.length - 1) : 0 };
}

/** What stands at the beginning, character by character. */
export function toGiven(text: string, alphabet: Alphabet): readonly Sign[] {
  const signs = toSigns(text, alphabet);
  return Array.from(text, (character, i) => ({ sign: signs[i]!, text: character, drawn: null }));
}

/** The candidates for the next sign, from probabilities `[signs]`. */
export function toCandidates(probabilities: ArrayLike<number>, boldness: Boldness): Candidates {
  return { signs: toShown(toDrawn(probabilities, boldness, specialSigns)), drawn: null };
}

/**
 * Draws the next sign. The dice belong to the place in the text: the same seed writes the same text, however often it is
 * begun anew. Null where the network's answers are no numbers.
 */
export function drawNext(
  probabilities: ArrayLike<number>,
  boldness: Boldness,
  { seed, place, alphabet }: { readonly seed: number; readonly place: number; readonly alphabet: Alphabet },
): Sign | null {
  const shares = toDrawn(probabilities, boldness, specialSigns);
  const sign = drawSign(shares, createRandom(toSeed(seed, "sign", place)));
  if (sign === null) return null;
  const shown = toShown(shares);
  const known = shown.findIndex((one) => one.sign === sign);
  // one from far below takes the last place, so that it can be seen
  const signs = known < 0 ? [...shown.slice(0, shownCandidates - 1), { sign, share: shares[sign]! }] : shown;
  return {
    sign,
    text: alphabet.signs[sign] ?? "",
    drawn: {
      share: probabilities[sign]!,
      among: { signs, drawn: known < 0 ? signs.length - 1 : known },
    },
  };
}

function toShown(shares: Float32Array): Candidates["signs"] {
  return findLikeliest(shares, shownCandidates, specialSigns).map((sign) => ({ sign, share: shares[sign]! }));
}
