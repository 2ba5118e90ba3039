/**
 * @file The gradients of a depthwise convolution, in which each channel has windows of its own; arrays as in
 * `convolution.ts`, the kernel `[height, width, channels, multiplier]`. Four channels at a time where each has one map.
 */
import { loadUpTo, madd, storeUpTo } from "./lanes";

/** ∂L/∂kernel; what it is written to is full of zeros. */
export function toDepthwiseKernel(
  x: usize, dy: usize, gradient: usize,
  slide: usize, channels: i32, multiplier: i32, count: i32,
): void {
  walk(x, dy, gradient, slide, channels, multiplier, count, false);
}

/** ∂L/∂x; what it is written to is full of zeros. */
export function toDepthwiseInput(
  dy: usize, kernel: usize, dx: usize,
  slide: usize, channels: i32, multiplier: i32, count: i32,
): void {
  walk(dx, dy, kernel, slide, channels, multiplier, count, true);
}

/** Every cell of every window that lies on a pixel. */
function walk(
  x: usize, dy: usize, kernel: usize,
  slide: usize, channels: i32, multiplier: i32, count: i32, isInput: bool,
): void {
  const height = load<i32>(slide);
  const width = load<i32>(slide, 4);
  const downPlaces = load<i32>(slide, 8);
  const acrossPlaces = load<i32>(slide, 12);
  const windowRows = load<i32>(slide, 16);
  const windowColumns = load<i32>(slide, 20);
  const filterBytes = 4 * channels * multiplier;
  let slopes = dy;
  for (let sample = 0; sample < count; sample++) {
    for (let row = 0; row < downPlaces; row++) {
      const top = row * load<i32>(slide, 24) - load<i32>(slide, 40);
      for (let column = 0; column < acrossPlaces; column++, slopes += filterBytes) {
        const left = column * load<i32>(slide, 28) - load<i32>(slide, 44);
        let cell = kernel;
        for (let i = 0; i < windowRows; i++) {
          const line = top + i * load<i32>(slide, 32);
          for (let j = 0; j < windowColumns; j++, cell += filterBytes) {
            const across = left + j * load<i32>(slide, 36);
            if (line < 0 || line >= height || across < 0 || across >= width) continue;
            const pixel = x + 4 * ((sample * height + line) * width + across) * channels;
            if (multiplier == 1) {
              if (isInput) addProducts(slopes, cell, pixel, channels);
              else addProducts(pixel, slopes, cell, channels);
            } else if (isInput) gatherError(slopes, cell, pixel, channels, multiplier);
            else spreadError(pixel, slopes, cell, channels, multiplier);
          }
        }
      }
    }
  }
}

/** to + a·b, number by number. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function addProducts(a: usize, b: usize, to: usize, count: i32): void {
  for (let i = 0; i < count; i += 4) {
    const few = count - i;
    const at = i << 2;
    storeUpTo(to + at, madd(loadUpTo(a + at, few), loadUpTo(b + at, few), loadUpTo(to + at, few)), few);
  }
}

/** Each pixel gets the errors of all its maps. */
function gatherError(slopes: usize, cell: usize, pixel: usize, channels: i32, multiplier: i32): void {
  for (let c = 0; c < channels; c++) {
    let sum: f32 = 0;
    for (let m = 0; m < multiplier; m++, slopes += 4, cell += 4) sum += load<f32>(slopes) * load<f32>(cell);
    store<f32>(pixel + 4 * c, load<f32>(pixel + 4 * c) + sum);
  }
}

/** Each weight of the cell gets its pixel times the error of its map. */
function spreadError(pixel: usize, slopes: usize, cell: usize, channels: i32, multiplier: i32): void {
  for (let c = 0; c < channels; c++) {
    const value = load<f32>(pixel + 4 * c);
    for (let m = 0; m < multiplier; m++, slopes += 4, cell += 4)
      store<f32>(cell, load<f32>(cell) + value * load<f32>(slopes));
  }
}
