import { expect, test } from "vitest";
import { parseNumber } from "./parseNumber.ts";

test.each([
  ["0.003", 0.003],
  [" 12 ", 12],
  [".5", 0.5],
  ["5.", 5],
  ["1e-3", 0.001],
  ["1,284", 1284],
  ["1,000,000.5", 1_000_000.5],
  ["−0.5", -0.5],
  ["０．５", 0.5],
  ["+3", 3],
])("%j is a number", (text, value) => {
  expect(parseNumber(text)).toBe(value);
});

test.each(["", "abc", "0,5", "1,28", "1 2", "0x10", "NaN", "Infinity", "1e999", "--1", "1.2.3"])(
  "%j is no number",
  (text) => {
    expect(parseNumber(text)).toBeNull();
  },
);
