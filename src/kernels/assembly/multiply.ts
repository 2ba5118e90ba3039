/**
 * @file C = A·B, or C + A·B, of matrices that lie in any order: as in Goto and van de Geijn 2008, panels of both are
 * copied so that they are read in even steps and stay in the caches, and tiles of 6 × 8 sums stay in registers.
 */
import { madd } from "./lanes";
import { multiplySmall } from "./multiplySmall";

/** Rows and columns of a tile. */
const tileRows: i32 = 6;
const tileColumns: i32 = 8;
/** What of A lies in the second cache, and of B in the first, at a time. */
const blockRows: i32 = 96;
const blockDepth: i32 = 256;
const blockColumns: i32 = 512;
/** Products up to so many are computed where they lie. */
const small: i32 = 2048;

/** Bytes that `multiply` needs for itself. */
export function countMultiplyBytes(): i32 {
  return 4 * (blockRows * blockDepth + blockDepth * blockColumns + tileRows * tileColumns) + 64;
}

/**
 * `a` `[m, k]`, `b` `[k, n]`, `c` `[m, n]` are addresses; numbers of a row lie `aStep`, those of a column `aRow` numbers
 * apart, and so on; rows of C lie `cRow` apart.
 */
export function multiply(
  a: usize, aRow: i32, aStep: i32,
  b: usize, bRow: i32, bStep: i32,
  c: usize, cRow: i32,
  m: i32, n: i32, k: i32,
  adds: bool,
  work: usize,
): void {
  if (m * n * k <= small) {
    multiplySmall(a, aRow, aStep, b, bRow, bStep, c, cRow, m, n, k, adds);
    return;
  }
  const packedA = (work + 15) & ~15;
  const packedB = packedA + 4 * blockRows * blockDepth;
  const tile = packedB + 4 * blockDepth * blockColumns;
  for (let j0 = 0; j0 < n; j0 += blockColumns) {
    const columns = min(blockColumns, n - j0);
    for (let p0 = 0; p0 < k; p0 += blockDepth) {
      const depth = min(blockDepth, k - p0);
      const more = adds || p0 > 0;
      packB(b + 4 * (p0 * bRow + j0 * bStep), bRow, bStep, packedB, depth, columns);
      for (let i0 = 0; i0 < m; i0 += blockRows) {
        const rows = min(blockRows, m - i0);
        packA(a + 4 * (i0 * aRow + p0 * aStep), aRow, aStep, packedA, rows, depth);
        for (let j = 0; j < columns; j += tileColumns) {
          const panelB = packedB + 4 * j * depth;
          for (let i = 0; i < rows; i += tileRows) {
            const panelA = packedA + 4 * i * depth;
            const to = c + 4 * ((i0 + i) * cRow + j0 + j);
            const height = rows - i;
            const width = columns - j;
            if (height >= tileRows && width >= tileColumns) {
              multiplyTile(panelA, panelB, to, 4 * cRow, depth, more);
            } else {
              multiplyTile(panelA, panelB, tile, 4 * tileColumns, depth, false);
              copyTile(tile, to, cRow, min(height, tileRows), min(width, tileColumns), more);
            }
          }
        }
      }
    }
  }
}

/** Panels of 6 rows, each `[depth, 6]`; what is missing in the last one is zero. */
function packA(a: usize, row: i32, step: i32, to: usize, rows: i32, depth: i32): void {
  const rowBytes = 4 * row;
  const stepBytes = 4 * step;
  for (let i = 0; i < rows; i += tileRows) {
    const height = min(tileRows, rows - i);
    let from = a + i * rowBytes;
    if (height == tileRows) {
      if (step == 1) {
        let p = 0;
        for (; p + 4 <= depth; p += 4) {
          const r0 = v128.load(from);
          const r1 = v128.load(from + rowBytes);
          const r2 = v128.load(from + 2 * rowBytes);
          const r3 = v128.load(from + 3 * rowBytes);
          const r4 = v128.load(from + 4 * rowBytes);
          const r5 = v128.load(from + 5 * rowBytes);
          const t0 = v128.shuffle<f32>(r0, r1, 0, 4, 1, 5);
          const t1 = v128.shuffle<f32>(r2, r3, 0, 4, 1, 5);
          const t2 = v128.shuffle<f32>(r0, r1, 2, 6, 3, 7);
          const t3 = v128.shuffle<f32>(r2, r3, 2, 6, 3, 7);
          const u0 = v128.shuffle<f32>(r4, r5, 0, 4, 1, 5);
          const u1 = v128.shuffle<f32>(r4, r5, 2, 6, 3, 7);
          v128.store(to, v128.shuffle<i64>(t0, t1, 0, 2));
          v128.store64_lane(to, u0, 0, 16);
          v128.store(to, v128.shuffle<i64>(t0, t1, 1, 3), 24);
          v128.store64_lane(to, u0, 1, 40);
          v128.store(to, v128.shuffle<i64>(t2, t3, 0, 2), 48);
          v128.store64_lane(to, u1, 0, 64);
          v128.store(to, v128.shuffle<i64>(t2, t3, 1, 3), 72);
          v128.store64_lane(to, u1, 1, 88);
          from += 16;
          to += 96;
        }
        for (; p < depth; p++, from += 4, to += 24) {
          for (let r = 0; r < tileRows; r++) store<f32>(to + 4 * r, load<f32>(from + r * rowBytes));
        }
      } else if (row == 1) {
        for (let p = 0; p < depth; p++, from += stepBytes, to += 24) {
          v128.store(to, v128.load(from));
          store<i64>(to, load<i64>(from, 16), 16);
        }
      } else {
        for (let p = 0; p < depth; p++, from += stepBytes, to += 24) {
          for (let r = 0; r < tileRows; r++) store<f32>(to + 4 * r, load<f32>(from + r * rowBytes));
        }
      }
      continue;
    }
    for (let p = 0; p < depth; p++, from += stepBytes, to += 24) {
      for (let r = 0; r < tileRows; r++)
        store<f32>(to + 4 * r, r < height ? load<f32>(from + r * rowBytes) : 0);
    }
  }
}

/** Panels of 8 columns, each `[depth, 8]`; what is missing in the last one is zero. */
function packB(b: usize, row: i32, step: i32, to: usize, depth: i32, columns: i32): void {
  const rowBytes = 4 * row;
  const stepBytes = 4 * step;
  for (let j = 0; j < columns; j += tileColumns) {
    const width = min(tileColumns, columns - j);
    let from = b + j * stepBytes;
    if (width == tileColumns && step == 1) {
      for (let p = 0; p < depth; p++, from += rowBytes, to += 32) {
        v128.store(to, v128.load(from));
        v128.store(to, v128.load(from, 16), 16);
      }
    } else if (width == tileColumns && row == 1) {
      let p = 0;
      for (; p + 4 <= depth; p += 4, from += 16, to += 128) {
        turnFour(from, stepBytes, to);
        turnFour(from + 4 * stepBytes, stepBytes, to + 16);
      }
      for (; p < depth; p++, from += 4, to += 32) {
        for (let c = 0; c < tileColumns; c++) store<f32>(to + 4 * c, load<f32>(from + c * stepBytes));
      }
    } else {
      for (let p = 0; p < depth; p++, from += rowBytes, to += 32) {
        for (let c = 0; c < tileColumns; c++)
          store<f32>(to + 4 * c, c < width ? load<f32>(from + c * stepBytes) : 0);
      }
    }
  }
}

/** Four rows of four numbers to four columns, which lie 8 numbers apart. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function turnFour(from: usize, rowBytes: i32, to: usize): void {
  const r0 = v128.load(from);
  const r1 = v128.load(from + rowBytes);
  const r2 = v128.load(from + 2 * rowBytes);
  const r3 = v128.load(from + 3 * rowBytes);
  const t0 = v128.shuffle<f32>(r0, r1, 0, 4, 1, 5);
  const t1 = v128.shuffle<f32>(r2, r3, 0, 4, 1, 5);
  const t2 = v128.shuffle<f32>(r0, r1, 2, 6, 3, 7);
  const t3 = v128.shuffle<f32>(r2, r3, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<i64>(t0, t1, 0, 2));
  v128.store(to, v128.shuffle<i64>(t0, t1, 1, 3), 32);
  v128.store(to, v128.shuffle<i64>(t2, t3, 0, 2), 64);
  v128.store(to, v128.shuffle<i64>(t2, t3, 1, 3), 96);
}

/** 6 × 8 sums over `depth`; `to` has rows of `rowBytes`. */
function multiplyTile(a: usize, b: usize, to: usize, rowBytes: i32, depth: i32, adds: bool): void {
  let s00: v128, s01: v128, s10: v128, s11: v128, s20: v128, s21: v128;
  let s30: v128, s31: v128, s40: v128, s41: v128, s50: v128, s51: v128;
  const c1 = to + rowBytes;
  const c2 = c1 + rowBytes;
  const c3 = c2 + rowBytes;
  const c4 = c3 + rowBytes;
  const c5 = c4 + rowBytes;
  if (adds) {
    s00 = v128.load(to);
    s01 = v128.load(to, 16);
    s10 = v128.load(c1);
    s11 = v128.load(c1, 16);
    s20 = v128.load(c2);
    s21 = v128.load(c2, 16);
    s30 = v128.load(c3);
    s31 = v128.load(c3, 16);
    s40 = v128.load(c4);
    s41 = v128.load(c4, 16);
    s50 = v128.load(c5);
    s51 = v128.load(c5, 16);
  } else {
    s00 = s01 = s10 = s11 = s20 = s21 = s30 = s31 = s40 = s41 = s50 = s51 = f32x4.splat(0);
  }
  for (const end = a + 24 * depth; a < end; a += 24, b += 32) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    let x = v128.load32_splat(a);
    s00 = madd(x, b0, s00);
    s01 = madd(x, b1, s01);
    x = v128.load32_splat(a, 4);
    s10 = madd(x, b0, s10);
    s11 = madd(x, b1, s11);
    x = v128.load32_splat(a, 8);
    s20 = madd(x, b0, s20);
    s21 = madd(x, b1, s21);
    x = v128.load32_splat(a, 12);
    s30 = madd(x, b0, s30);
    s31 = madd(x, b1, s31);
    x = v128.load32_splat(a, 16);
    s40 = madd(x, b0, s40);
    s41 = madd(x, b1, s41);
    x = v128.load32_splat(a, 20);
    s50 = madd(x, b0, s50);
    s51 = madd(x, b1, s51);
  }
  v128.store(to, s00);
  v128.store(to, s01, 16);
  v128.store(c1, s10);
  v128.store(c1, s11, 16);
  v128.store(c2, s20);
  v128.store(c2, s21, 16);
  v128.store(c3, s30);
  v128.store(c3, s31, 16);
  v128.store(c4, s40);
  v128.store(c4, s41, 16);
  v128.store(c5, s50);
  v128.store(c5, s51, 16);
}

function copyTile(tile: usize, to: usize, row: i32, height: i32, width: i32, adds: bool): void {
  for (let i = 0; i < height; i++) {
    for (let j = 0; j < width; j++) {
      const at = to + 4 * (i * row + j);
      const value = load<f32>(tile + 4 * (i * tileColumns + j));
      store<f32>(at, adds ? load<f32>(at) + value : value);
    }
  }
}
