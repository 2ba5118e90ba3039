import { expect, test } from "vitest";
import { toGrouped, toSignGroup } from "#panels/projector/signGroups.ts";

test("characters are told apart by sort, accents and capitals included", () => {
  const signs = Array.from("aÉyßb春7，;λ␣").map((sign) => toSignGroup(sign, false));
  expect(signs).toEqual([
    "vowel",
    "vowel",
    "vowel",
    "letter",
    "consonant",
    "han",
    "digit",
    "mark",
    "mark",
    "letter",
    "mark",
  ]);
});

test("only sorts that occur have a colour, in a fixed order", () => {
  expect(toGrouped(["·", "□", "b", "a"], 2)).toEqual({
    groups: Uint8Array.of(2, 2, 1, 0),
    names: ["vowel", "consonant", "special"],
  });
});
