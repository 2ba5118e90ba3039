import { expect, test } from "vitest";
import { countWindows, cutWindows, toStarts, toWindowCoding, type WindowPlan } from "#data/seriesWindows.ts";

const plan: WindowPlan = { window: 2, horizon: 2, target: "value", border: 6 };
/** Ten values whose first six have mean 2 and deviation 1. */
const values = [1, 3, 1, 3, 1, 3, 7, 8, 9, 10];

function cut(columns: readonly (readonly number[])[], one: WindowPlan, part: "train" | "test") {
  const start = toStarts(one)[part];
  const end = part === "train" ? one.border : columns[0]!.length;
  return cutWindows(columns, one, toWindowCoding(columns, one), start, countWindows(start, end, one.horizon));
}
const toRows = (numbers: Float32Array, width: number) =>
  Array.from({ length: numbers.length / width }, (_, i) =>
    Array.from(numbers.slice(i * width, (i + 1) * width)),
  );

test("windows and targets are standardised by the training part", () => {
  const { x, y } = cut([values], plan, "train");
  expect(toRows(x, 2)).toEqual([
    [-1, 1],
    [1, -1],
    [-1, 1],
  ]);
  expect(toRows(y, 2)).toEqual([
    [-1, 1],
    [1, -1],
    [-1, 1],
  ]);
});

test("targets of the test part lie behind the border, their windows reach before it", () => {
  const { x, y } = cut([values], plan, "test");
  expect(toRows(x, 2)).toEqual([
    [-1, 1],
    [1, 5],
    [5, 6],
  ]);
  expect(toRows(y, 2)).toEqual([
    [5, 6],
    [6, 7],
    [7, 8],
  ]);
});

test("of several columns each has its own scale", () => {
  const { x } = cut([values, values.map((value) => 10 * value)], { ...plan, window: 1 }, "train");
  expect(toRows(x, 2)[0]).toEqual([-1, -1]);
});

test("changes are told from the last value, and 0 is no change", () => {
  const rising = [0, 2, 4, 6, 8, 10, 12, 14, 16, 18];
  const change: WindowPlan = { ...plan, horizon: 1, target: "change" };
  const { x, y } = cut([rising], change, "test");
  expect(toRows(x, 2)).toEqual([
    [-1, 0],
    [-1, 0],
    [-1, 0],
    [-1, 0],
  ]);
  expect([...y]).toEqual([1, 1, 1, 1]);
});

test.each(["value", "change"] as const)("an output is read as it was meant: %s", (target) => {
  const coding = toWindowCoding([values], { ...plan, target });
  const output = coding.toTarget(8, 7);
  expect(coding.decode([output, output], 7)).toEqual(new Float32Array([8, 8]));
});

test("a column that never changes is no division by nothing", () => {
  const { x } = cut([values, values.map(() => 5)], plan, "train");
  expect(toRows(x, 4)[0]).toEqual([-1, 0, 1, 0]);
});

test("a series shorter than a window has no samples", () => {
  expect(countWindows(10, 6, 2)).toBe(0);
});
