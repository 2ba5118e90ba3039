/** @file What the recurrent layers have in common, step by step. */
import { loadUpTo, madd, storeUpTo } from "./lanes";
import { multiply } from "./multiply";

/** Whether the error of the steps behind this one ends before it, as in `engine/recurrent/unrolled.ts`. */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function isCut(steps: i32, step: i32, truncation: i32): bool {
  const left = steps - 1 - step;
  return left == 0 || (truncation > 0 && left % truncation == 0);
}

/** x·drop, number by number; gives where it lies. */
export function dropRows(x: usize, drop: usize, to: usize, count: i32): usize {
  for (let i = 0; i < count; i += 4) {
    const at = i << 2;
    const few = count - i;
    storeUpTo(to + at, f32x4.mul(loadUpTo(x + at, few), loadUpTo(drop + at, few)), few);
  }
  return to;
}

/**
 * Adds slopes·kernelᵀ to `dh`, each number through its dropout: `slopes` `[batch, columns]` with rows `slopeRow` apart,
 * `kernel` `[units, columns]` with rows `kernelRow` apart.
 */
export function addProduct(
  slopes: usize, slopeRow: i32,
  kernel: usize, kernelRow: i32,
  drop: usize, dh: usize,
  batch: i32, units: i32, columns: i32,
  spare: usize, work: usize,
): void {
  const adds = drop == 0;
  multiply(slopes, slopeRow, 1, kernel, 1, kernelRow, adds ? dh : spare, units, batch, units, columns, adds, work);
  if (!adds) addDropped(spare, drop, dh, batch * units);
}

/** to + x·drop */
export function addDropped(x: usize, drop: usize, to: usize, count: i32): void {
  for (let i = 0; i < count; i += 4) {
    const at = i << 2;
    const few = count - i;
    const more = madd(loadUpTo(x + at, few), loadUpTo(drop + at, few), loadUpTo(to + at, few));
    storeUpTo(to + at, more, few);
  }
}
