/** @file The convolutions: small windows slide over the maps, and each filter asks how much a patch looks like it. */
import { activations, type Activation } from "#model/activation.ts";
import { toFault, type LayerRule, type WeightShape } from "#model/layerRule.ts";
import {
  kernelDefaults,
  kernelLive,
  kernelSettings,
  type KernelSettings,
} from "#model/layers/kernelSettings.ts";
import {
  dilationRange,
  filtersRange,
  kernelSizeRange,
  paddings,
  slide,
  stridesRange,
  type Padding,
} from "#model/layers/window.ts";
import { toShapeText, toSize, type Shape } from "#model/tensorShape.ts";

interface ConvolutionSettings extends KernelSettings {
  readonly kernelSize: number;
  readonly strides: number;
  readonly activation: Activation;
}

/** Kernel `[kernelSize, channels, filters]` over `[steps, channels]`. */
export interface Conv1dLayer extends ConvolutionSettings {
  readonly kind: "conv1d";
  readonly id: string;
  readonly filters: number;
  /** causal: zeros in front alone, so that no output reads the future. */
  readonly padding: Padding | "causal";
  readonly dilation: number;
}

/** Kernel `[kernelSize, kernelSize, channels, filters]` over `[height, width, channels]`. */
export interface Conv2dLayer extends ConvolutionSettings {
  readonly kind: "conv2d";
  readonly id: string;
  readonly filters: number;
  readonly padding: Padding;
  readonly dilation: number;
}

/** Each channel has filters of its own: kernel `[kernelSize, kernelSize, channels, depthMultiplier]`. */
export interface DepthwiseConv2dLayer extends ConvolutionSettings {
  readonly kind: "depthwiseConv2d";
  readonly id: string;
  readonly depthMultiplier: number;
  readonly padding: Padding;
  readonly dilation: number;
}

/** Depthwise, then a 1×1 convolution that mixes the channels (Chollet 2017). */
export interface SeparableConv2dLayer extends ConvolutionSettings {
  readonly kind: "separableConv2d";
  readonly id: string;
  readonly filters: number;
  readonly depthMultiplier: number;
  readonly padding: Padding;
  readonly dilation: number;
}

/** The way back of a convolution: makes maps larger. Kernel `[kernelSize, kernelSize, filters, channels]`. */
export interface Conv2dTransposeLayer extends ConvolutionSettings {
  readonly kind: "conv2dTranspose";
  readonly id: string;
  readonly filters: number;
  readonly padding: Padding;
}

const defaults = { kernelSize: 3, strides: 1, activation: "relu", ...kernelDefaults } as const;
const settings = {
  kernelSize: kernelSizeRange,
  strides: stridesRange,
  activation: activations,
  ...kernelSettings,
} as const;
const live = ["activation", ...kernelLive] as const;
const multiplierRange = { min: 1, max: 16, integer: true } as const;

export const conv1dRule: LayerRule<Conv1dLayer> = {
  defaults: { filters: 8, padding: "valid", dilation: 1, ...defaults },
  settings: { filters: filtersRange, padding: [...paddings, "causal"], dilation: dilationRange, ...settings },
  live,
  reads: "one",
  toShape: (layer, [input]) => slide(input!, 1, toWindow(layer), layer.filters),
  toWeights: (layer, input) =>
    withBias(layer, layer.filters, [
      { name: "kernel", shape: [layer.kernelSize, input.at(-1)!, layer.filters], trainable: true },
    ]),
  toFlops: (layer, [input], output) => 2 * layer.kernelSize * input!.at(-1)! * toSize(output),
};

export const conv2dRule: LayerRule<Conv2dLayer> = {
  defaults: { filters: 8, padding: "valid", dilation: 1, ...defaults },
  settings: { filters: filtersRange, padding: paddings, dilation: dilationRange, ...settings },
  live,
  reads: "one",
  toShape: (layer, [input]) => slide(input!, 2, toWindow(layer), layer.filters),
  toWeights: (layer, input) =>
    withBias(layer, layer.filters, [
      { name: "kernel", shape: [...toSides(layer), input.at(-1)!, layer.filters], trainable: true },
    ]),
  toFlops: (layer, [input], output) => 2 * layer.kernelSize ** 2 * input!.at(-1)! * toSize(output),
};

export const depthwiseConv2dRule: LayerRule<DepthwiseConv2dLayer> = {
  defaults: { depthMultiplier: 1, padding: "same", dilation: 1, ...defaults },
  settings: { depthMultiplier: multiplierRange, padding: paddings, dilation: dilationRange, ...settings },
  live,
  reads: "one",
  toShape: (layer, [input]) =>
    slide(input!, 2, toWindow(layer), (input!.at(-1) ?? 0) * layer.depthMultiplier),
  toWeights: (layer, input) =>
    withBias(layer, input.at(-1)! * layer.depthMultiplier, [toDepthwise(layer, input)]),
  toFlops: (layer, _, output) => 2 * layer.kernelSize ** 2 * toSize(output),
};

export const separableConv2dRule: LayerRule<SeparableConv2dLayer> = {
  defaults: { filters: 8, depthMultiplier: 1, padding: "same", dilation: 1, ...defaults },
  settings: {
    filters: filtersRange,
    depthMultiplier: multiplierRange,
    padding: paddings,
    dilation: dilationRange,
    ...settings,
  },
  live,
  reads: "one",
  toShape: (layer, [input]) => slide(input!, 2, toWindow(layer), layer.filters),
  toWeights(layer, input) {
    const between = input.at(-1)! * layer.depthMultiplier;
    return withBias(layer, layer.filters, [
      toDepthwise(layer, input),
      { name: "pointwiseKernel", shape: [1, 1, between, layer.filters], trainable: true },
    ]);
  },
  toFlops(layer, [input], output) {
    const between = input!.at(-1)! * layer.depthMultiplier;
    const places = toSize(output.slice(0, 2));
    return 2 * places * between * (layer.kernelSize ** 2 + layer.filters);
  },
};

export const conv2dTransposeRule: LayerRule<Conv2dTransposeLayer> = {
  defaults: { filters: 8, padding: "same", ...defaults, strides: 2 },
  settings: { filters: filtersRange, padding: paddings, ...settings },
  live,
  reads: "one",
  toShape(layer, [input]) {
    if (input!.length !== 3) return toFault("shape.needsMaps", { got: toShapeText(input!) });
    const rest = layer.padding === "valid" ? Math.max(0, layer.kernelSize - layer.strides) : 0;
    return [...input!.slice(0, 2).map((length) => length * layer.strides + rest), layer.filters];
  },
  toWeights: (layer, input) =>
    withBias(layer, layer.filters, [
      { name: "kernel", shape: [...toSides(layer), layer.filters, input.at(-1)!], trainable: true },
    ]),
  toFlops: (layer, [input]) => 2 * layer.kernelSize ** 2 * layer.filters * toSize(input!),
};

function toWindow<P extends Padding | "causal">(layer: {
  readonly kernelSize: number;
  readonly strides: number;
  readonly padding: P;
  readonly dilation: number;
}) {
  const { kernelSize: size, strides, padding, dilation } = layer;
  return { size, strides, padding, dilation };
}

function toSides({ kernelSize }: ConvolutionSettings): Shape {
  return [kernelSize, kernelSize];
}

function toDepthwise(layer: DepthwiseConv2dLayer | SeparableConv2dLayer, input: Shape): WeightShape {
  const shape = [...toSides(layer), input.at(-1)!, layer.depthMultiplier];
  return { name: "depthwiseKernel", shape, trainable: true };
}

function withBias(
  { useBias }: ConvolutionSettings,
  size: number,
  kernels: readonly WeightShape[],
): readonly WeightShape[] {
  return useBias ? [...kernels, { name: "bias", shape: [size], trainable: true }] : kernels;
}
