/** @file Pooling: each window becomes one number, its largest or its mean. No weights. */
import { toFault, type LayerRule, type ShapeFault } from "#model/layerRule.ts";
import { paddings, poolSizeRange, slide, stridesRange, type Padding } from "#model/layers/window.ts";
import { toShapeText, toSize, type Shape } from "#model/tensorShape.ts";

interface PoolingSettings {
  readonly poolSize: number;
  readonly strides: number;
  readonly padding: Padding;
}

export interface MaxPooling1dLayer extends PoolingSettings {
  readonly kind: "maxPooling1d";
  readonly id: string;
}
export interface AveragePooling1dLayer extends PoolingSettings {
  readonly kind: "averagePooling1d";
  readonly id: string;
}
export interface MaxPooling2dLayer extends PoolingSettings {
  readonly kind: "maxPooling2d";
  readonly id: string;
}
/** Zeros that `same` puts around do not count in the mean. */
export interface AveragePooling2dLayer extends PoolingSettings {
  readonly kind: "averagePooling2d";
  readonly id: string;
}

/** The largest number of each channel, wherever it is; over `[height, width]` or `[steps]`. */
export interface GlobalMaxPoolingLayer {
  readonly kind: "globalMaxPooling";
  readonly id: string;
}
/** The mean of each channel (Lin, Chen and Yan 2014). */
export interface GlobalAveragePoolingLayer {
  readonly kind: "globalAveragePooling";
  readonly id: string;
}

export const maxPooling1dRule: LayerRule<MaxPooling1dLayer> = toPoolingRule(1);
export const averagePooling1dRule: LayerRule<AveragePooling1dLayer> = toPoolingRule(1);
export const maxPooling2dRule: LayerRule<MaxPooling2dLayer> = toPoolingRule(2);
export const averagePooling2dRule: LayerRule<AveragePooling2dLayer> = toPoolingRule(2);
export const globalMaxPoolingRule: LayerRule<GlobalMaxPoolingLayer> = toGlobalRule();
export const globalAveragePoolingRule: LayerRule<GlobalAveragePoolingLayer> = toGlobalRule();

function toPoolingRule(axes: 1 | 2): LayerRule<PoolingSettings> {
  return {
    defaults: { poolSize: 2, strides: 2, padding: "valid" },
    settings: { poolSize: poolSizeRange, strides: stridesRange, padding: paddings },
    live: [],
    reads: "one",
    toShape({ poolSize: size, strides, padding }, [input]) {
      return slide(input!, axes, { size, strides, padding, dilation: 1 }, input!.at(-1)!);
    },
    toFlops: ({ poolSize }, _, output) => poolSize ** axes * toSize(output),
  };
}

function toGlobalRule(): LayerRule<{ readonly kind: string; readonly id: string }> {
  return {
    defaults: {},
    settings: {},
    live: [],
    reads: "one",
    toShape: (_, [input]): Shape | ShapeFault =>
      input!.length < 2 ? toFault("shape.needsSpace", { got: toShapeText(input!) }) : [input!.at(-1)!],
    toFlops: (_, [input]) => toSize(input!),
  };
}
