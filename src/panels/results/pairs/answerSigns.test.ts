import { expect, test } from "vitest";
import type { Alphabet } from "#data/sequenceDataset.ts";
import { toAnswerSigns, toAnswerText, toChoice } from "#panels/results/pairs/answerSigns.ts";
import type { Translation } from "#panels/results/pairs/createTranslator.ts";

const signs = ["", "□", "", "", "1", "2"];
const digits: Alphabet = { signs, toSign: (character) => Math.max(1, signs.indexOf(character)) };

const done: Translation = {
  source: [4],
  best: { signs: [4, 5], shares: [0.75, 0.5], logProbability: -1, isEnded: true },
  answers: [],
  looks: null,
  steps: Float32Array.of(0, 0, 0, 0.125, 0.75, 0.125, 0, 0, 0, 0.25, 0.25, 0.5, 0, 0, 0, 0.875, 0.125, 0),
};

test("an answer is its signs with their probabilities, and its end once it is done", () => {
  expect(toAnswerSigns(done, digits)).toEqual([
    { text: "1", share: 0.75 },
    { text: "2", share: 0.5 },
    { text: "∎", share: 0.875 },
  ]);
  expect(toAnswerSigns({ ...done, steps: null }, digits)).toHaveLength(2);
});

test("the choice at a place is the likeliest signs, the taken one marked", () => {
  expect(toChoice(done, 1, digits)).toEqual({
    signs: [
      { sign: 5, share: 0.5 },
      { sign: 3, share: 0.25 },
      { sign: 4, share: 0.25 },
    ],
    drawn: 0,
  });
  expect(toChoice(done, 2, digits)!.signs[0]).toEqual({ sign: 3, share: 0.875 });
  expect(toChoice({ ...done, steps: null }, 0, digits)).toBeNull();
});

test("signs are a text again", () => {
  expect(toAnswerText([4, 5, 4], digits)).toBe("121");
});
