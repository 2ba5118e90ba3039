/** @file Layers that make maps larger without weights. */
import { toFault, type LayerRule } from "#model/layerRule.ts";
import type { Range } from "#model/range.ts";
import { toShapeText, toSize } from "#model/tensorShape.ts";

export const sizeRange: Range = { min: 1, max: 16, integer: true };
export const maxPadding = 32;
export const interpolations = ["nearest", "bilinear"] as const;

/** Every pixel becomes a square of `size` × `size`; bilinear: blended with its neighbours. */
export interface UpSampling2dLayer {
  readonly kind: "upSampling2d";
  readonly id: string;
  readonly size: number;
  readonly interpolation: (typeof interpolations)[number];
}

/** So many zeros on each side. */
export interface ZeroPadding2dLayer {
  readonly kind: "zeroPadding2d";
  readonly id: string;
  readonly padding: number;
}

export const upSampling2dRule: LayerRule<UpSampling2dLayer> = {
  defaults: { size: 2, interpolation: "nearest" },
  settings: { size: sizeRange, interpolation: interpolations },
  live: [],
  reads: "one",
  toShape: ({ size }, [input]) =>
    input!.length === 3
      ? [input![0]! * size, input![1]! * size, input![2]!]
      : toFault("shape.needsMaps", { got: toShapeText(input!) }),
  toFlops: ({ interpolation }, _, output) => (interpolation === "nearest" ? 0 : 8 * toSize(output)),
};

export const zeroPadding2dRule: LayerRule<ZeroPadding2dLayer> = {
  defaults: { padding: 1 },
  settings: { padding: { min: 1, max: maxPadding, integer: true } },
  live: [],
  reads: "one",
  toShape: ({ padding }, [input]) =>
    input!.length === 3
      ? [input![0]! + 2 * padding, input![1]! + 2 * padding, input![2]!]
      : toFault("shape.needsMaps", { got: toShapeText(input!) }),
};
