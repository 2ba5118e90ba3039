import { expect, test } from "vitest";
import { toNamedUnits } from "./unitAxis.ts";

test("the first and the last unit are named, and round numbers between", () => {
  expect(toNamedUnits({ units: 64, height: 288, unit: null, at: null })).toEqual([
    0, 9, 19, 29, 39, 49, 59, 63,
  ]);
  expect(toNamedUnits({ units: 4, height: 288, unit: null, at: null })).toEqual([0, 1, 2, 3]);
});

test("what is read and chosen takes the place of its neighbours", () => {
  expect(toNamedUnits({ units: 64, height: 288, unit: 31, at: 10 })).toEqual([0, 10, 19, 31, 39, 49, 59, 63]);
});

test("a unit that is gone has no name", () => {
  expect(toNamedUnits({ units: 2, height: 100, unit: 5, at: null })).toEqual([0, 1]);
});
