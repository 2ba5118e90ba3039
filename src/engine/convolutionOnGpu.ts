/** @file Convolutions on a GPU: an activation is worked into the product, and its slope into those of the way back. */
import * as tf from "@tensorflow/tfjs-core";
import { activationRules } from "#engine/activations.ts";
import { convolve } from "#engine/convolutions.ts";
import { fitsGpu } from "#engine/gpuLimits.ts";
import { toPass, type LayerPass, type Weights } from "#engine/layerPass.ts";
import type { BentByOutput } from "#kernels/simdCodes.ts";
import type { Slide } from "#kernels/slide.ts";
import { toConvolutionSections, type ConvolutionOrder } from "#kernels/webgpu/convolution.ts";
import { hasGpu, runOnGpu } from "#kernels/webgpu/gpu.ts";

/** The tiles of TF.js's own convolution are so wide: fewer filters leave a part of them empty. */
const fewFilters = 32;

/** f(x∗K + b); null without a GPU and beyond its limits. */
export function convolveOnGpu(
  activation: BentByOutput,
  x: tf.Tensor,
  weights: Weights,
  slide: Slide,
): LayerPass | null {
  const { kernel, bias } = weights;
  const order = toOrder(activation, x.shape[0], kernel!, slide);
  if (!fits(order)) return null;
  const output = slideForward(x, weights, order);
  const y = activation === "linear" ? null : output;
  return toPass(
    output,
    (dy) => runOnGpu("convolutionInput", { dy, kernel: kernel!, y }, order),
    (dy) => {
      const packed = runOnGpu("convolutionWeights", { x, dy, y }, order);
      const at = toConvolutionSections(order);
      return {
        kernel: cutKernel(packed, kernel!, order),
        ...(bias && { bias: tf.slice(packed, [at.bias], [order.filters]) }),
      };
    },
  );
}

/** A convolution run backwards, from what it puts out to what it takes in; null without a GPU and beyond its limits. */
export function convolveBackOnGpu(x: tf.Tensor, kernel: tf.Tensor, slide: Slide): LayerPass | null {
  const order = toOrder("linear", x.shape[0], kernel, slide);
  if (!fits(order)) return null;
  return toPass(
    runOnGpu("convolutionInput", { dy: x, kernel }, order),
    (dy) => slideForward(dy, { kernel }, order),
    (dy) => ({ kernel: cutKernel(runOnGpu("convolutionWeights", { x: dy, dy: x }, order), kernel, order) }),
  );
}

function toOrder(bend: BentByOutput, count: number, kernel: tf.Tensor, slide: Slide): ConvolutionOrder {
  const [channels, filters] = kernel.shape.slice(2) as [number, number];
  return { slide, count, channels, filters, bend };
}

/** Whether there is a GPU that takes a convolution and its gradients. */
function fits(order: ConvolutionOrder): boolean {
  if (!hasGpu()) return false;
  const { slide, count, channels, filters } = order;
  const [inputs, outputs] = [slide.input, slide.output].map(([down, across]) => count * down * across);
  return fitsGpu("convolution", {
    arrays: [inputs! * channels, outputs! * filters, toConvolutionSections(order).size],
    products: [
      { rows: outputs!, columns: filters },
      { rows: inputs!, columns: channels },
      { rows: slide.size[0] * slide.size[1] * channels + 1, columns: filters },
    ],
  });
}

function slideForward(x: tf.Tensor, { kernel, bias }: Weights, order: ConvolutionOrder): tf.Tensor {
  if (order.filters < fewFilters)
    return runOnGpu("convolution", { x, kernel: kernel!, bias: bias ?? null }, order);
  const isRelu = order.bend === "relu";
  const sum = convolve(x, kernel!, order.slide, bias, isRelu);
  return isRelu ? sum : activationRules[order.bend].forward(sum);
}

function cutKernel(packed: tf.Tensor, kernel: tf.Tensor, order: ConvolutionOrder): tf.Tensor {
  return tf.reshape(tf.slice(packed, [toConvolutionSections(order).kernel], [kernel.size]), kernel.shape);
}
