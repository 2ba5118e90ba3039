/** @file The inputs that a network on the plane may be given: each a plain function of the place, not scaled. */
import type { PlaneFeature } from "#model/data.ts";

export const toFeature: Readonly<Record<PlaneFeature, (x1: number, x2: number) => number>> = {
  x1: (x1) => x1,
  x2: (_, x2) => x2,
  x1Squared: (x1) => x1 * x1,
  x2Squared: (_, x2) => x2 * x2,
  x1x2: (x1, x2) => x1 * x2,
  sinX1: (x1) => Math.sin(x1),
  sinX2: (_, x2) => Math.sin(x2),
  cosX1: (x1) => Math.cos(x1),
  cosX2: (_, x2) => Math.cos(x2),
};
