/** @file The way back through a bilinear enlargement, which looks at pixels in their middles as Keras does. */
import { loadUpTo, madd, storeUpTo } from "./lanes";

/**
 * `dy` is `[count, height · size, width · size, channels]`; each number goes to the four pixels that it was blended of.
 * `dx` `[count, height, width, channels]` is full of zeros at first.
 */
export function unblend(dy: usize, dx: usize, count: i32, height: i32, width: i32, channels: i32, size: i32): void {
  for (let sample = 0; sample < count; sample++) {
    for (let row = 0; row < height * size; row++) {
      const y = toPlace(row, size, height);
      const low = <i32>y;
      const down = y - <f32>low;
      const top = sample * height + low;
      const bottom = sample * height + min(height - 1, low + 1);
      for (let column = 0; column < width * size; column++, dy += 4 * channels) {
        const x = toPlace(column, size, width);
        const left = <i32>x;
        const right = min(width - 1, left + 1);
        const across = x - <f32>left;
        add(dy, (1 - down) * (1 - across), dx + 4 * (top * width + left) * channels, channels);
        add(dy, (1 - down) * across, dx + 4 * (top * width + right) * channels, channels);
        add(dy, down * (1 - across), dx + 4 * (bottom * width + left) * channels, channels);
        add(dy, down * across, dx + 4 * (bottom * width + right) * channels, channels);
      }
    }
  }
}

/** Where the middle of an enlarged pixel lies among the old ones; those at the edges go on outside. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function toPlace(i: i32, size: i32, length: i32): f32 {
  const place: f32 = (<f32>i + 0.5) / <f32>size - 0.5;
  return min<f32>(<f32>(length - 1), max<f32>(0, place));
}

/** to + by·x */
// @ts-ignore: a decorator of AssemblyScript
@inline
function add(x: usize, by: f32, to: usize, count: i32): void {
  for (let i = 0; i < count; i += 4) {
    const few = count - i;
    const at = i << 2;
    storeUpTo(to + at, madd(loadUpTo(x + at, few), f32x4.splat(by), loadUpTo(to + at, few)), few);
  }
}
