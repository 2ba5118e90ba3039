/** @file Which points of a cloud are nearest to each other, by the angle between them: what a network holds to be alike. */
import type { Cloud } from "#base/principalAxes.ts";

export interface Neighbor {
  readonly index: number;
  /** Cosine of the angle: 1 for the same direction, 0 for nothing in common, −1 for the opposite. */
  readonly likeness: number;
}

/** The `most` points that are nearest to the point `of`, the nearest first. */
export function toNearest({ values, count, width }: Cloud, of: number, most: number): Neighbor[] {
  const own = values.subarray(of * width, (of + 1) * width);
  const ownLength = Math.hypot(...own);
  const all: Neighbor[] = [];
  for (let index = 0; index < count; index++) {
    if (index === of) continue;
    let product = 0;
    let square = 0;
    for (let j = 0; j < width; j++) {
      const value = values[index * width + j]!;
      product += value * own[j]!;
      square += value * value;
    }
    const length = Math.sqrt(square) * ownLength;
    all.push({ index, likeness: length > 0 ? product / length : 0 });
  }
  return all.toSorted((a, b) => b.likeness - a.likeness).slice(0, most);
}
