import { expect, test } from "vitest";
import { drawFirst, isHan, toFirstPrompt, toMostSigns } from "#panels/results/text/prompt.ts";
import { toAlphabetText, toPoemText } from "#panels/results/text/text.fixture.ts";

const poem = toPoemText("空山不见人，但闻人语响。返景入深林，复照青苔上。");

test("a poem begins with its first two characters and is as long as its kind", () => {
  expect(toFirstPrompt(poem)).toBe("空山");
  expect(toMostSigns(poem)).toBe(24);
});

test("what is written in Chinese characters is told from its commonest signs", () => {
  expect([isHan(poem), isHan(toAlphabetText(5))]).toEqual([true, false]);
});

test("a running text begins behind the first sentence of its window", () => {
  const text = "at last. It was so. And then";
  const signs = ["", "□", ...new Set(text)];
  const dataset = toAlphabetText(text.length, {
    alphabet: { signs, toSign: (character) => signs.indexOf(character) },
    test: { count: 1, x: Float32Array.from(text, (one) => signs.indexOf(one)), y: new Float32Array() },
  });
  expect(toFirstPrompt(dataset)).toBe("It ");
});

test("where nothing was typed a text begins like one of the training part, the same for each seed", () => {
  const dataset = toAlphabetText(5);
  const [first] = drawFirst(dataset, 3);
  expect(drawFirst(dataset, 3)).toEqual([first]);
  expect(
    new Set(Array.from({ length: 20 }, (_, seed) => drawFirst(dataset, seed)[0]!.text)).size,
  ).toBeGreaterThan(5);
});
