/** @file The way back through poolings as loops over plain memory; arrays are `[count, height, width, channels]`. */
import type { Slide } from "#kernels/slide.ts";

/** The error of each window goes to its largest pixel, the first of them if several are equal. */
export function toMaxPoolInput(
  dy: Float32Array,
  x: Float32Array,
  y: Float32Array,
  dx: Float32Array,
  slide: Slide,
  channels: number,
  count: number,
): void {
  const rowSize = slide.input[1] * channels;
  eachWindow(slide, count, (start, place, rows, columns) => {
    const corner = start * channels;
    const rest = rowSize - columns * channels;
    for (let c = 0, from = place * channels; c < channels; c++, from++) {
      const error = dy[from]!;
      if (error === 0) continue;
      const largest = y[from]!;
      let at = corner + c;
      for (let i = 0, j = 0; x[at] !== largest; at += channels) {
        if (++j < columns) continue;
        j = 0;
        at += rest;
        if (++i === rows) break; // Only where a number is no number.
      }
      dx[at]! += error;
    }
  });
}

/** The error of each window is shared evenly among its pixels; zeros around the picture are none. */
export function toAveragePoolInput(
  dy: Float32Array,
  dx: Float32Array,
  slide: Slide,
  channels: number,
  count: number,
): void {
  const rowSize = slide.input[1] * channels;
  eachWindow(slide, count, (start, place, rows, columns) => {
    const from = place * channels;
    const corner = start * channels;
    const share = 1 / (rows * columns);
    for (let i = 0, line = corner; i < rows; i++, line += rowSize) {
      for (let at = line, end = line + columns * channels; at < end;) {
        for (let c = 0; c < channels; c++, at++) dx[at]! += share * dy[from + c]!;
      }
    }
  });
}

/** Every window: its first pixel, its place, and how many rows and columns of it lie on the picture. */
function eachWindow(
  { input, output, size, strides, before }: Slide,
  count: number,
  visit: (start: number, place: number, rows: number, columns: number) => void,
): void {
  const [height, width] = input;
  let place = 0;
  for (let sample = 0; sample < count; sample++) {
    for (let top = -before[0], row = 0; row < output[0]; row++, top += strides[0]) {
      const y = Math.max(0, top);
      const rows = Math.min(height, top + size[0]) - y;
      for (let left = -before[1], column = 0; column < output[1]; column++, left += strides[1], place++) {
        const z = Math.max(0, left);
        const columns = Math.min(width, left + size[1]) - z;
        visit((sample * height + y) * width + z, place, rows, columns);
      }
    }
  }
}
