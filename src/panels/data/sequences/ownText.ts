/** @file What is wrong with a text that a person brings along, before it becomes a data pack. Pure. */
import { countCharacters, type Census } from "#data/alphabet.ts";
import { maxTextBytes, minCharacters, toPlainText } from "#data/layouts/text.ts";
import type { TextSetMeta } from "#data/layouts/text.ts";
import { sequenceRanges, specialSigns } from "#model/sequenceData.ts";

export interface TextDraft {
  readonly title: string;
  readonly text: string;
  readonly unit: TextSetMeta["unit"];
  /** Signs that are told apart at most. */
  readonly alphabet: number;
}

/** Signs that an alphabet has unless a person asks for more: each costs a class. */
export const usualAlphabet = 1000;

export const emptyDraft: TextDraft = { title: "", text: "", unit: "character", alphabet: usualAlphabet };

/** What keeps the text from being learned. */
export type TextFault =
  | { readonly kind: "empty" | "blank" }
  | { readonly kind: "short"; readonly count: number }
  | { readonly kind: "fewLines"; readonly count: number };

export interface TextLook {
  readonly census: Census;
  readonly fault: TextFault | null;
  /** Share of the text that its alphabet leaves out. */
  readonly otherShare: number;
}

/** One to test with, and some to learn from. */
export const minLines = 5;

export function lookAtText({ text, unit, alphabet }: TextDraft): TextLook {
  const plain = toPlainText(text, unit);
  const census = countCharacters([plain]);
  const kept = census.counts.slice(0, alphabet - specialSigns).reduce((a, b) => a + b, 0);
  const otherShare = census.total === 0 ? 0 : 1 - kept / census.total;
  return { census, fault: findFault(text, plain, unit, census), otherShare };
}

function findFault(
  text: string,
  plain: string,
  unit: TextDraft["unit"],
  { total }: Census,
): TextFault | null {
  if (text === "") return { kind: "empty" };
  if (text.trim() === "") return { kind: "blank" };
  if (total < minCharacters) return { kind: "short", count: total };
  const lines = unit === "line" ? plain.split("\n").length - 1 : minLines;
  return lines < minLines ? { kind: "fewLines", count: lines } : null;
}

/** More signs than the alphabet holds: how many can be kept instead; null where the choice makes no difference. */
export function toOtherAlphabet({ alphabet }: TextDraft, { codePoints }: Census): number | null {
  const all = Math.min(sequenceRanges.alphabet.max, codePoints.length + specialSigns);
  if (all <= usualAlphabet) return null;
  return alphabet < all ? all : usualAlphabet;
}

/** As many characters from the beginning as fit into a pack. */
export function cutText(text: string): string {
  if (text.length * 3 <= maxTextBytes) return text;
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(maxTextBytes));
  return read === text.length ? text : text.slice(0, read);
}

export function toMegabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}

/** The name of a file without its ending. */
export function toTitle(name: string): string {
  return name.replace(/\.[^.]*$/, "");
}
