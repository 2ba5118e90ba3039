import { expect, test } from "vitest";
import { toSketchBars } from "#viz/networkSketch.ts";

test("a chain goes from left to right, branches stand above each other, the widest layer is the highest", () => {
  const bars = toSketchBars([
    { size: 2, sources: [] },
    { size: 64, sources: [0] },
    { size: 4, sources: [0] },
    { size: 1, sources: [1, 2] },
  ]);
  expect(bars.map(({ x }) => x.toFixed(2))).toEqual(["0.17", "0.50", "0.50", "0.83"]);
  expect(bars[1]!.y).toBeLessThan(bars[2]!.y);
  expect(bars[1]!.height).toBeGreaterThan(bars[2]!.height);
  expect(bars.every(({ y, height }) => y - height / 2 >= 0 && y + height / 2 <= 1)).toBe(true);
});
