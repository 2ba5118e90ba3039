/** @file How large a number the full strength of a ramp means: a round one, so that colours do not breathe. */
import { toRoundStep } from "./ticks.ts";

/** Quantiles are read from so many values at most, evenly spread: enough for a colour, quick for a large layer. */
const sampleSize = 4096;

/**
 * The smallest of 1, 2, 5 × 10ⁿ that is no less than the magnitudes of `values`: both ends of a diverging ramp (−range,
 * +range), or the high end of a sequential one. With a `quantile` below 1 only that share of the values has to fit, so
 * that one outlier does not make all others pale. What is no finite number is passed over; 1 when all are 0.
 */
export function toRange(values: ArrayLike<number>, quantile = 1): number {
  const largest = quantile < 1 ? findQuantile(values, quantile) : findLargest(values);
  return largest > 0 ? toRoundStep(largest) : 1;
}

function findLargest(values: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++) {
    const size = Math.abs(values[i]!);
    if (size > largest && Number.isFinite(size)) largest = size;
  }
  return largest;
}

function findQuantile(values: ArrayLike<number>, quantile: number): number {
  const stride = Math.max(1, Math.ceil(values.length / sampleSize));
  const sizes = new Float32Array(Math.ceil(values.length / stride));
  let count = 0;
  for (let i = 0; i < values.length; i += stride) {
    const size = Math.abs(values[i]!);
    if (Number.isFinite(size)) sizes[count++] = size;
  }
  const sorted = sizes.subarray(0, count).toSorted();
  return sorted[Math.min(count - 1, Math.max(0, Math.ceil(quantile * count) - 1))] ?? 0;
}
