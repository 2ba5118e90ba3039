/**
 * @file The two directions in which a cloud of points is widest (principal components; K. Pearson 1901, H. Hotelling
 * 1933), by orthogonal iteration: both axes are multiplied by the covariance again and again, and made orthogonal. The
 * covariance itself is never written down. Starting from the axes of a moment ago, a cloud that moves slowly needs a few
 * rounds, and its picture neither turns nor flips.
 */

/** `count` points of `width` numbers each, one after the other. */
export interface Cloud {
  readonly values: Float32Array;
  readonly count: number;
  readonly width: number;
}

export interface PrincipalAxes {
  /** `[width]` */
  readonly mean: Float64Array;
  /** `[2, width]`, both of length 1, the wider one first. */
  readonly axes: Float64Array;
  /** Share of the whole variance that lies along each of them, 0…1. */
  readonly shares: readonly [number, number];
}

const mostRounds = 300;
const tolerance = 1e-7;
/** More points than this are thinned evenly to find the axes. */
const mostPoints = 1000;

export function toPrincipalAxes(cloud: Cloud, before: PrincipalAxes | null = null): PrincipalAxes {
  const { width } = cloud;
  const { rows, mean, variance } = toCentred(cloud);
  const isKnown = before?.axes.length === 2 * width;
  const axes = isKnown ? Float64Array.from(before.axes) : toStart(width);
  orthogonalise(axes, width);
  let spreads: readonly [number, number] = [0, 0];
  for (let round = 0; round < mostRounds; round++) {
    const last = Float64Array.from(axes);
    const next = multiply(rows, width, axes);
    spreads = [dot(next, 0, last, 0, width), dot(next, 1, last, 1, width)];
    axes.set(next);
    orthogonalise(axes, width, last);
    if (distance(axes, last) < tolerance) break;
  }
  if (spreads[1] > spreads[0]) {
    axes.set([...axes.subarray(width), ...axes.subarray(0, width)]);
    spreads = [spreads[1], spreads[0]];
  }
  const share = (spread: number) => (variance > 0 ? Math.min(1, spread / variance) : 0);
  return { mean, axes, shares: [share(spreads[0]), share(spreads[1])] };
}

/** Where the points lie on both axes, `[count, 2]`. */
export function project(
  { values, count, width }: Cloud,
  { mean, axes }: PrincipalAxes,
): Float32Array<ArrayBuffer> {
  const places = new Float32Array(2 * count);
  for (let i = 0; i < count; i++) {
    for (let axis = 0; axis < 2; axis++) {
      let sum = 0;
      for (let j = 0; j < width; j++) sum += (values[i * width + j]! - mean[j]!) * axes[axis * width + j]!;
      places[2 * i + axis] = sum;
    }
  }
  return places;
}

/** Points around their mean, `[n, width]`, and the mean of their squared lengths. */
function toCentred({ values, count, width }: Cloud): {
  rows: Float64Array;
  mean: Float64Array;
  variance: number;
} {
  const mean = new Float64Array(width);
  for (let i = 0; i < count * width; i++) mean[i % width]! += values[i]! / count;
  const stride = Math.max(1, Math.ceil(count / mostPoints));
  const kept = Math.ceil(count / stride);
  const rows = new Float64Array(kept * width);
  let variance = 0;
  for (let i = 0; i < kept; i++) {
    for (let j = 0; j < width; j++) {
      const value = values[i * stride * width + j]! - mean[j]!;
      rows[i * width + j] = value;
      variance += (value * value) / kept;
    }
  }
  return { rows, mean, variance };
}

/** Two directions that no cloud is orthogonal to by chance. */
function toStart(width: number): Float64Array {
  return Float64Array.from({ length: 2 * width }, (_, i) => Math.sin(1 + i * 1.618 + (i % width)));
}

/** Covariance times both axes. */
function multiply(rows: Float64Array, width: number, axes: Float64Array): Float64Array {
  const count = rows.length / width;
  const product = new Float64Array(2 * width);
  for (let i = 0; i < count; i++) {
    for (let axis = 0; axis < 2; axis++) {
      let along = 0;
      for (let j = 0; j < width; j++) along += rows[i * width + j]! * axes[axis * width + j]!;
      for (let j = 0; j < width; j++) product[axis * width + j]! += (rows[i * width + j]! * along) / count;
    }
  }
  return product;
}

/** Gram and Schmidt. An axis along which nothing lies stays as it was. */
function orthogonalise(axes: Float64Array, width: number, before: Float64Array = toStart(width)): void {
  scale(0);
  const overlap = dot(axes, 0, axes, 1, width);
  for (let j = 0; j < width; j++) axes[width + j]! -= overlap * axes[j]!;
  scale(1);

  function scale(axis: number): void {
    const length = Math.sqrt(dot(axes, axis, axes, axis, width));
    for (let j = axis * width; j < (axis + 1) * width; j++) {
      axes[j] = length > 1e-12 ? axes[j]! / length : before[j]!;
    }
  }
}

function dot(a: Float64Array, first: number, b: Float64Array, second: number, width: number): number {
  let sum = 0;
  for (let j = 0; j < width; j++) sum += a[first * width + j]! * b[second * width + j]!;
  return sum;
}

function distance(a: Float64Array, b: Float64Array): number {
  return Math.sqrt(a.reduce((sum, value, i) => sum + (value - b[i]!) ** 2, 0));
}
