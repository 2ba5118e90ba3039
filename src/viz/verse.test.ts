import { expect, test } from "vitest";
import { breaksVerse, toVerseWidth } from "./verse.ts";

test("clauses and line breaks end a line of verse, other marks do not", () => {
  expect(Array.from("，。？\n").every(breaksVerse)).toBe(true);
  expect(Array.from("、“a ").some(breaksVerse)).toBe(false);
});

test("the width of a poem is its longest line with its mark", () => {
  const toSigns = (text: string) => Array.from(text, (sign) => ({ text: sign }));
  expect(toVerseWidth(toSigns("春山不见人，但闻人语响。"))).toBe(6);
  expect(toVerseWidth(toSigns("朝辞白帝彩云间，千里"))).toBe(8);
  expect(toVerseWidth([])).toBe(1);
});
