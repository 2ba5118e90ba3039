import { expect, test } from "vitest";
import { en } from "./en.ts";
import { createTranslate, fillTemplate, findSlots, splitTemplate } from "./translate.ts";
import { zh } from "./zh.ts";

test("slots are filled with values as they come", () => {
  expect(fillTemplate("{min} to {max}, then {min}", { min: "1,000", max: 2 })).toBe("1,000 to 2, then 1,000");
});

test("a slot without a value stays as it is written", () => {
  expect(fillTemplate("{a} and {b}", { a: 1 })).toBe("1 and {b}");
});

test("a value is never read as a template", () => {
  expect(fillTemplate("{a}", { a: "{b} $& $1", b: "no" })).toBe("{b} $& $1");
});

test("a word follows its number", () => {
  const neurons = (count: number | string) => fillTemplate("{count} {count|neuron|neurons}", { count });
  expect([neurons(0), neurons(1), neurons("1"), neurons(2), neurons("1,284")]).toEqual([
    "0 neurons",
    "1 neuron",
    "1 neuron",
    "2 neurons",
    "1,284 neurons",
  ]);
});

test("a template splits into texts and slots in order", () => {
  expect(splitTemplate("{data} with {rate}.")).toEqual([
    { slot: "data" },
    { text: " with " },
    { slot: "rate" },
    { text: "." },
  ]);
});

test("the pieces of every recipe, joined again, are the recipe", () => {
  const recipes = (Object.keys(en) as (keyof typeof en)[]).filter((key) => key.startsWith("recipe."));
  for (const key of recipes) {
    const joined = splitTemplate(zh[key]).map((part) => ("slot" in part ? `{${part.slot}}` : part.text));
    expect(joined.join("")).toBe(zh[key]);
  }
});

test("slots are named once each", () => {
  expect(findSlots("{b} {a|x|y} {b}")).toEqual(["a", "b"]);
});

test("each language speaks, and the language of keys shows them", () => {
  const say = (language: "en" | "zh" | "keys") => createTranslate(language)("network.neurons", { count: 3 });
  expect([say("en"), say("zh"), say("keys")]).toEqual(["3 neurons", "3 个神经元", "[[network.neurons]]"]);
});
