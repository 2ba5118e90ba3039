/** @file Which numbers an axis shows, and where it ends: always round ones, few, and steady while a run grows. */
import { ticks } from "d3";

/** The smallest of 1, 2, 5, 10, 20 … (at any power of ten) that is at least `value`. */
export function toRoundStep(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  for (const factor of [1, 2, 5, 10]) {
    // the product of two rounded numbers may fall short by one unit in the last place
    if (factor * power >= value * (1 - 1e-9)) return round(factor * power);
  }
  return round(10 * power);
}

/**
 * A range that holds `size`, in steps of 1, 2, 5; never smaller than `known`, so that the colours of a run do not
 * breathe.
 */
export function widenRange(known: number, size: number): number {
  return size > known && Number.isFinite(size) ? toRoundStep(size) : known;
}

/** Ends and marks of an axis from 0 that holds `max`, with at most `steps` steps. */
export function toAxisFromZero(
  max: number,
  steps: number,
): { readonly end: number; readonly marks: number[] } {
  const step = toRoundStep((max > 0 && Number.isFinite(max) ? max : 1) / steps);
  const count = Math.max(1, Math.ceil((max / step) * (1 - 1e-9)) || 1);
  return { end: round(count * step), marks: Array.from({ length: count + 1 }, (_, i) => round(i * step)) };
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
