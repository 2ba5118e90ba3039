/** @file Poolings over `[count, height, width, channels]`, and their errors back; four channels at a time. */
import { loadUpTo, madd, storeUpTo } from "./lanes";

/** y is the largest of each window; what lies outside of the picture is none of it. */
export function poolMax(x: usize, y: usize, slide: usize, channels: i32, count: i32): void {
  walk(0, x, y, 0, slide, channels, count);
}

/** The error of each window goes to its largest pixel, the first of them if several are equal. */
export function poolMaxBack(
  dy: usize,
  x: usize,
  y: usize,
  dx: usize,
  slide: usize,
  channels: i32,
  count: i32,
): void {
  memory.fill(dx, 0, 4 * count * load<i32>(slide) * load<i32>(slide, 4) * channels);
  walk(dy, x, y, dx, slide, channels, count);
}

/** The error of each window is shared evenly among its pixels; what lies outside of the picture is none of them. */
export function poolAverageBack(dy: usize, dx: usize, slide: usize, channels: i32, count: i32): void {
  memory.fill(dx, 0, 4 * count * load<i32>(slide) * load<i32>(slide, 4) * channels);
  walk(dy, 0, 0, dx, slide, channels, count);
}

/** Without `dx`: forward. Without `x`: an average back. */
function walk(dy: usize, x: usize, y: usize, dx: usize, slide: usize, channels: i32, count: i32): void {
  const height = load<i32>(slide);
  const width = load<i32>(slide, 4);
  const downPlaces = load<i32>(slide, 8);
  const acrossPlaces = load<i32>(slide, 12);
  const windowRows = load<i32>(slide, 16);
  const windowColumns = load<i32>(slide, 20);
  const down = load<i32>(slide, 24);
  const right = load<i32>(slide, 28);
  const above = load<i32>(slide, 40);
  const left = load<i32>(slide, 44);
  let place = 0;
  for (let sample = 0; sample < count; sample++) {
    for (let row = 0; row < downPlaces; row++) {
      const top = row * down - above;
      const firstRow = max(0, top);
      const lastRow = min(height, top + windowRows);
      for (let column = 0; column < acrossPlaces; column++, place += 4 * channels) {
        const start = column * right - left;
        const firstColumn = max(0, start);
        const lastColumn = min(width, start + windowColumns);
        const share: f32 = 1 / <f32>((lastRow - firstRow) * (lastColumn - firstColumn));
        for (let c = 0; c < channels; c += 4) {
          const few = channels - c;
          const here = place + 4 * c;
          let most = f32x4.splat(<f32>-Infinity);
          if (x != 0 && dx != 0) most = loadUpTo(y + here, few);
          let error = dx == 0 ? most : loadUpTo(dy + here, few);
          for (let i = firstRow; i < lastRow; i++) {
            let at = 4 * (((sample * height + i) * width + firstColumn) * channels + c);
            for (let j = firstColumn; j < lastColumn; j++, at += 4 * channels) {
              if (x == 0) {
                storeUpTo(dx + at, madd(error, f32x4.splat(share), loadUpTo(dx + at, few)), few);
                continue;
              }
              const pixel = loadUpTo(x + at, few);
              if (dx == 0) {
                most = f32x4.max(most, pixel);
              } else {
                const isIt = f32x4.eq(pixel, most);
                const sum = f32x4.add(loadUpTo(dx + at, few), v128.and(error, isIt));
                storeUpTo(dx + at, sum, few);
                error = v128.andnot(error, isIt);
              }
            }
          }
          if (dx == 0) storeUpTo(y + here, most, few);
        }
      }
    }
  }
}
