/** @file The product of matrices so small that copying panels of them would take longer than the product. */
import { loadUpTo, madd, storeUpTo, sumLanes } from "./lanes";

/** As `multiply`. */
export function multiplySmall(
  a: usize,
  aRow: i32,
  aStep: i32,
  b: usize,
  bRow: i32,
  bStep: i32,
  c: usize,
  cRow: i32,
  m: i32,
  n: i32,
  k: i32,
  adds: bool,
): void {
  const isEven = aStep == 1 && bRow == 1;
  // A single column is read along its length, as those of a turned matrix are.
  if (bStep == 1 && !(isEven && n == 1)) {
    for (let i = 0; i < m; i++) {
      for (let j = 0; j < n; j += 4) {
        const few = n - j;
        const to = c + 4 * (i * cRow + j);
        let sum = adds ? loadUpTo(to, few) : f32x4.splat(0);
        let x = a + 4 * i * aRow;
        let y = b + 4 * j;
        for (let p = 0; p < k; p++, x += 4 * aStep, y += 4 * bRow)
          sum = madd(v128.load32_splat(x), loadUpTo(y, few), sum);
        storeUpTo(to, sum, few);
      }
    }
    return;
  }
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      const to = c + 4 * (i * cRow + j);
      const x = a + 4 * i * aRow;
      const y = b + 4 * j * bStep;
      let sum: f32 = adds ? load<f32>(to) : 0;
      if (isEven) {
        let four = f32x4.splat(0);
        for (let p = 0; p < k; p += 4)
          four = madd(loadUpTo(x + 4 * p, k - p), loadUpTo(y + 4 * p, k - p), four);
        sum += sumLanes(four);
      } else {
        for (let p = 0; p < k; p++) sum += load<f32>(x + 4 * p * aStep) * load<f32>(y + 4 * p * bRow);
      }
      store<f32>(to, sum);
    }
  }
}
