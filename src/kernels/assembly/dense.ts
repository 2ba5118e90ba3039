/** @file Weighted sums: rows that begin with a bias, and the way back to it. */
import { bend } from "./activations";
import { loadUpTo, storeUpTo } from "./lanes";
import { multiply } from "./multiply";

/** y = f(x·W + b): `x` `[rows, inputs]`, `w` `[inputs, units]`, `b` `[units]` or 0 for none. */
export function runDense(
  x: usize,
  w: usize,
  b: usize,
  y: usize,
  rows: i32,
  inputs: i32,
  units: i32,
  activation: i32,
  work: usize,
): void {
  if (b != 0) for (let i = 0; i < rows; i++) memory.copy(y + 4 * i * units, b, 4 * units);
  multiply(x, inputs, 1, w, units, 1, y, units, rows, units, inputs, b != 0, work);
  if (activation != 0) bend(activation, y, y, rows * units);
}

/** Of `[rows, columns]` the sum of each column. */
export function sumRows(x: usize, to: usize, rows: i32, columns: i32): void {
  for (let j = 0; j < columns; j += 4) {
    const few = columns - j;
    let sum = f32x4.splat(0);
    let from = x + 4 * j;
    for (let i = 0; i < rows; i++, from += 4 * columns) sum = f32x4.add(sum, loadUpTo(from, few));
    storeUpTo(to + 4 * j, sum, few);
  }
}
