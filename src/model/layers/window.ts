/** @file How a window slides: the arithmetic that convolutions and poolings share (Dumoulin and Visin 2016). */
import { toFault, type ShapeFault } from "#model/layerRule.ts";
import type { Range } from "#model/range.ts";
import { toShapeText, type Shape } from "#model/tensorShape.ts";

export const paddings = ["valid", "same"] as const;
/** valid: the window stays inside; same: zeros around, so that with strides of 1 the size stays. */
export type Padding = (typeof paddings)[number];

/** Sides of windows are equal in height and width. */
export interface Window {
  readonly size: number;
  readonly strides: number;
  readonly padding: Padding | "causal";
  /** Cells of the window are so far apart. */
  readonly dilation: number;
}

export const filtersRange: Range = { min: 1, max: 1024, integer: true };
export const kernelSizeRange: Range = { min: 1, max: 31, integer: true };
export const stridesRange: Range = { min: 1, max: 16, integer: true };
export const dilationRange: Range = { min: 1, max: 16, integer: true };
export const poolSizeRange: Range = { min: 1, max: 64, integer: true };

/** Places of the window along one side; 0 or less when it does not fit. */
export function countPlaces(length: number, { size, strides, padding, dilation }: Window): number {
  const reach = (size - 1) * dilation + 1;
  return padding === "valid" ? Math.floor((length - reach) / strides) + 1 : Math.ceil(length / strides);
}

/** Slides over all axes but the last of `[height, width, channels]` (or `[steps, channels]`). */
export function slide(input: Shape, axes: 1 | 2, window: Window, channels: number): Shape | ShapeFault {
  if (input.length !== axes + 1) {
    return toFault(axes === 2 ? "shape.needsMaps" : "shape.needsSequence", { got: toShapeText(input) });
  }
  if (window.strides > 1 && window.dilation > 1) return toFault("shape.stridesAndDilation");
  const sides = input.slice(0, axes).map((length) => countPlaces(length, window));
  if (sides.some((side) => side < 1)) {
    const reach = (window.size - 1) * window.dilation + 1;
    const got = toShapeText(input.slice(0, axes));
    return toFault("shape.empty", { got, window: toShapeText(Array.from({ length: axes }, () => reach)) });
  }
  return [...sides, channels];
}
