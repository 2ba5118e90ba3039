import { describe, expect, test } from "vitest";
import { generatePoints } from "#data/generate.ts";
import { toValue } from "#data/regression.ts";
import { regressionSets } from "#model/data.ts";

describe.each(regressionSets)("%s", (set) => {
  test("has exact values without noise", () => {
    for (const [x1, x2, value] of generatePoints({ set, samples: 100, noise: 0, seed: 1 })) {
      expect(value).toBe(toValue[set](x1, x2));
    }
  });

  test("stays within −1…1 at full noise", () => {
    const points = generatePoints({ set, samples: 500, noise: 1, seed: 1 });
    expect(points.every(([, , value]) => Math.abs(value) <= 1)).toBe(true);
  });

  test("reaches both signs", () => {
    const values = generatePoints({ set, samples: 500, noise: 0, seed: 1 }).map((point) => point[2]);
    expect(Math.min(...values)).toBeLessThan(-0.7);
    expect(Math.max(...values)).toBeGreaterThan(0.7);
  });
});

test("noise moves the value and not the place", () => {
  const take = (noise: number) => generatePoints({ set: "sine", samples: 50, noise, seed: 4 });
  const places = (noise: number) => take(noise).map(([x1, x2]) => [x1, x2]);
  expect(places(1)).toEqual(places(0));
  expect(take(1)).not.toEqual(take(0));
});

test("known values", () => {
  expect(toValue.plane(6, 6)).toBe(1);
  expect(toValue.plane(-6, -6)).toBe(-1);
  expect(toValue.sine(Math.PI / 2, 3)).toBe(0.8);
  expect(toValue.multiGauss(0, 0)).toBeCloseTo(0, 9);
  expect(toValue.multiGauss(-4, 3.5)).toBeCloseTo(0.98, 2);
});
