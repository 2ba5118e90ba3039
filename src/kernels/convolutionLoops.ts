/**
 * @file Convolutions as loops over plain memory, for backends that compute on it: arrays are `[count, height, width,
 * channels]`, kernels `[height, width, channels, filters]`. What they write to is full of zeros at first.
 */
import type { Slide } from "#kernels/slide.ts";

/**
 * Unrolls the windows of the samples `first … first + count − 1` into a matrix `[cells · channels, count · places]`
 * ("im2col", turned), so that a convolution becomes one matrix product. Row by row, for then both sides are walked
 * through in even steps.
 */
export function unroll(
  x: Float32Array,
  matrix: Float32Array,
  { input, output, size, strides, dilation, before }: Slide,
  channels: number,
  first: number,
  count: number,
): void {
  const [height, width] = input;
  const step = strides[1] * channels;
  let to = 0;
  for (let i = 0; i < size[0]; i++) {
    for (let j = 0; j < size[1]; j++) {
      const left = j * dilation[1] - before[1];
      // The places at which this cell lies on the picture.
      const start = Math.max(0, Math.ceil(-left / strides[1]));
      const end = Math.min(output[1], Math.ceil((width - left) / strides[1]));
      for (let c = 0; c < channels; c++) {
        for (let sample = first; sample < first + count; sample++) {
          let y = i * dilation[0] - before[0];
          for (let row = 0; row < output[0]; row++, y += strides[0], to += output[1]) {
            if (y < 0 || y >= height) continue;
            let from = ((sample * height + y) * width + left) * channels + start * step + c;
            for (let at = to + start, last = to + end; at < last; at++, from += step) matrix[at] = x[from]!;
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
    if (multiplier === 1) {
      const [to, other] = [cell * channels, place * channels];
      for (let c = 0; c < channels; c++) sums[to + c]! += x[from + c]! * dy[other + c]!;
      return;
    }
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
