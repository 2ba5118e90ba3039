/** @file A set on the plane as a data set: generated and painted points, their features, and the split in two parts. */
import { createRandom, shuffle, toSeed } from "#base/random.ts";
import type { Axis, PointDataset, PointPart } from "#data/dataset.ts";
import { toFeature } from "#data/features.ts";
import { generatePoints, type PlanePoint } from "#data/generate.ts";
import { toGridInputs } from "#data/grid.ts";
import { planeExtent, type PlaneData } from "#model/data.ts";
import { toPlainPorts } from "#model/port.ts";
import { toTask } from "#model/task.ts";

const axes: readonly [Axis, Axis] = [
  { feature: 0, min: -planeExtent, max: planeExtent },
  { feature: 1, min: -planeExtent, max: planeExtent },
];

/** Features and targets are as they are on the plane: nothing is scaled. */
export function createPlaneDataset(spec: PlaneData): PointDataset {
  const generated = splitGenerated(spec);
  const painted = splitPainted(spec.painted, spec.testShare);
  const functions = spec.features.map((name) => toFeature[name]);
  const toInputs = (x1: number, x2: number) => Float32Array.from(functions, (feature) => feature(x1, x2));
  return {
    kind: "points",
    task: toTask(spec),
    ports: toPlainPorts([functions.length]),
    features: functions.length,
    train: toPart([...generated.train, ...painted.train], functions.length, toInputs),
    test: toPart([...generated.test, ...painted.test], functions.length, toInputs),
    axes,
    toGrid: (size) => toGridInputs(size, axes, functions.length, toInputs),
    toInputs,
    rawCount: 2,
    encode: (raw) => toInputs(raw[0] ?? 0, raw[1] ?? 0),
    table: null,
    targetScale: [0, 1],
  };
}

interface Split {
  readonly train: readonly PlanePoint[];
  readonly test: readonly PlanePoint[];
}

/** Of each class the same share is tested, chosen by the seed; every class keeps at least one point to learn from. */
function splitGenerated(spec: PlaneData): Split {
  const points = generatePoints(spec);
  const isTest = new Uint8Array(points.length);
  const random = createRandom(toSeed(spec.seed, "split"));
  for (const stratum of toStrata(points, toTask(spec).kind === "regression")) {
    const count = Math.min(Math.round(stratum.length * spec.testShare), stratum.length - 1);
    for (const i of shuffle(stratum, random).slice(0, count)) isTest[i] = 1;
  }
  return {
    train: points.filter((_, i) => isTest[i] === 0),
    test: points.filter((_, i) => isTest[i] === 1),
  };
}

/** The indices of the points by class; all together in a regression. */
function toStrata(points: readonly PlanePoint[], isRegression: boolean): readonly number[][] {
  const strata = new Map<number, number[]>();
  for (const [i, [, , label]] of points.entries()) {
    const key = isRegression ? 0 : label;
    const stratum = strata.get(key);
    if (stratum) stratum.push(i);
    else strata.set(key, [i]);
  }
  return [...strata.values()];
}

/**
 * Every so manieth point is tested, the first ones are learned from. A point stays in its part while more are painted
 * after it.
 */
function splitPainted(points: readonly PlanePoint[], testShare: number): Split {
  const isTest = (i: number) => Math.floor((i + 1) * testShare) > Math.floor(i * testShare);
  return { train: points.filter((_, i) => !isTest(i)), test: points.filter((_, i) => isTest(i)) };
}

function toPart(
  points: readonly PlanePoint[],
  features: number,
  toInputs: (x1: number, x2: number) => Float32Array,
): PointPart {
  const count = points.length;
  const x = new Float32Array(count * features);
  for (const [i, [x1, x2]] of points.entries()) x.set(toInputs(x1, x2), i * features);
  return {
    count,
    x,
    y: Float32Array.from(points, ([, , label]) => label),
    plane: Float32Array.from(points.flatMap(([x1, x2]) => [x1, x2])),
  };
}
