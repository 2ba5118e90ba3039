import { expect, test } from "vitest";
import { blankCells, cellsAcross, paintStroke, toAgreement } from "#lessons/border.ts";

const last = cellsAcross - 1;
const at = (cells: readonly number[], x: number, y: number) => cells[y * cellsAcross + x];

test("a stroke paints all that lies on its way, and nothing else", () => {
  const cells = paintStroke(blankCells, [0, 0], [1, 0], 1);
  const row = Array.from({ length: cellsAcross }, (_, x) => at(cells, x, last));
  expect(new Set(row)).toEqual(new Set([1]));
  expect(at(cells, 0, 0)).toBe(0);
  expect(at(cells, 8, 8)).toBe(0);
  const over = paintStroke(cells, [0.5, 0.02], [0.5, 0.02], -1);
  expect(at(over, 8, last)).toBe(-1);
  expect(at(over, 0, last)).toBe(1);
});

test("what is painted is compared with the answers at the same places, and the rest is left out", () => {
  const size = 2 * cellsAcross;
  // Above the middle the first class, below it the second.
  const values = Float32Array.from({ length: size * size }, (_, i) => (i < (size * size) / 2 ? 0.2 : 0.9));
  const upper = paintStroke(blankCells, [0, 0.9], [1, 0.9], -1);
  expect(toAgreement(upper, values, size, 0.5)).toBe(1);
  expect(
    toAgreement(
      upper.map((cell) => -cell),
      values,
      size,
      0.5,
    ),
  ).toBe(0);
  const both = paintStroke(upper, [0, 0.1], [1, 0.1], -1);
  expect(toAgreement(both, values, size, 0.5)).toBeCloseTo(0.5, 6);
  expect(toAgreement(blankCells, values, size, 0.5)).toBeNull();
});
