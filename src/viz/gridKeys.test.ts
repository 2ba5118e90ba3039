import { expect, test } from "vitest";
import { toGridStep } from "./gridKeys.ts";

/** Eight cells: 0 1 2 / 3 4 5 / 6 7 */
const step = (key: string, from: number, ctrlKey = false) => toGridStep({ key, ctrlKey }, from, 3, 8, 2);

test("left and right go on over the end of a row and stop at both ends", () => {
  expect([step("ArrowRight", 2), step("ArrowLeft", 3), step("ArrowRight", 7), step("ArrowLeft", 0)]).toEqual([
    3, 2, 7, 0,
  ]);
});

test("up, down and pages keep to the column", () => {
  expect([step("ArrowDown", 1), step("ArrowUp", 1), step("PageDown", 1), step("PageUp", 7)]).toEqual([
    4, 1, 7, 1,
  ]);
  expect([step("ArrowDown", 5), step("PageDown", 2)]).toEqual([5, 5]);
});

test("Home and End go to the ends of a row, with Ctrl to those of the grid", () => {
  expect([step("Home", 4), step("End", 4), step("End", 6)]).toEqual([3, 5, 7]);
  expect([step("Home", 4, true), step("End", 4, true)]).toEqual([0, 7]);
});

test("other keys do not move", () => {
  expect([step("Enter", 4), step("a", 4)]).toEqual([null, null]);
});
