/**
 * @file Points of two or three classes on the plane. Every shape is exact: noise is laid over it later. A generator draws
 * one point of the class asked for, so that all classes come out equally large.
 */
import { drawNormal, type Random } from "#base/random.ts";
import { isRegressionSet, planeExtent, type PlaneSet } from "#model/data.ts";

type Place = readonly [x1: number, x2: number];
/** `share` is where the point lies among those of its class, evenly from 0 to 1. */
type DrawPoint = (label: number, random: Random, share: number) => Place;

export type ClassificationSet = Exclude<PlaneSet, "blank" | "plane" | "multiGauss" | "sine">;

export function isClassificationSet(set: PlaneSet): set is ClassificationSet {
  return set !== "blank" && !isRegressionSet(set);
}

const spiralTurns = 1.75;
const spiralRadius = 5;

export const drawClassPoint: Readonly<Record<ClassificationSet, DrawPoint>> = {
  /** Class 1 is a disc, class 0 a ring around it. */
  circle: (label, random) => (label === 1 ? drawRing(random, 0, 2.5) : drawRing(random, 3.5, 5)),
  /** Class 1 where the signs of x₁ and x₂ differ; a gap of 0.3 along the axes. */
  xor: (label, random) => {
    const draw = () => 0.3 + 4.7 * random();
    const sign = random() < 0.5 ? 1 : -1;
    return [sign * draw(), (label === 1 ? -sign : sign) * draw()];
  },
  /** Two clouds of deviation 1 around (2, 2), class 1, and (−2, −2). */
  gauss: (label, random) => {
    const centre = label === 1 ? 2 : -2;
    return [fold(centre + drawNormal(random)), fold(centre + drawNormal(random))];
  },
  /** Two arms of Archimedes, radius = 5 · share, turned by half a turn against each other. */
  spiral: (label, _, share) => {
    const angle = 2 * Math.PI * spiralTurns * share + label * Math.PI;
    return [spiralRadius * share * Math.sin(angle), spiralRadius * share * Math.cos(angle)];
  },
  /** Two half circles of radius 3, each reaching into the other. */
  moons: (label, random) => {
    const angle = Math.PI * random();
    const side = label === 1 ? -1 : 1;
    return [side * 3 * (Math.cos(angle) - 0.5), side * 3 * (Math.sin(angle) - 0.25)];
  },
  /** 4 × 4 fields; class 1 where row and column are one odd, one even. */
  checkerboard: (label, random) => {
    const column = Math.floor(4 * random());
    const row = 2 * Math.floor(2 * random()) + ((column + label) % 2);
    return [toField(column, random), toField(row, random)];
  },
  /** A disc and two rings: classes 0, 1, 2 from within. */
  rings: (label, random) => drawRing(random, label === 0 ? 0 : 2 * label + 0.4, 2 * label + 1.4),
  aboveSine: (label, random) => drawBeside((x) => 2.5 * Math.sin(x), label, random),
  aboveCubic: (label, random) => drawBeside((x) => x ** 3 / 12 - 2 * x, label, random),
  aboveAbs: (label, random) => drawBeside((x) => Math.abs(x) - 3, label, random),
  aboveStep: (label, random) => drawBeside((x) => (x < 0 ? -2.5 : 2.5), label, random),
};

/** Brings what lies outside the plane back in, as a mirror at its edge would. */
export function fold(x: number): number {
  const period = 4 * planeExtent;
  const phase = (((x + planeExtent) % period) + period) % period;
  return planeExtent - Math.abs(2 * planeExtent - phase);
}

export function drawPlace(random: Random): Place {
  return [planeExtent * (2 * random() - 1), planeExtent * (2 * random() - 1)];
}

function drawRing(random: Random, inner: number, outer: number): Place {
  const radius = inner + (outer - inner) * random();
  const angle = 2 * Math.PI * random();
  return [radius * Math.sin(angle), radius * Math.cos(angle)];
}

/** A random place in a row or column (0 to 3) of the checkerboard. */
function toField(index: number, random: Random): number {
  return ((index + random()) / 2 - 1) * planeExtent;
}

/** Class 1 above the curve, class 0 on and below it. Each side is about half of the plane, so few draws are thrown away. */
function drawBeside(curve: (x1: number) => number, label: number, random: Random): Place {
  let place = drawPlace(random);
  while (place[1] > curve(place[0]) !== (label === 1)) place = drawPlace(random);
  return place;
}
