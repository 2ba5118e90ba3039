/** @file A translation as signs that can be looked at one by one: how sure each was, and what it was chosen among. Pure. */
import { findLikeliest } from "#data/drawSign.ts";
import { endSign, type Alphabet } from "#data/sequenceDataset.ts";
import type { Translation } from "#panels/results/pairs/createTranslator.ts";
import { shownCandidates, type Candidates } from "#panels/results/text/writing.ts";

export interface AnswerSign {
  readonly text: string;
  /** How probable the network held it behind the signs before it. */
  readonly share: number;
}

/** The end of a proof, and of an answer. */
export const endMark = "∎";

/** The best answer; once it is done with its end. */
export function toAnswerSigns({ best, steps }: Translation, alphabet: Alphabet): readonly AnswerSign[] {
  const signs = best.signs.map((sign, i) => ({ text: alphabet.signs[sign] ?? "", share: best.shares[i]! }));
  if (!steps || !best.isEnded) return signs;
  const width = alphabet.signs.length;
  return [...signs, { text: endMark, share: steps[best.signs.length * width + endSign] ?? 0 }];
}

/** What the sign at a place was chosen among; null until the translation is done. */
export function toChoice({ best, steps }: Translation, place: number, alphabet: Alphabet): Candidates | null {
  if (!steps) return null;
  const width = alphabet.signs.length;
  const own = steps.subarray(place * width, (place + 1) * width);
  const taken = best.signs[place] ?? endSign;
  const likeliest = findLikeliest(own, shownCandidates, endSign);
  const known = likeliest.indexOf(taken);
  const shown = known < 0 ? [...likeliest.slice(0, shownCandidates - 1), taken] : likeliest;
  return {
    signs: shown.map((sign) => ({ sign, share: own[sign]! })),
    drawn: known < 0 ? shown.length - 1 : known,
  };
}

export function toAnswerText(signs: readonly number[], alphabet: Alphabet): string {
  return signs.map((sign) => alphabet.signs[sign] ?? "").join("");
}
