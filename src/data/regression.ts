/** @file Values over the plane to be learned, exact and within −1…1. */
import { planeExtent, type regressionSets } from "#model/data.ts";

export type RegressionSet = (typeof regressionSets)[number];

/** Hills (+1) and hollows (−1) on a staggered grid, each 1.4 wide. */
const bumps: readonly (readonly [x1: number, x2: number, sign: number])[] = [
  [-4, 3.5, 1],
  [0, 3.5, -1],
  [4, 3.5, 1],
  [-4, -3.5, -1],
  [0, -3.5, 1],
  [4, -3.5, -1],
];
const bumpWidth = 1.4;

export const toValue: Readonly<Record<RegressionSet, (x1: number, x2: number) => number>> = {
  /** A slope from −1 in one corner to 1 in the other. */
  plane: (x1, x2) => (x1 + x2) / (2 * planeExtent),
  multiGauss: (x1, x2) => {
    const sum = bumps.reduce((height, [c1, c2, sign]) => {
      const distance = Math.hypot(x1 - c1, x2 - c2);
      return height + sign * Math.exp(-(distance ** 2) / (2 * bumpWidth ** 2));
    }, 0);
    return Math.min(1, Math.max(-1, sum));
  },
  /** A curve over x₁ alone, with headroom for noise. */
  sine: (x1) => 0.8 * Math.sin(x1),
};
