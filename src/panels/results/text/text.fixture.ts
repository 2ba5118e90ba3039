/** @file For tests: an alphabet of small letters. */
import type { Alphabet } from "#data/sequenceDataset.ts";

const signs = ["", "□", ..."abcdefghijklmnopqrstuvwxyz"];

export const letters: Alphabet = {
  signs,
  toSign: (character) => Math.max(1, signs.indexOf(character)),
};
