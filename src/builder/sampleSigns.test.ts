import { expect, test } from "vitest";
import { toSampleSigns } from "#builder/sampleSigns.ts";
import type { PairsDataset, RatingsDataset, TextDataset } from "#data/sequenceDataset.ts";

const toAlphabet = (signs: string) => ({ signs: ["", "□", ...Array.from(signs)], toSign: () => 1 });
const signsOf = (dataset: object, port: "all" | "source" | "target" | "user" | "item", ...values: number[]) =>
  toSampleSigns(dataset as TextDataset, port, Float32Array.from(values), "zh").join("");

test("a text is read sign by sign, without its padding", () => {
  const text: Partial<TextDataset> = { kind: "text", alphabet: toAlphabet("春山") };
  expect(signsOf(text, "all", 2, 3, 1, 0, 0)).toBe("春山□");
});

test("each side of a pair has an alphabet of its own", () => {
  const pairs: Partial<PairsDataset> = {
    kind: "pairs",
    sourceAlphabet: toAlphabet("ab"),
    targetAlphabet: toAlphabet("⊢⊣12"),
  };
  expect([signsOf(pairs, "source", 3, 2), signsOf(pairs, "target", 2, 5, 4)]).toEqual(["ba", "⊢21"]);
});

test("a film has its name, a viewer a number", () => {
  const item = { name: "Tea", nameZh: "茶", kinds: [], kindsZh: [] };
  const ratings: Partial<RatingsDataset> = { kind: "ratings", items: [item] };
  expect([signsOf(ratings, "item", 0), signsOf(ratings, "user", 0)]).toEqual(["茶", "#1"]);
});
