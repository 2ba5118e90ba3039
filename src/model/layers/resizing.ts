/** @file Layers that make maps larger without weights. */
import { toFault, type LayerRule } from "#model/layerRule.ts";
import { toShapeText, toSize } from "#model/tensorShape.ts";

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
  settings: { size: { min: 1, max: 16, integer: true }, interpolation: interpolations },
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
  settings: { padding: { min: 1, max: 32, integer: true } },
  live: [],
  reads: "one",
  toShape: ({ padding }, [input]) =>
    input!.length === 3
      ? [input![0]! + 2 * padding, input![1]! + 2 * padding, input![2]!]
      : toFault("shape.needsMaps", { got: toShapeText(input!) }),
};
