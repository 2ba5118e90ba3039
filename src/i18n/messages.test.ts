import { expect, test } from "vitest";
import { en as enFirst } from "./en.ts";
import { enLater } from "./enLater.ts";
import type { MessageKey } from "./messages.ts";
import { zh as zhFirst } from "./zh.ts";
import { zhLater } from "./zhLater.ts";
import { findSlots } from "./translate.ts";

const en = { ...enFirst, ...enLater };
const zh = { ...zhFirst, ...zhLater };
const keys = Object.keys(en) as MessageKey[];

test("no message is in both parts of a language", () => {
  expect(Object.keys(enLater).filter((key) => key in enFirst)).toEqual([]);
});

test("every language has the same keys", () => {
  expect(Object.keys(zh).toSorted()).toEqual(keys.toSorted());
});

test("a message has the same slots in every language", () => {
  const different = keys.filter((key) => findSlots(en[key]).join() !== findSlots(zh[key]).join());
  expect(different).toEqual([]);
});

test("no message is empty or has blanks at its ends", () => {
  const bare = Object.values({ en, zh }).flatMap((words) =>
    keys.filter((key) => words[key] !== words[key].trim() || words[key] === ""),
  );
  expect(bare).toEqual([]);
});

test("keys are areas and names, so that areas cannot hide each other's messages", () => {
  expect(keys.filter((key) => !/^[a-z]+(\.[a-zA-Z0-9-]+)+$/.test(key))).toEqual([]);
});

test("Chinese has no half-width punctuation beside its signs, and no word that only English inflects", () => {
  const han = String.raw`\p{Script=Han}`;
  const halfWidth = new RegExp(`${han}[,;:!?()"']|[,;:!?()"']${han}|${han}\\.(?!\\d)`, "u");
  const wrong = keys.filter((key) => halfWidth.test(zh[key]) || /\{\w+\|/.test(zh[key]));
  expect(wrong).toEqual([]);
});

test("English has no sign of another script's punctuation", () => {
  expect(keys.filter((key) => /[，。：；！？（）]/.test(en[key]))).toEqual([]);
});

test("each explanation of a choice is one line of a popover", () => {
  const about = keys.filter((key) => key.endsWith(".about"));
  expect(about.filter((key) => en[key].length > 130)).toEqual([]);
  expect(about.filter((key) => zh[key].length > 60)).toEqual([]);
});
