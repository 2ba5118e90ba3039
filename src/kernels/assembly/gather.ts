/** @file Rows of a table by their numbers, and back. */

/** Copies row `places[i]`, a whole number, of the table to row i. */
export function gatherRows(table: usize, places: usize, to: usize, count: i32, width: i32): void {
  for (let i = 0; i < count; i++, to += 4 * width)
    memory.copy(to, table + 4 * width * load<i32>(places + 4 * i), 4 * width);
}

/** Adds row i to row `places[i]`, a float as signs are in data, of the table, which is full of zeros at first. */
export function scatterRows(rows: usize, places: usize, table: usize, count: i32, width: i32): void {
  for (let i = 0; i < count; i++) {
    const to = table + 4 * width * <i32>load<f32>(places + 4 * i);
    for (let j = 0; j < width; j++, rows += 4)
      store<f32>(to + 4 * j, load<f32>(to + 4 * j) + load<f32>(rows));
  }
}
