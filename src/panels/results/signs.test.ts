import { expect, test } from "vitest";
import { findUnknown, toSigns } from "#panels/results/signs.ts";
import { letters } from "#panels/results/text/text.fixture.ts";

test("characters without a sign are “other”, and named once each", () => {
  expect(toSigns("a龘b龘", letters)).toEqual([2, 1, 3, 1]);
  expect(findUnknown("a龘b龘", letters)).toEqual(["龘"]);
});

test("a capital is read as the small letter where only that has a sign", () => {
  expect(toSigns("Ab", letters)).toEqual([2, 3]);
  expect(findUnknown("AB", letters)).toEqual([]);
});
