/**
 * @file A convolution and its gradients number by number, for the backend that is plain JavaScript. Arrays are `[count,
 * height, width, channels]`, kernels `[height, width, channels, filters]`. Behind a relu or a max pooling most numbers
 * are 0, and what is 0 is passed over. What they write to is full of zeros at first.
 */
import type { Slide } from "#kernels/slide.ts";

/** With the bias added if there is one, and cut off below 0 if `isRelu`. */
export function convolvePlainly(
  x: Float32Array,
  kernel: Float32Array,
  bias: Float32Array | undefined,
  y: Float32Array,
  slide: Slide,
  channels: number,
  count: number,
  isRelu: boolean,
): void {
  const filters = kernel.length / (slide.size[0] * slide.size[1] * channels);
  if (bias) for (let from = 0; from < y.length; from += filters) y.set(bias, from);
  eachRun(slide, channels, count, (place, pixel, cell, length) => {
    for (let r = 0; r < length; r++) {
      const value = x[pixel + r]!;
      if (value === 0) continue;
      const from = (cell + r) * filters;
      const to = place * filters;
      for (let f = 0; f < filters; f++) y[to + f]! += value * kernel[from + f]!;
    }
  });
  if (isRelu) for (let i = 0; i < y.length; i++) if (y[i]! < 0) y[i] = 0;
}

/** ∂L/∂kernel. */
export function toKernelPlainly(
  x: Float32Array,
  dy: Float32Array,
  gradient: Float32Array,
  slide: Slide,
  channels: number,
  count: number,
): void {
  const cells = slide.size[0] * slide.size[1] * channels;
  const filters = gradient.length / cells;
  // Filter by filter, so that the innermost loop walks both sides number by number.
  const sums = new Float64Array(gradient.length);
  eachRun(slide, channels, count, (place, pixel, cell, length) => {
    for (let f = 0; f < filters; f++) {
      const error = dy[place * filters + f]!;
      if (error === 0) continue;
      const to = f * cells + cell;
      for (let r = 0; r < length; r++) sums[to + r]! += error * x[pixel + r]!;
    }
  });
  for (let f = 0; f < filters; f++) {
    for (let cell = 0; cell < cells; cell++) gradient[cell * filters + f] = sums[f * cells + cell]!;
  }
}

/** ∂L/∂input. */
export function toInputPlainly(
  dy: Float32Array,
  kernel: Float32Array,
  dx: Float32Array,
  slide: Slide,
  channels: number,
  count: number,
): void {
  const cells = slide.size[0] * slide.size[1] * channels;
  const filters = kernel.length / cells;
  const turned = new Float32Array(kernel.length);
  for (let f = 0; f < filters; f++) {
    for (let cell = 0; cell < cells; cell++) turned[f * cells + cell] = kernel[cell * filters + f]!;
  }
  eachRun(slide, channels, count, (place, pixel, cell, length) => {
    for (let f = 0; f < filters; f++) {
      const error = dy[place * filters + f]!;
      if (error === 0) continue;
      const from = f * cells + cell;
      for (let r = 0; r < length; r++) dx[pixel + r]! += error * turned[from + r]!;
    }
  });
}

/**
 * Every row of every window, cut off at the edges of the picture: the window's place, and where in the picture and in
 * the kernel the row begins, and how many numbers lie side by side in both.
 */
function eachRun(
  { input, output, size, strides, dilation, before }: Slide,
  channels: number,
  count: number,
  visit: (place: number, pixel: number, cell: number, length: number) => void,
): void {
  const [height, width] = input;
  const isTight = dilation[1] === 1;
  let place = 0;
  for (let sample = 0; sample < count; sample++) {
    for (let top = -before[0], row = 0; row < output[0]; row++, top += strides[0]) {
      for (let left = -before[1], column = 0; column < output[1]; column++, left += strides[1], place++) {
        const start = isTight ? Math.max(0, -left) : 0;
        const end = isTight ? Math.min(size[1], width - left) : size[1];
        for (let i = 0, y = top; i < size[0]; i++, y += dilation[0]) {
          if (y < 0 || y >= height) continue;
          const line = (sample * height + y) * width;
          if (isTight) {
            const pixel = (line + left + start) * channels;
            visit(place, pixel, (i * size[1] + start) * channels, (end - start) * channels);
            continue;
          }
          for (let j = 0, z = left; j < end; j++, z += dilation[1]) {
            if (z < 0 || z >= width) continue;
            visit(place, (line + z) * channels, (i * size[1] + j) * channels, channels);
          }
        }
      }
    }
  }
}
