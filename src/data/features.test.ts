import { expect, test } from "vitest";
import { toFeature } from "#data/features.ts";
import { planeFeatures } from "#model/data.ts";

test("every feature is its formula, not scaled", () => {
  expect(Object.fromEntries(planeFeatures.map((name) => [name, toFeature[name](2, -3)]))).toEqual({
    x1: 2,
    x2: -3,
    x1Squared: 4,
    x2Squared: 9,
    x1x2: -6,
    sinX1: Math.sin(2),
    sinX2: Math.sin(-3),
    cosX1: Math.cos(2),
    cosX2: Math.cos(-3),
  });
});
