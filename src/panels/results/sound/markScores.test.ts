import { expect, test } from "vitest";
import { toMarkScores } from "#panels/results/sound/markScores.ts";

const marks = { names: ["English", "Mandarin", "Welsh"], test: Uint8Array.of(0, 1, 0, 0) };

test("each language is counted apart", () => {
  expect(toMarkScores(marks, [3, 4, 5, 6], [3, 4, 0, 0])).toEqual([
    { count: 3, share: 1 / 3 },
    { count: 1, share: 1 },
    { count: 0, share: Number.NaN },
  ]);
});

test("without answers only the numbers of samples are known", () => {
  expect(toMarkScores(marks, [3, 4, 5, 6], null)[0]).toEqual({ count: 3, share: Number.NaN });
});
