/** @file The strength of a ramp during a run: it only grows, in steps of 1, 2, 5, so that colours do not breathe. */
import { toRange } from "#viz/range.ts";

export interface HeldRange {
  /** `key` names what is shown: the run, the layer, the array. */
  of(key: string, values: ArrayLike<number>, quantile?: number): number;
}

export function createHeldRange(): HeldRange {
  let shown = "";
  let widest = 0;
  return {
    of(key, values, quantile = 1) {
      const range = toRange(values, quantile);
      widest = key === shown ? Math.max(widest, range) : range;
      shown = key;
      return widest;
    },
  };
}
