/** @file For tests: an alphabet of small letters, and a text in it. */
import type { Alphabet, TextDataset } from "#data/sequenceDataset.ts";

const signs = ["", "□", ...Array.from("abcdefghijklmnopqrstuvwxyz")];

export const letters: Alphabet = {
  signs,
  toSign: (character) => Math.max(1, signs.indexOf(character)),
};

const about = {
  id: "tiny-text",
  title: "The alphabet",
  titleZh: "字母表",
  note: "",
  noteZh: "",
  classes: [],
  classesZh: [],
  generated: true,
  source: "",
  licence: "",
  attribution: "",
  caution: "",
};

/** The alphabet again and again, in windows of so many letters. */
export function toAlphabetText(length: number, rest: Partial<TextDataset> = {}): TextDataset {
  const windows = Array.from({ length: 26 }, (_, start) =>
    Array.from({ length: length + 1 }, (_, i) => 2 + ((start + i) % 26)),
  );
  const part = {
    count: windows.length,
    x: Float32Array.from(windows.flatMap((window) => window.slice(0, -1))),
    y: Float32Array.from(windows.flatMap((window) => window.slice(1))),
  };
  return {
    kind: "text",
    task: { kind: "classification", classes: signs.length, steps: length, numbers: 0 },
    ports: [{ name: "all", shape: [length], signs: signs.length }],
    train: part,
    test: part,
    alphabet: letters,
    unit: "character",
    target: "each",
    baselines: { single: Math.log2(26), triple: 1.5 },
    about,
    ...rest,
  };
}

/** One poem for both parts: read from the line break before it on, asked for up to the one at its end. */
export function toPoemText(poem: string): TextDataset {
  const line = `\n${poem}\n`;
  const signs = ["", "□", ...new Set(line)];
  const alphabet = { signs, toSign: (character: string) => Math.max(1, signs.indexOf(character)) };
  const all = Float32Array.from(line, (character) => alphabet.toSign(character));
  const x = all.slice(0, -1);
  const part = { count: 1, x, y: all.slice(1) };
  return toAlphabetText(x.length, {
    task: { kind: "classification", classes: signs.length, steps: x.length, numbers: 0 },
    ports: [{ name: "all", shape: [x.length], signs: signs.length }],
    train: part,
    test: part,
    alphabet,
    unit: "line",
  });
}
