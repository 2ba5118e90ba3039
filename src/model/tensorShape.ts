/** @file The shape of one sample as it flows over a link, without the batch dimension. */

/** `[2]` for two features, `[28, 28, 1]` for a grey picture (height, width, channels). */
export type Shape = readonly number[];

export function toSize(shape: Shape): number {
  return shape.reduce((a, b) => a * b, 1);
}

export function isSameShape(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((size, i) => size === b[i]);
}

/** As people write it: "28×28×1". */
export function toShapeText(shape: Shape): string {
  return shape.join("×");
}
