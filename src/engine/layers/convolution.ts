/** @file The convolutions, each with a bias and an activation behind it. */
import * as tf from "@tensorflow/tfjs-core";
import { toReluGradient } from "#engine/activations.ts";
import { convolveBackOnGpu, convolveOnGpu } from "#engine/convolutionOnGpu.ts";
import { convolve, toInputGradient, toKernelGradient } from "#engine/convolutions.ts";
import { convolveDepthwise, toDepthwiseInputGradient, toDepthwiseKernelGradient } from "#engine/depthwise.ts";
import { bendAfter } from "#engine/layers/activation.ts";
import { toPass, type LayerPass, type RunLayer, type Weights } from "#engine/layerPass.ts";
import { multiply, sumRows, toRows } from "#engine/matrix.ts";
import { toSequenceSlide, toSlide } from "#engine/slide.ts";
import { isBentByOutput } from "#kernels/simdCodes.ts";
import type { Slide } from "#kernels/slide.ts";
import type { Activation } from "#model/activation.ts";
import type { Padding } from "#model/layers/window.ts";
import type { LayerOf } from "#model/network.ts";

export const runConv2d: RunLayer<LayerOf<"conv2d">> = (layer, [x], weights) =>
  slideOver(layer.activation, x!, weights, toSlide(x!.shape[1]!, x!.shape[2]!, toWindow(layer)));

/** As a convolution over maps of height 1. */
export const runConv1d: RunLayer<LayerOf<"conv1d">> = (layer, [x], { kernel, bias }) => {
  const [count, steps, channels] = x!.shape as [number, number, number];
  const slide = toSequenceSlide(steps, toWindow(layer));
  const maps = tf.reshape(x!, [count, 1, steps, channels]);
  const raised = { kernel: tf.reshape(kernel!, [1, ...kernel!.shape]), ...(bias && { bias }) };
  const { output, backward } = slideOver(layer.activation, maps, raised, slide);
  return {
    output: tf.reshape(output, [count, slide.output[1], layer.filters]),
    backward: (dy, wants) => {
      const { inputs, weights } = backward(tf.reshape(dy, output.shape), wants);
      const [dx] = inputs;
      return {
        inputs: [dx ? tf.reshape(dx, x!.shape) : null],
        weights: {
          ...weights,
          ...(weights.kernel && { kernel: tf.reshape(weights.kernel, kernel!.shape) }),
        },
      };
    },
  };
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
  const sum =
    convolveBackOnGpu(x!, kernel!, slide) ??
    toPass(
      toInputGradient(x!, kernel!, slide),
      (dy) => convolve(dy, kernel!, slide),
      (dy) => ({ kernel: toKernelGradient(dy, x!, slide) }),
    );
  return bendAfter(layer.activation, shift(sum, bias));
};

/** A convolution with all that lies behind it; a relu leaves its mark on the output, so that its sums need not be kept. */
function slideOver(activation: Activation, x: tf.Tensor, weights: Weights, slide: Slide): LayerPass {
  if (!isBentByOutput(activation)) return bendAfter(activation, slideOver("linear", x, weights, slide));
  const onGpu = convolveOnGpu(activation, x, weights, slide);
  if (onGpu) return onGpu;
  const { kernel, bias } = weights;
  const isRelu = activation === "relu";
  const output = convolve(x, kernel!, slide, bias, isRelu);
  const sum = toPass(
    output,
    (dz) => toInputGradient(dz, kernel!, slide),
    (dz) => ({ kernel: toKernelGradient(x, dz, slide), ...(bias && { bias: sumRows(toRows(dz)) }) }),
  );
  if (!isRelu) return bendAfter(activation, sum);
  return { output, backward: (dy, wants) => sum.backward(toReluGradient(dy, output), wants) };
}

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
