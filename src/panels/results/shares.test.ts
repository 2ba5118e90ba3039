import { expect, test } from "vitest";
import { findTop, toShares } from "#panels/results/shares.ts";

test("one output neuron speaks for class 1 and against class 0", () => {
  expect([...toShares([0.75], "zeroOne")]).toEqual([0.25, 0.75]);
  expect([...toShares([-0.5], "plusMinus")]).toEqual([0.75, 0.25]);
});

test("several outputs are shares as they are, or spread over 0…1 where they are coded −1…1", () => {
  expect([...toShares([0.25, 0.5, 0.25], "zeroOne")]).toEqual([0.25, 0.5, 0.25]);
  expect([...toShares([-1, 0, 1], "plusMinus")]).toEqual([0, 0.5, 1]);
});

test("the top class has the largest share, the first of equals; none where one is no number", () => {
  expect(findTop([0.2, 0.4, 0.4])).toBe(1);
  expect(findTop([0.2, Number.NaN])).toBeNull();
  expect(findTop([])).toBeNull();
});
