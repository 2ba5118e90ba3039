/** @file The convolutions, each with a bias and an activation behind it. */
import * as tf from "@tensorflow/tfjs-core";
import { convolve, toInputGradient, toKernelGradient } from "#engine/convolutions.ts";
import { convolveDepthwise, toDepthwiseInputGradient, toDepthwiseKernelGradient } from "#engine/depthwise.ts";
import { bendAfter } from "#engine/layers/activation.ts";
import { toPass, type LayerPass, type RunLayer } from "#engine/layerPass.ts";
import { multiply, sumRows, toRows } from "#engine/matrix.ts";
import { toSequenceSlide, toSlide } from "#engine/slide.ts";
import type { Padding } from "#model/layers/window.ts";
import type { LayerOf } from "#model/network.ts";

export const runConv2d: RunLayer<LayerOf<"conv2d">> = (layer, [x], { kernel, bias }) => {
  const slide = toSlide(x!.shape[1]!, x!.shape[2]!, toWindow(layer));
  const sum = toPass(
    convolve(x!, kernel!, slide),
    (dy) => toInputGradient(dy, kernel!, slide),
    (dy) => ({ kernel: toKernelGradient(x!, dy, slide) }),
  );
  return bendAfter(layer.activation, shift(sum, bias));
};

/** As a convolution over maps of height 1. */
export const runConv1d: RunLayer<LayerOf<"conv1d">> = (layer, [x], { kernel, bias }) => {
  const [count, steps, channels] = x!.shape as [number, number, number];
  const slide = toSequenceSlide(steps, toWindow(layer));
  const maps = tf.reshape(x!, [count, 1, steps, channels]);
  const kernel2d = tf.reshape(kernel!, [1, ...kernel!.shape]);
  const raise = (dy: tf.Tensor) => tf.reshape(dy, [count, 1, ...dy.shape.slice(1)]);
  const sum = toPass(
    tf.reshape(convolve(maps, kernel2d, slide), [count, slide.output[1], layer.filters]),
    (dy) => tf.reshape(toInputGradient(raise(dy), kernel2d, slide), x!.shape),
    (dy) => ({ kernel: tf.reshape(toKernelGradient(maps, raise(dy), slide), kernel!.shape) }),
  );
  return bendAfter(layer.activation, shift(sum, bias));
};

export const runDepthwiseConv2d: RunLayer<LayerOf<"depthwiseConv2d">> = (layer, [x], weights) =>
  bendAfter(layer.activation, shift(slideDepthwise(layer, x!, weights.depthwiseKernel!), weights.bias));

/** Depthwise, then at each place a matrix product over the channels. */
export const runSeparableConv2d: RunLayer<LayerOf<"separableConv2d">> = (layer, [x], weights) => {
  const { depthwiseKernel, pointwiseKernel, bias } = weights;
  const first = slideDepthwise(layer, x!, depthwiseKernel!);
  const between = first.output;
  const rows = toRows(between);
  const matrix = tf.reshape(pointwiseKernel!, [rows.shape[1], layer.filters]);
  const sum: LayerPass = {
    output: tf.reshape(tf.matMul(rows, matrix), [...between.shape.slice(0, -1), layer.filters]),
    backward: (dy, wants) => {
      const slopes = toRows(dy);
      const back = tf.reshape(multiply(slopes, matrix, false, true), between.shape);
      const below = first.backward(back, wants);
      if (!wants.weights) return below;
      const mixed = tf.reshape(multiply(rows, slopes, true, false), pointwiseKernel!.shape);
      return { ...below, weights: { ...below.weights, pointwiseKernel: mixed } };
    },
  };
  return bendAfter(layer.activation, shift(sum, bias));
};

/** Runs a convolution backwards: from its output (our input) to its input (our output). */
export const runConv2dTranspose: RunLayer<LayerOf<"conv2dTranspose">> = (layer, [x], { kernel, bias }) => {
  const { kernelSize, strides, padding } = layer;
  const rest = padding === "valid" ? Math.max(0, kernelSize - strides) : 0;
  const [height, width] = [x!.shape[1]! * strides + rest, x!.shape[2]! * strides + rest];
  const slide = toSlide(height, width, toWindow({ ...layer, dilation: 1 }));
  const sum = toPass(
    toInputGradient(x!, kernel!, slide),
    (dy) => convolve(dy, kernel!, slide),
    (dy) => ({ kernel: toKernelGradient(dy, x!, slide) }),
  );
  return bendAfter(layer.activation, shift(sum, bias));
};

function slideDepthwise(
  layer: LayerOf<"depthwiseConv2d" | "separableConv2d">,
  x: tf.Tensor,
  kernel: tf.Tensor,
): LayerPass {
  const slide = toSlide(x.shape[1]!, x.shape[2]!, toWindow(layer));
  return toPass(
    convolveDepthwise(x, kernel, slide),
    (dy) => toDepthwiseInputGradient(dy, kernel, slide),
    (dy) => ({ depthwiseKernel: toDepthwiseKernelGradient(x, dy, slide) }),
  );
}

/** Adds the bias, whose gradient is the sum of the error over all samples and places. */
function shift(sum: LayerPass, bias: tf.Tensor | undefined): LayerPass {
  if (!bias) return sum;
  return {
    output: tf.add(sum.output, bias),
    backward: (dy, wants) => {
      const { inputs, weights } = sum.backward(dy, wants);
      return { inputs, weights: wants.weights ? { ...weights, bias: sumRows(toRows(dy)) } : {} };
    },
  };
}

function toWindow<P extends Padding | "causal">(layer: {
  readonly kernelSize: number;
  readonly strides: number;
  readonly padding: P;
  readonly dilation: number;
}) {
  const { kernelSize: size, strides, padding, dilation } = layer;
  return { size, strides, padding, dilation };
}
