import fc from "fast-check";
import { expect, test } from "vitest";
import { countCharacters, createAlphabet } from "#data/alphabet.ts";

const toAlphabet = (text: string, max = 5000) => createAlphabet(countCharacters([text]), max);

test("signs go from frequent to rare, then by code point", () => {
  expect(toAlphabet("bbaadcccc").signs).toEqual(["", "□", "c", "a", "b", "d"]);
});

test("what is too rare is other", () => {
  const alphabet = toAlphabet("aaabbcc d", 4);
  expect(alphabet.signs).toEqual(["", "□", "a", "b"]);
  expect([...alphabet.encode("abcd")]).toEqual([2, 3, 1, 1]);
  expect([alphabet.toSign("b"), alphabet.toSign("d")]).toEqual([3, 1]);
});

test("an empty text has the special signs alone", () => {
  expect(toAlphabet("").signs).toEqual(["", "□"]);
});

test("further marks stand before the characters", () => {
  expect(createAlphabet(countCharacters(["ab", "b"]), 100, ["", ""]).signs).toEqual([
    "",
    "□",
    "",
    "",
    "b",
    "a",
  ]);
});

test("characters beyond the first plane count as one", () => {
  const alphabet = toAlphabet("𠮷野家🙂🙂");
  expect(alphabet.signs).toEqual(["", "□", "🙂", "家", "野", "𠮷"]);
  expect([...alphabet.encode("🙂𠮷")]).toEqual([2, 5]);
});

test("a text is read back, whatever it holds", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const { signs, encode } = toAlphabet(text);
      expect(Array.from(encode(text), (sign) => signs[sign]).join("")).toBe(text);
    }),
    { numRuns: 10 },
  );
});
