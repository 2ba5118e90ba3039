/**
 * @file x̂ = (x − μ)/√(σ² + ε) over the rows of a batch (Ioffe and Szegedy 2015) or along each row (Ba, Kiros and Hinton
 * 2016), with the biased variance, and the error back: ∂L/∂x = (dx̂ − mean(dx̂) − x̂·mean(dx̂·x̂))/√(σ² + ε).
 */
import { loadUpTo, madd, storeUpTo, sumLanes } from "./lanes";

/** Of each column over all rows; `scale` gets 1/√(σ² + ε). Everything but `x` and `standard` is `[columns]`. */
export function standardizeColumns(
  x: usize, standard: usize, mean: usize, variance: usize, scale: usize,
  rows: i32, columns: i32, epsilon: f32,
): void {
  const share = f32x4.splat(1 / <f32>rows);
  const rowBytes = 4 * columns;
  for (let j = 0; j < columns; j += 4) {
    const few = columns - j;
    const at = j << 2;
    let sum = f32x4.splat(0);
    for (let i = 0, from = x + at; i < rows; i++, from += rowBytes) sum = f32x4.add(sum, loadUpTo(from, few));
    const middle = f32x4.mul(sum, share);
    let squares = f32x4.splat(0);
    for (let i = 0, from = x + at; i < rows; i++, from += rowBytes) {
      const away = f32x4.sub(loadUpTo(from, few), middle);
      squares = madd(away, away, squares);
    }
    const spread = f32x4.mul(squares, share);
    const by = f32x4.div(f32x4.splat(1), f32x4.sqrt(f32x4.add(spread, f32x4.splat(epsilon))));
    for (let i = 0, from = x + at, to = standard + at; i < rows; i++, from += rowBytes, to += rowBytes)
      storeUpTo(to, f32x4.mul(f32x4.sub(loadUpTo(from, few), middle), by), few);
    storeUpTo(mean + at, middle, few);
    storeUpTo(variance + at, spread, few);
    storeUpTo(scale + at, by, few);
  }
}

export function standardizeColumnsBack(
  slopes: usize, standard: usize, scale: usize, dx: usize, rows: i32, columns: i32,
): void {
  const share = f32x4.splat(1 / <f32>rows);
  const rowBytes = 4 * columns;
  for (let j = 0; j < columns; j += 4) {
    const few = columns - j;
    const at = j << 2;
    let sum = f32x4.splat(0);
    let products = f32x4.splat(0);
    for (let i = 0, place = at; i < rows; i++, place += rowBytes) {
      const slope = loadUpTo(slopes + place, few);
      sum = f32x4.add(sum, slope);
      products = madd(slope, loadUpTo(standard + place, few), products);
    }
    const level = f32x4.mul(sum, share);
    const tilt = f32x4.mul(products, share);
    const by = loadUpTo(scale + at, few);
    for (let i = 0, place = at; i < rows; i++, place += rowBytes) {
      const shared = madd(loadUpTo(standard + place, few), tilt, level);
      storeUpTo(dx + place, f32x4.mul(f32x4.sub(loadUpTo(slopes + place, few), shared), by), few);
    }
  }
}

/** Along each row; `scale` is `[rows]`. */
export function standardizeRows(
  x: usize, standard: usize, scale: usize, rows: i32, columns: i32, epsilon: f32,
): void {
  const share: f32 = 1 / <f32>columns;
  for (let i = 0; i < rows; i++, x += 4 * columns, standard += 4 * columns) {
    let sum = f32x4.splat(0);
    for (let j = 0; j < columns; j += 4) sum = f32x4.add(sum, loadUpTo(x + 4 * j, columns - j));
    const middle = f32x4.splat(sumLanes(sum) * share);
    let squares: f32 = 0;
    let four = f32x4.splat(0);
    let j = 0;
    for (; j + 4 <= columns; j += 4) {
      const away = f32x4.sub(v128.load(x + 4 * j), middle);
      four = madd(away, away, four);
    }
    for (; j < columns; j++) {
      const away = load<f32>(x + 4 * j) - f32x4.extract_lane(middle, 0);
      squares += away * away;
    }
    const by: f32 = 1 / sqrt<f32>((sumLanes(four) + squares) * share + epsilon);
    for (let j = 0; j < columns; j += 4) {
      const away = f32x4.sub(loadUpTo(x + 4 * j, columns - j), middle);
      storeUpTo(standard + 4 * j, f32x4.mul(away, f32x4.splat(by)), columns - j);
    }
    store<f32>(scale + 4 * i, by);
  }
}

export function standardizeRowsBack(
  slopes: usize, standard: usize, scale: usize, dx: usize, rows: i32, columns: i32,
): void {
  const share: f32 = 1 / <f32>columns;
  for (let i = 0; i < rows; i++, slopes += 4 * columns, standard += 4 * columns, dx += 4 * columns) {
    let sum = f32x4.splat(0);
    let products = f32x4.splat(0);
    for (let j = 0; j < columns; j += 4) {
      const slope = loadUpTo(slopes + 4 * j, columns - j);
      sum = f32x4.add(sum, slope);
      products = madd(slope, loadUpTo(standard + 4 * j, columns - j), products);
    }
    const level = f32x4.splat(sumLanes(sum) * share);
    const tilt = f32x4.splat(sumLanes(products) * share);
    const by = v128.load32_splat(scale + 4 * i);
    for (let j = 0; j < columns; j += 4) {
      const few = columns - j;
      const shared = madd(loadUpTo(standard + 4 * j, few), tilt, level);
      storeUpTo(dx + 4 * j, f32x4.mul(f32x4.sub(loadUpTo(slopes + 4 * j, few), shared), by), few);
    }
  }
}
