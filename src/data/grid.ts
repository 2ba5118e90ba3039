/** @file The places of a decision map: the centres of `size × size` cells, row by row from the top left. */
import type { Axis } from "#data/dataset.ts";

/** The inputs of all cells, `[size · size, features]`. */
export function toGridInputs(
  size: number,
  [across, up]: readonly [Axis, Axis],
  features: number,
  toInputs: (first: number, second: number) => Float32Array<ArrayBuffer>,
): Float32Array<ArrayBuffer> {
  const grid = new Float32Array(size * size * features);
  for (let row = 0; row < size; row++) {
    const second = up.max - ((row + 0.5) / size) * (up.max - up.min);
    for (let column = 0; column < size; column++) {
      const first = across.min + ((column + 0.5) / size) * (across.max - across.min);
      grid.set(toInputs(first, second), (row * size + column) * features);
    }
  }
  return grid;
}
