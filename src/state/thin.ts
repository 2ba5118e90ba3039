/** @file Bounded curves: an hour of training keeps its shape in a few thousand points. */
import type { MetricPoint } from "#engine/protocol.ts";

/**
 * Keeps `count` of the points: the ends, and from each of `count − 2` buckets in between the point that spans the
 * largest triangles with the one kept before and the mean of the bucket after, over both losses
 * ("largest triangle three buckets", Steinarsson 2013).
 */
export function thin(points: readonly MetricPoint[], count: number): MetricPoint[] {
  if (points.length <= count || count < 3) return [...points];
  const width = (points.length - 2) / (count - 2);
  const kept: MetricPoint[] = [points[0]!];
  for (let bucket = 0; bucket < count - 2; bucket++) {
    const from = 1 + Math.floor(bucket * width);
    const to = 1 + Math.floor((bucket + 1) * width);
    const after = toMean(points.slice(to, Math.min(points.length, to + Math.ceil(width))), points.at(-1)!);
    const before = kept.at(-1)!;
    let best = points[from]!;
    let bestArea = -1;
    for (let i = from; i < to; i++) {
      const point = points[i]!;
      const area = toArea(before, point, after, "trainLoss") + toArea(before, point, after, "testLoss");
      if (area > bestArea) [best, bestArea] = [point, area];
    }
    kept.push(best);
  }
  kept.push(points.at(-1)!);
  return kept;
}

type Corner = Pick<MetricPoint, "step" | "trainLoss" | "testLoss">;

function toMean(points: readonly Corner[], otherwise: Corner): Corner {
  if (points.length === 0) return otherwise;
  const mean = (key: keyof Corner) => points.reduce((sum, point) => sum + point[key], 0) / points.length;
  return { step: mean("step"), trainLoss: mean("trainLoss"), testLoss: mean("testLoss") };
}

/** Twice the area of the triangle; 0 where a loss is no number. */
function toArea(a: Corner, b: Corner, c: Corner, key: "trainLoss" | "testLoss"): number {
  const area = Math.abs((a.step - c.step) * (b[key] - a[key]) - (a.step - b.step) * (c[key] - a[key]));
  return Number.isFinite(area) ? area : 0;
}
