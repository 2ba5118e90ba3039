import { expect, test } from "vitest";
import { drawNext, toCandidates, toGiven, toWindow } from "#panels/results/text/writing.ts";
import { letters, toAlphabetText, toPoemText } from "#panels/results/text/text.fixture.ts";

const plain = { temperature: 1, topK: null };

test("where every step answers, the text stands at the beginning of the window and is read at its last sign", () => {
  expect(toWindow([5, 6, 7], toAlphabetText(5))).toEqual({ x: Float32Array.of(5, 6, 7, 0, 0), step: 2 });
  expect(toWindow([1, 2, 3, 4, 5, 6], toAlphabetText(4))).toEqual({
    x: Float32Array.of(3, 4, 5, 6),
    step: 3,
  });
});

test("where only the end answers, the text stands at the end of the window", () => {
  const dataset = toAlphabetText(5, { target: "last" });
  expect(toWindow([5, 6, 7], dataset)).toEqual({ x: Float32Array.of(0, 0, 5, 6, 7), step: 0 });
});

test("a line is read from the break before it on, and stands at the beginning of its window", () => {
  const poem = toPoemText("春眠。");
  const [lineBreak, first] = ["\n", "春"].map(poem.alphabet.toSign) as [number, number];
  expect(toWindow([], poem)).toEqual({ x: Float32Array.of(lineBreak, 0, 0, 0), step: 0 });
  expect(toWindow([first], poem)).toEqual({ x: Float32Array.of(lineBreak, first, 0, 0), step: 1 });
  expect(toWindow([first], { ...poem, target: "last" })).toEqual({
    x: Float32Array.of(lineBreak, first, 0, 0),
    step: 0,
  });
});

test("a character without a sign is shown as it was typed and read as “other”", () => {
  expect(toGiven("a龘", letters)).toEqual([
    { sign: 2, text: "a", drawn: null },
    { sign: 1, text: "龘", drawn: null },
  ]);
});

test("padding and “other” are no candidates", () => {
  expect(toCandidates([0.4, 0.2, 0.1, 0.3], plain)).toEqual({
    signs: [
      { sign: 3, share: 0.75 },
      { sign: 2, share: 0.25 },
    ].map(({ sign, share }) => ({ sign, share: Math.fround(share) })),
    drawn: null,
  });
});

test("the same seed and place draw the same sign", () => {
  const probabilities = [0, 0, ...Array.from({ length: 24 }, () => 1 / 24)];
  const draw = (seed: number, place: number) =>
    drawNext(probabilities, plain, { seed, place, alphabet: letters })!.text;
  const text = (seed: number) => Array.from({ length: 30 }, (_, place) => draw(seed, place)).join("");
  expect(text(1)).toBe(text(1));
  expect(text(1)).not.toBe(text(2));
});

test("a drawn sign that is none of the likeliest takes the last place among them", () => {
  const probabilities = [0, 0, ...Array.from({ length: 24 }, () => 1 / 24)];
  const drawn = Array.from({ length: 40 }, (_, place) =>
    drawNext(probabilities, plain, { seed: 3, place, alphabet: letters }),
  ).find((sign) => sign!.sign > 10)!;
  expect(drawn.drawn!.among.drawn).toBe(5);
  expect(drawn.drawn!.among.signs[5]!.sign).toBe(drawn.sign);
});

test("a network that diverged writes nothing", () => {
  expect(
    drawNext([Number.NaN, Number.NaN, Number.NaN], plain, { seed: 1, place: 0, alphabet: letters }),
  ).toBeNull();
});
