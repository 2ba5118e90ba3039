import { expect, test } from "vitest";
import { toDrawnSample } from "#panels/results/drawnSample.ts";

const point = (x: number, y: number) => ({ x, y, pressure: 0.5 });
const inCorner = [[point(0.05, 0.1), point(0.05, 0.3)]];

function toMiddle(sample: Float32Array, width: number): readonly [x: number, y: number] {
  let [mass, x, y] = [0, 0, 0];
  sample.forEach((ink, i) => {
    mass += ink;
    x += ink * ((i % width) + 0.5);
    y += ink * (Math.floor(i / width) + 0.5);
  });
  return [x / mass, y / mass];
}

test("a digit in a corner comes to the middle, 20 of 28 pixels high", () => {
  const sample = toDrawnSample(inCorner, [28, 28, 1], "digit");
  const [x, y] = toMiddle(sample, 28);
  expect(x).toBeCloseTo(14, 1);
  expect(y).toBeCloseTo(14, 1);
  const rows = Array.from({ length: 28 }, (_, row) =>
    sample.subarray(row * 28, row * 28 + 28).some((ink) => ink > 0.4),
  );
  expect(rows.filter(Boolean).length).toBeGreaterThanOrEqual(19);
  expect(rows.filter(Boolean).length).toBeLessThanOrEqual(21);
});

test("a digit of 8 × 8 pixels fills its picture from top to bottom", () => {
  const sample = toDrawnSample(inCorner, [8, 8, 1], "digit");
  expect(toMiddle(sample, 8).map(Math.round)).toEqual([4, 4]);
  expect(Math.max(...sample.subarray(0, 8))).toBeGreaterThan(0.3);
  expect(Math.max(...sample.subarray(56))).toBeGreaterThan(0.3);
});

test("a doodle stays where it was drawn", () => {
  const [x, y] = toMiddle(toDrawnSample(inCorner, [28, 28, 1], "doodle"), 28);
  expect(x).toBeLessThan(3);
  expect(y).toBeLessThan(8);
});

test("no strokes are blank paper", () => {
  for (const kind of ["digit", "doodle"] as const)
    expect(toDrawnSample([], [8, 8, 1], kind)).toEqual(new Float32Array(64));
});
