/**
 * @file Convolutions and their gradients as products of matrices: the windows of a few pictures at a time are laid side by
 * side ("im2col", Chellapilla, Puri and Simard 2006), few enough that they stay in the caches. Arrays are `[count, height,
 * width, channels]`, kernels `[height, width, channels, filters]`.
 */
import { bend } from "./activations";
import { loadUpTo, storeUpTo } from "./lanes";
import { multiply } from "./multiply";

/** Where each number of a slide stands; see `Slide` in `slide.ts`. */
const height: i32 = 0;
const width: i32 = 1;
const outHeight: i32 = 2;
const outWidth: i32 = 3;
const cellRows: i32 = 4;
const cellColumns: i32 = 5;
const strideDown: i32 = 6;
const strideRight: i32 = 7;
const dilationDown: i32 = 8;
const dilationRight: i32 = 9;
const above: i32 = 10;
const left: i32 = 11;

/** Most numbers of windows at a time. */
const chunk: i32 = 1 << 16;

// @ts-ignore: a decorator of AssemblyScript
@inline
function read(slide: usize, field: i32): i32 {
  return load<i32>(slide + 4 * field);
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function countPlaces(slide: usize): i32 {
  return read(slide, outHeight) * read(slide, outWidth);
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function countCells(slide: usize, channels: i32): i32 {
  return read(slide, cellRows) * read(slide, cellColumns) * channels;
}

/** Rows of places whose windows are laid out at a time. */
function countRows(slide: usize, channels: i32): i32 {
  return max(1, chunk / max(1, read(slide, outWidth) * countCells(slide, channels)));
}

export function countConvolutionBytes(slide: usize, channels: i32): i32 {
  return 4 * countRows(slide, channels) * read(slide, outWidth) * countCells(slide, channels);
}

/** y = f(x ∗ kernel + bias); `bias` may be 0. */
export function convolve(
  x: usize, kernel: usize, bias: usize, y: usize,
  slide: usize, channels: i32, filters: i32, count: i32, activation: i32,
  scratch: usize, work: usize,
): void {
  const cells = countCells(slide, channels);
  const most = countRows(slide, channels);
  const columns = read(slide, outWidth);
  const rows = count * read(slide, outHeight);
  for (let first = 0; first < rows; first += most) {
    const places = min(most, rows - first) * columns;
    const to = y + 4 * first * columns * filters;
    unroll(x, scratch, slide, channels, first, places / columns);
    if (bias != 0) for (let i = 0; i < places; i++) memory.copy(to + 4 * i * filters, bias, 4 * filters);
    multiply(scratch, cells, 1, kernel, filters, 1, to, filters, places, filters, cells, bias != 0, work);
    if (activation != 0) bend(activation, to, to, places * filters);
  }
}

/** ∂L/∂kernel = Σ windowsᵀ · dy */
export function toKernelGradient(
  x: usize, dy: usize, gradient: usize,
  slide: usize, channels: i32, filters: i32, count: i32,
  scratch: usize, work: usize,
): void {
  const cells = countCells(slide, channels);
  const most = countRows(slide, channels);
  const columns = read(slide, outWidth);
  const rows = count * read(slide, outHeight);
  memory.fill(gradient, 0, 4 * cells * filters);
  for (let first = 0; first < rows; first += most) {
    const places = min(most, rows - first) * columns;
    const from = dy + 4 * first * columns * filters;
    unroll(x, scratch, slide, channels, first, places / columns);
    multiply(scratch, 1, cells, from, filters, 1, gradient, filters, cells, filters, places, true, work);
  }
}

/** ∂L/∂x: dy · kernelᵀ is what each window gets back, added up where windows overlap. */
export function toInputGradient(
  dy: usize, kernel: usize, dx: usize,
  slide: usize, channels: i32, filters: i32, count: i32,
  scratch: usize, work: usize,
): void {
  const cells = countCells(slide, channels);
  const most = countRows(slide, channels);
  const columns = read(slide, outWidth);
  const rows = count * read(slide, outHeight);
  memory.fill(dx, 0, 4 * count * read(slide, height) * read(slide, width) * channels);
  for (let first = 0; first < rows; first += most) {
    const places = min(most, rows - first) * columns;
    const from = dy + 4 * first * columns * filters;
    multiply(from, filters, 1, kernel, 1, filters, scratch, cells, places, cells, filters, false, work);
    rollUp(scratch, dx, slide, channels, first, places / columns);
  }
}

/** Lays out the windows of `rows` rows of places, counted over all samples from `first` on: `[places, cells · channels]`. */
function unroll(x: usize, to: usize, slide: usize, channels: i32, first: i32, rows: i32): void {
  walk(x, to, slide, channels, first, rows, false);
}

/** The way back: adds what lies in windows to where it came from. */
function rollUp(from: usize, x: usize, slide: usize, channels: i32, first: i32, rows: i32): void {
  walk(x, from, slide, channels, first, rows, true);
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function walk(x: usize, windows: usize, slide: usize, channels: i32, first: i32, rows: i32, isBack: bool): void {
  const pictureRows = read(slide, height);
  const pictureColumns = read(slide, width);
  const downPlaces = read(slide, outHeight);
  const columns = read(slide, outWidth);
  const windowRows = read(slide, cellRows);
  const windowColumns = read(slide, cellColumns);
  const apart = read(slide, dilationRight);
  const lineBytes = 4 * pictureColumns * channels;
  const runBytes = 4 * windowColumns * channels;
  for (let row = first; row < first + rows; row++) {
    const sample = row / downPlaces;
    const top = (row - sample * downPlaces) * read(slide, strideDown) - read(slide, above);
    let start = -read(slide, left);
    for (let column = 0; column < columns; column++, start += read(slide, strideRight)) {
      const isWhole = apart == 1 && start >= 0 && start + windowColumns <= pictureColumns;
      let line = top;
      for (let i = 0; i < windowRows; i++, line += read(slide, dilationDown), windows += runBytes) {
        if (line < 0 || line >= pictureRows) {
          if (!isBack) memory.fill(windows, 0, runBytes);
          continue;
        }
        const from = x + (sample * pictureRows + line) * lineBytes;
        if (isWhole) {
          move(from + 4 * start * channels, windows, windowColumns * channels, isBack);
          continue;
        }
        let z = start;
        for (let j = 0; j < windowColumns; j++, z += apart) {
          const cell = windows + 4 * j * channels;
          if (z >= 0 && z < pictureColumns) move(from + 4 * z * channels, cell, channels, isBack);
          else if (!isBack) memory.fill(cell, 0, 4 * channels);
        }
      }
    }
  }
}

/** Copies numbers of the picture to a window, or adds those of a window to the picture. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function move(pixels: usize, window: usize, count: i32, isBack: bool): void {
  for (let i = 0; i < count; i += 4) {
    const few = count - i;
    const x = loadUpTo(isBack ? window + 4 * i : pixels + 4 * i, few);
    if (isBack) storeUpTo(pixels + 4 * i, f32x4.add(loadUpTo(pixels + 4 * i, few), x), few);
    else storeUpTo(window + 4 * i, x, few);
  }
}
