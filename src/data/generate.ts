/** @file The points of a set on the plane: the same seed gives the same points, other purposes have other seeds. */
import { createRandom, drawNormal, toSeed, type Random } from "#base/random.ts";
import { drawClassPoint, drawPlace, fold, isClassificationSet } from "#data/classification.ts";
import { toValue } from "#data/regression.ts";
import type { PaintedPoint, PlaneData } from "#model/data.ts";

/** Generated and painted points have the same form. */
export type PlanePoint = PaintedPoint;

/** Deviation of a place at noise 1; a value in a regression moves by the same share of its range. */
const placeSpread = 2;
const valueSpread = 1 / 3;

/**
 * `samples` points, the classes in turn. Noise moves a point after its class is settled, and the value (not the place) of
 * a regression. Points that leave the plane are folded back, values are cut off at ±1.
 */
export function generatePoints(
  spec: Pick<PlaneData, "set" | "samples" | "noise" | "seed">,
): readonly PlanePoint[] {
  const { set, samples, noise } = spec;
  if (set === "blank") return [];
  const draw = createRandom(toSeed(spec.seed, "points", set));
  const shake = createRandom(toSeed(spec.seed, "noise", set));
  if (!isClassificationSet(set)) {
    return Array.from({ length: samples }, () => {
      const [x1, x2] = drawPlace(draw);
      const value = toValue[set](x1, x2) + noise * valueSpread * drawNormal(shake);
      return [x1, x2, Math.min(1, Math.max(-1, value))];
    });
  }
  const classes = set === "rings" ? 3 : 2;
  const perClass = Math.ceil(samples / classes);
  return Array.from({ length: samples }, (_, i) => {
    const label = i % classes;
    const share = (Math.floor(i / classes) + draw()) / perClass;
    const [x1, x2] = drawClassPoint[set](label, draw, share);
    return [move(x1, noise, shake), move(x2, noise, shake), label];
  });
}

function move(x: number, noise: number, random: Random): number {
  return noise === 0 ? x : fold(x + noise * placeSpread * drawNormal(random));
}
