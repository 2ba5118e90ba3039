/** @file How numbers are spread, and how large they are together. */
import type { Histogram } from "#engine/insight.ts";

/** Of all finite numbers of the arrays; from 0 to 0 where there are none. */
export function toHistogram(arrays: readonly Float32Array[], bins: number): Histogram {
  let [min, max] = [Infinity, -Infinity];
  for (const values of arrays) {
    for (const value of values) {
      if (!Number.isFinite(value)) continue;
      if (value < min) min = value;
      if (value > max) max = value;
    }
  }
  const counts = new Uint32Array(Math.max(1, bins));
  if (min > max) return { min: 0, max: 0, counts };
  // Where all are equal they fall into the first part.
  const scale = max > min ? counts.length / (max - min) : 0;
  for (const values of arrays) {
    for (const value of values) {
      if (!Number.isFinite(value)) continue;
      counts[Math.min(counts.length - 1, Math.floor((value - min) * scale))]! += 1;
    }
  }
  return { min, max, counts };
}

/** Euclidean norm of all of them as one vector. */
export function toNorm(arrays: readonly Float32Array[]): number {
  let sum = 0;
  for (const values of arrays) for (const value of values) sum += value * value;
  return Math.sqrt(sum);
}
