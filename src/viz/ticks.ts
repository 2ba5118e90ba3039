/** @file Which numbers an axis shows, and where it ends: always round ones, few, and steady while a run grows. */
import { ticks } from "d3";

/** The smallest of 1, 2, 5, 10, 20 … (at any power of ten) that is at least `value`. */
export function toRoundStep(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  // the product of two rounded numbers may fall short by one unit in the last place
  const factor = [1, 2, 5].find((factor) => factor * power >= value * (1 - 1e-9)) ?? 10;
  return round(factor * power);
}

export interface RoundAxis {
  readonly start: number;
  readonly end: number;
  /** Both ends and what lies between. */
  readonly marks: readonly number[];
}

/**
 * An axis that holds `min` to `max` in at most `steps` steps of 1, 2, 4 or 5: the shortest one that does not pass the
 * limits, and of these the finest.
 */
export function toRoundAxis(
  min: number,
  max: number,
  steps: number,
  limits: { readonly min: number | null; readonly max: number | null } = { min: null, max: null },
): RoundAxis {
  const power = 10 ** Math.floor(Math.log10((max - min) / steps));
  const axes = [1, 2, 4, 5, 10, 20, 40, 50]
    .map((factor) => toAxis(min, max, round(factor * power)))
    .filter(({ marks }) => marks.length <= steps + 1);
  const inside = axes.filter(
    ({ start, end }) => start >= (limits.min ?? -Infinity) && end <= (limits.max ?? Infinity),
  );
  return (inside.length > 0 ? inside : axes).toSorted((a, b) => round(a.end - a.start - b.end + b.start))[0]!;
}

function toAxis(min: number, max: number, step: number): RoundAxis {
  // a little tolerance, for what is round already
  const first = Math.floor(min / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(max / step - 1e-9));
  const marks = Array.from({ length: last - first + 1 }, (_, i) => round((first + i) * step));
  return { start: marks[0]!, end: marks.at(-1)!, marks };
}

/** Round marks inside a range that is given as it is; at most `most`. */
export function toMarks(min: number, max: number, most: number): number[] {
  for (let count = most; count > 0; count--) {
    const marks = ticks(min, max, count);
    if (marks.length <= most) return marks;
  }
  return [];
}

/** The ends and the quarters where they are short numbers, as on the plane (−6 −3 0 3 6); else round marks. */
export function toQuarters(min: number, max: number): number[] {
  const quarters = [0, 1, 2, 3, 4].map((i) => round(min + ((max - min) * i) / 4));
  return quarters.every((mark) => Number(mark.toFixed(1)) === mark) ? quarters : toMarks(min, max, 5);
}

/** A logarithmic axis that holds `min` to `max`: ends at 1, 2, 5 of a decade; marks at decades, or finer in one decade. */
export function toLogAxis(
  min: number,
  max: number,
  most: number,
): { readonly start: number; readonly end: number; readonly marks: number[] } {
  const end = toRoundStep(max);
  const start = Math.min(1 / toRoundStep(1 / min), end / 10);
  const first = Math.ceil(Math.log10(start) - 1e-9);
  const decades = Math.floor(Math.log10(end) + 1e-9) - first + 1;
  const every = Math.max(1, Math.ceil(decades / most));
  const marks = Array.from({ length: Math.ceil(decades / every) }, (_, i) =>
    round(10 ** (first + i * every)),
  );
  return { start: round(start), end, marks: marks.length > 0 ? marks : [start, end] };
}

/** Takes the dust of binary fractions off: 0.30000000000000004 is 0.3. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
