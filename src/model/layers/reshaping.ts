/** @file Layers that only lay the numbers of a sample out anew. */
import { toFault, type LayerRule } from "#model/layerRule.ts";
import { toShapeText, toSize, type Shape } from "#model/tensorShape.ts";

/** One list of all numbers, row by row. */
export interface FlattenLayer {
  readonly kind: "flatten";
  readonly id: string;
}

/** The same numbers in another shape. */
export interface ReshapeLayer {
  readonly kind: "reshape";
  readonly id: string;
  /** One of the numbers may be −1: whatever is left. */
  readonly targetShape: Shape;
}

export const flattenRule: LayerRule<FlattenLayer> = {
  defaults: {},
  settings: {},
  live: [],
  reads: "one",
  toShape: (_, [input]) => [toSize(input!)],
};

export const reshapeRule: LayerRule<ReshapeLayer> = {
  defaults: { targetShape: [-1] },
  settings: { targetShape: "shape" },
  live: [],
  reads: "one",
  toShape(layer, [input]) {
    const count = toSize(input!);
    const open = layer.targetShape.filter((size) => size === -1).length;
    const known = toSize(layer.targetShape.filter((size) => size !== -1));
    const shape = layer.targetShape.map((size) => (size === -1 ? count / known : size));
    const fits =
      shape.length > 0 &&
      open <= 1 &&
      toSize(shape) === count &&
      shape.every((size) => Number.isInteger(size));
    return fits
      ? shape
      : toFault("shape.reshape", { count, wanted: known, shape: toShapeText(layer.targetShape) });
  },
};
