import { expect, test } from "vitest";
import { measureStepBaseline } from "#data/stepBaseline.ts";

const toPart = (...rows: readonly (readonly number[])[]) => ({
  count: rows.length,
  x: new Float32Array(),
  y: Float32Array.from(rows.flat()),
});

test("each step is answered with its commonest class; steps that are not asked do not count", () => {
  const train = toPart([2, 1, 3], [2, 0, -1], [2, 1, -1]);
  // step 1: 2 right, 0 wrong; step 2: 1 right, 1 right; step 3: −1, 3 right
  expect(measureStepBaseline(train, toPart([2, 1, -1], [0, 1, 3]), 3, 4)).toBe(4 / 5);
});

test("an empty test part has nothing right", () => {
  expect(measureStepBaseline(toPart([0]), toPart(), 1, 2)).toBe(0);
});
