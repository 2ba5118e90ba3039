import { expect, test } from "vitest";
import type { MetricPoint } from "#engine/protocol.ts";
import { thin } from "#state/thin.ts";

const nan = Number.NaN;
const toPoint = (step: number, trainLoss: number): MetricPoint => ({
  step,
  epoch: step,
  trainLoss,
  testLoss: trainLoss,
  trainAccuracy: nan,
  testAccuracy: nan,
  trainR2: nan,
  testR2: nan,
  trainMae: nan,
  testMae: nan,
});

test("a short curve stays as it is", () => {
  const points = [toPoint(0, 1), toPoint(1, 0.5)];
  expect(thin(points, 10)).toEqual(points);
});

test("a long curve keeps its ends, its order and its peaks", () => {
  const points = Array.from({ length: 1000 }, (_, i) => toPoint(i, i === 437 ? 9 : 1 / (1 + i)));
  const kept = thin(points, 100);
  expect(kept).toHaveLength(100);
  expect(kept[0]).toBe(points[0]);
  expect(kept.at(-1)).toBe(points[999]);
  expect(kept).toContain(points[437]);
  const steps = kept.map((point) => point.step);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
});

test("a loss that is no number does not break it", () => {
  const points = Array.from({ length: 50 }, (_, i) => toPoint(i, i === 20 ? nan : i));
  expect(thin(points, 10)).toHaveLength(10);
});
