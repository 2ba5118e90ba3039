/** @file Which rows point most in the direction of one of them: whoever likes that thing likes these. Pure. */
import type { Cloud } from "#base/principalAxes.ts";

/** By the cosine of the angle around the mean of all rows; the nearest first, without the row itself. */
export function findNearRows({ values, count, width }: Cloud, of: number, most: number): readonly number[] {
  const mean = new Float64Array(width);
  for (let i = 0; i < count * width; i++) mean[i % width]! += values[i]! / count;
  const dot = (a: number, b: number) => {
    let sum = 0;
    for (let j = 0; j < width; j++) {
      sum += (values[a * width + j]! - mean[j]!) * (values[b * width + j]! - mean[j]!);
    }
    return sum;
  };
  const likeness = (other: number) => dot(of, other) / Math.sqrt(dot(other, other) * dot(of, of) || 1);
  return Array.from({ length: count }, (_, i) => i)
    .filter((i) => i !== of)
    .toSorted((a, b) => likeness(b) - likeness(a))
    .slice(0, most);
}
