/**
 * @file Convolutions as loops over plain memory, for backends that compute on it: arrays are `[count, height, width,
 * channels]`, kernels `[height, width, channels, filters]`. What they write to is full of zeros at first.
 */
import type { Slide } from "#kernels/slide.ts";

/**
 * Unrolls the windows of the samples `first … first + count − 1` into the rows of a matrix `[count · places, cells ·
 * channels]` ("im2col"), so that a convolution becomes one matrix product.
 */
export function unroll(
  x: Float32Array,
  rows: Float32Array,
  { input, output, size, strides, dilation, before }: Slide,
  channels: number,
  first: number,
  count: number,
): void {
  const [height, width] = input;
  const rowSize = width * channels;
  let to = 0;
  for (let sample = first; sample < first + count; sample++) {
    for (let top = -before[0], row = 0; row < output[0]; row++, top += strides[0]) {
      for (let left = -before[1], column = 0; column < output[1]; column++, left += strides[1]) {
        for (let i = 0, y = top; i < size[0]; i++, y += dilation[0]) {
          if (y < 0 || y >= height) {
            to += size[1] * channels;
            continue;
          }
          const line = (sample * height + y) * rowSize;
          for (let j = 0, z = left; j < size[1]; j++, z += dilation[1]) {
            if (z < 0 || z >= width) {
              to += channels;
              continue;
            }
            const from = line + z * channels;
            for (let c = 0; c < channels; c++) rows[to++] = x[from + c]!;
          }
        }
      }
    }
  }
}

/** The way back of `unroll`: adds each row's numbers to the pixels from which they would have come. */
export function rollUp(
  rows: Float32Array,
  x: Float32Array,
  { input, output, size, strides, dilation, before }: Slide,
  channels: number,
  count: number,
): void {
  const [height, width] = input;
  const rowSize = width * channels;
  let from = 0;
  for (let sample = 0; sample < count; sample++) {
    for (let top = -before[0], row = 0; row < output[0]; row++, top += strides[0]) {
      for (let left = -before[1], column = 0; column < output[1]; column++, left += strides[1]) {
        for (let i = 0, y = top; i < size[0]; i++, y += dilation[0]) {
          if (y < 0 || y >= height) {
            from += size[1] * channels;
            continue;
          }
          const line = (sample * height + y) * rowSize;
          for (let j = 0, z = left; j < size[1]; j++, z += dilation[1]) {
            if (z < 0 || z >= width) {
              from += channels;
              continue;
            }
            const to = line + z * channels;
            for (let c = 0; c < channels; c++) x[to + c]! += rows[from++]!;
          }
        }
      }
    }
  }
}

/** ∂L/∂kernel of a depthwise convolution; its kernel is `[height, width, channels, multiplier]`. */
export function toDepthwiseKernel(
  x: Float32Array,
  dy: Float32Array,
  gradient: Float32Array,
  slide: Slide,
  channels: number,
  multiplier: number,
  count: number,
): void {
  const sums = new Float64Array(gradient.length);
  eachCell(slide, count, (pixel, place, cell) => {
    const from = pixel * channels;
    for (let c = 0; c < channels; c++) {
      const value = x[from + c]!;
      const at = (cell * channels + c) * multiplier;
      const error = (place * channels + c) * multiplier;
      for (let m = 0; m < multiplier; m++) sums[at + m]! += value * dy[error + m]!;
    }
  });
  gradient.set(sums);
}

/** ∂L/∂input of a depthwise convolution. */
export function toDepthwiseInput(
  dy: Float32Array,
  kernel: Float32Array,
  dx: Float32Array,
  slide: Slide,
  channels: number,
  multiplier: number,
  count: number,
): void {
  eachCell(slide, count, (pixel, place, cell) => {
    const to = pixel * channels;
    for (let c = 0; c < channels; c++) {
      const at = (cell * channels + c) * multiplier;
      const error = (place * channels + c) * multiplier;
      let sum = 0;
      for (let m = 0; m < multiplier; m++) sum += kernel[at + m]! * dy[error + m]!;
      dx[to + c]! += sum;
    }
  });
}

/** Every cell of every window that lies on a pixel: the pixel, the place of the window, the cell. */
function eachCell(
  { input, output, size, strides, dilation, before }: Slide,
  count: number,
  visit: (pixel: number, place: number, cell: number) => void,
): void {
  const [height, width] = input;
  let place = 0;
  for (let sample = 0; sample < count; sample++) {
    for (let top = -before[0], row = 0; row < output[0]; row++, top += strides[0]) {
      for (let left = -before[1], column = 0; column < output[1]; column++, left += strides[1], place++) {
        for (let i = 0, y = top; i < size[0]; i++, y += dilation[0]) {
          if (y < 0 || y >= height) continue;
          const line = (sample * height + y) * width;
          for (let j = 0, z = left; j < size[1]; j++, z += dilation[1]) {
            if (z >= 0 && z < width) visit(line + z, place, i * size[1] + j);
          }
        }
      }
    }
  }
}
