/** @file The sets at a glance: a few points of each, drawn once with a fixed seed. */
import { generatePoints } from "#data/generate.ts";
import { isRegressionSet, planeExtent, type PlaneSet } from "#model/data.ts";
import type { DataThumbData } from "#viz/dataThumb.ts";

const count = 130;
const axis = { min: -planeExtent, max: planeExtent };
const kept = new Map<PlaneSet, DataThumbData>();

export function toThumb(set: PlaneSet): DataThumbData {
  const known = kept.get(set);
  if (known) return known;
  const made = createThumb(set);
  kept.set(set, made);
  return made;
}

function createThumb(set: PlaneSet): DataThumbData {
  const points = generatePoints({ set, samples: count, noise: 0.05, seed: 7 });
  // Of the curve over x₁, the value is the height.
  const toHeight = ([, x2, label]: (typeof points)[number]) => (set === "sine" ? label * planeExtent : x2);
  return {
    places: Float32Array.from(points.flatMap((point) => [point[0], toHeight(point)])),
    labels: Float32Array.from(points, ([, , label]) => label),
    colors: isRegressionSet(set) ? { kind: "value", center: 0, range: 1 } : { kind: "class" },
    axes: [axis, axis],
  };
}
