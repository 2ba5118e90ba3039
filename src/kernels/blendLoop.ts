/** @file The way back through a bilinear enlargement as a loop over plain memory. */

/** For each pixel of the enlarged side: its two sources, and the share of the second. */
export interface Shares {
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly share: Float32Array;
}

/** Pixels are looked at in their middles, as Keras does, and those at the edges go on outside. */
export function toShares(length: number, size: number): Shares {
  const places = Float32Array.from({ length: length * size }, (_, i) =>
    Math.min(length - 1, Math.max(0, (i + 0.5) / size - 0.5)),
  );
  const low = Int32Array.from(places, Math.floor);
  return {
    low,
    high: low.map((place) => Math.min(length - 1, place + 1)),
    share: places.map((place, i) => place - low[i]!),
  };
}

/** `dy` is `[count, height · size, width · size, channels]`; each number goes to the four pixels that it was blended of. */
export function unblend(
  dy: Float32Array,
  dx: Float32Array,
  [count, height, width, channels]: readonly [number, number, number, number],
  size: number,
): void {
  const rows = toShares(height, size);
  const columns = toShares(width, size);
  let from = 0;
  for (let sample = 0; sample < count; sample++) {
    for (let row = 0; row < height * size; row++) {
      const top = (sample * height + rows.low[row]!) * width;
      const bottom = (sample * height + rows.high[row]!) * width;
      const down = rows.share[row]!;
      for (let column = 0; column < width * size; column++) {
        const left = columns.low[column]!;
        const right = columns.high[column]!;
        const across = columns.share[column]!;
        for (let c = 0; c < channels; c++) {
          const error = dy[from++]!;
          const lower = error * down;
          const upper = error - lower;
          dx[(top + left) * channels + c]! += upper * (1 - across);
          dx[(top + right) * channels + c]! += upper * across;
          dx[(bottom + left) * channels + c]! += lower * (1 - across);
          dx[(bottom + right) * channels + c]! += lower * across;
        }
      }
    }
  }
}
