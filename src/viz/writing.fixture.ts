/** @file A poem, a novel and the signs that may come next, as a small network writes them. */
import { createNextSigns, type NextSignsData } from "./nextSigns.ts";
import { toFixture } from "./results.fixture.ts";
import type { Fixture } from "./stage.fixture.ts";
import { createWrittenText, type WrittenSign, type WrittenTextData } from "./writtenText.ts";

/** The first `given` signs are the person's; the others have shares that come again and again. */
function toSigns(text: string, given: number): readonly WrittenSign[] {
  const shares = [0.98, 0.81, 0.07, 0.56, 1, 0.34, 0.002];
  return Array.from(text, (sign, i) => ({
    text: sign,
    share: i < given ? null : shares[i % shares.length]!,
  }));
}

const base = {
  onMark: () => undefined,
  describe: (index: number) => `sign ${index}`,
};

export const verse: WrittenTextData = {
  ...base,
  label: "A poem",
  signs: toSigns("春山不见人，但闻人语响。返景入深林，云照青苔上。", 2),
  look: "verse",
  marked: 18,
};

export const prose: WrittenTextData = {
  ...base,
  label: "A novel",
  signs: toSigns("It is a truth universally acknowledged, that a single man\nmust be in want of a wife.", 5),
  look: "prose",
  marked: null,
};

const classics: WrittenTextData = {
  ...base,
  label: "A classic",
  signs: toSigns("子曰：“学而时习之，不亦说乎？有朋自远方来，不亦乐乎？”\n有子曰：“其为人也孝弟。”", 2),
  look: "prose",
  marked: 30,
};

export const nextSigns: NextSignsData = {
  label: "The next sign",
  signs: [
    { text: "复", share: 0.795 },
    { text: "云", share: 0.094 },
    { text: "入", share: 0.021 },
    { text: " ", share: 0.02 },
    { text: "照", share: 0.02 },
    { text: "深", share: 0.0004 },
  ],
  drawn: 1,
  rows: 6,
  words: { drawn: "drawn", nameOf: (text) => (text === " " ? "blank" : text) },
};

export const fixtures: readonly Fixture[] = [
  toFixture("writing: verse", [320, 220], createWrittenText, verse),
  toFixture("writing: prose", [320, 120], createWrittenText, prose),
  toFixture("writing: classics", [320, 160], createWrittenText, classics),
  toFixture("writing: next signs", [320, 180], createNextSigns, nextSigns),
];
