import { expect, test } from "vitest";
import { toVisibleSign } from "#base/visibleSign.ts";

test("blanks and line ends are seen, other characters stay", () => {
  expect([" ", "\u3000", "\t", "\n", "a", "春", ""].map(toVisibleSign)).toEqual([
    "␣",
    "␣",
    "⇥",
    "↵",
    "a",
    "春",
    "",
  ]);
});
