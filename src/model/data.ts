/** @file What an experiment learns from: a set of points on the plane, or a table. The data itself is in `data/`. */
import type { Range } from "#model/range.ts";

export const planeSets = [
  "circle",
  "xor",
  "gauss",
  "spiral",
  "moons",
  "checkerboard",
  "rings",
  "aboveSine",
  "aboveCubic",
  "aboveAbs",
  "aboveStep",
  "blank",
  "plane",
  "multiGauss",
  "sine",
] as const;
/** `blank` has only the points that the person paints. `plane`, `multiGauss` and `sine` are regressions. */
export type PlaneSet = (typeof planeSets)[number];

export const regressionSets = ["plane", "multiGauss", "sine"] as const satisfies readonly PlaneSet[];

export const planeFeatures = [
  "x1",
  "x2",
  "x1Squared",
  "x2Squared",
  "x1x2",
  "sinX1",
  "sinX2",
  "cosX1",
  "cosX2",
] as const;
export type PlaneFeature = (typeof planeFeatures)[number];

export const tableSets = [
  "iris",
  "penguins",
  "wine",
  "breast-cancer",
  "letters",
  "spam",
  "concrete",
  "diabetes",
] as const;
export type TableSet = (typeof tableSets)[number];

/** A painted point: x₁, x₂ in −6…6, and its class index, or its value −1…1 in a regression. */
export type PaintedPoint = readonly [x1: number, x2: number, label: number];

export interface PlaneData {
  readonly kind: "plane";
  readonly set: PlaneSet;
  /** Number of generated points. */
  readonly samples: number;
  /** 0 (none) to 1 (hopeless); 0.5 is a spread of one unit of the plane. */
  readonly noise: number;
  /** Share of all points kept for testing. */
  readonly testShare: number;
  readonly seed: number;
  /** In the order of `planeFeatures`. */
  readonly features: readonly PlaneFeature[];
  /** Lie over the generated points. */
  readonly painted: readonly PaintedPoint[];
}

export interface TableData {
  readonly kind: "table";
  readonly set: TableSet;
  /** Column names that the network does not get; none by default. */
  readonly without: readonly string[];
  /** The two columns that span the decision map, by name; the first two features when null. */
  readonly axes: readonly [string, string] | null;
}

export type DataSpec = PlaneData | TableData;

/** Half the width of the plane: both axes run from −6 to 6. */
export const planeExtent = 6;

export const dataRanges = {
  samples: { min: 0, max: 5000, integer: true },
  noise: { min: 0, max: 1 },
  testShare: { min: 0.1, max: 0.9 },
  seed: { min: 0, max: 4294967295, integer: true },
} as const satisfies Record<string, Range>;

export const maxPaintedPoints = 2000;
export const maxPaintedClasses = 4;

/** `label` spans the class indices and the values of a regression. */
export const paintedRanges = {
  place: { min: -planeExtent, max: planeExtent },
  label: { min: -1, max: maxPaintedClasses - 1 },
} as const satisfies Record<string, Range>;

export function isRegressionSet(set: PlaneSet): boolean {
  return (regressionSets as readonly PlaneSet[]).includes(set);
}
