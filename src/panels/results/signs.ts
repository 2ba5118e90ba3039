/** @file Typed text as signs. Pure. */
import type { Alphabet } from "#data/sequenceDataset.ts";
import { specialSigns } from "#model/sequenceData.ts";

/** A capital that the alphabet has not is read as its small letter, where it has that. */
export function toSigns(text: string, alphabet: Alphabet): readonly number[] {
  return Array.from(text, (character) => toKnownSign(character, alphabet));
}

/** Characters of a text that the alphabet has no sign for, each once. */
export function findUnknown(text: string, alphabet: Alphabet): readonly string[] {
  return [...new Set(text)].filter((character) => toKnownSign(character, alphabet) < specialSigns);
}

function toKnownSign(character: string, { toSign }: Alphabet): number {
  const sign = toSign(character);
  return sign < specialSigns ? toSign(character.toLowerCase()) : sign;
}
