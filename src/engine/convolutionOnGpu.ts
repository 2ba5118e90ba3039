/** @file A convolution on a GPU: its activation is worked into the product, and its slope into those of the way back. */
import * as tf from "@tensorflow/tfjs-core";
import { activationRules } from "#engine/activations.ts";
import { convolve } from "#engine/convolutions.ts";
import { fitsGpu } from "#engine/gpuLimits.ts";
import { toPass, type LayerPass, type Weights } from "#engine/layerPass.ts";
import { isBentByOutput } from "#kernels/simdCodes.ts";
import type { Slide } from "#kernels/slide.ts";
import { toConvolutionSections, type ConvolutionOrder } from "#kernels/webgpu/convolution.ts";
import { hasGpu, runOnGpu } from "#kernels/webgpu/gpu.ts";
import type { Activation } from "#model/activation.ts";

/** The tiles of TF.js's own convolution are so wide: fewer filters leave a part of them empty. */
const fewFilters = 32;

/** f(x∗K + b); null without a GPU, beyond its limits, and where f′ cannot be told from y. */
export function convolveOnGpu(
  activation: Activation,
  x: tf.Tensor,
  weights: Weights,
  slide: Slide,
): LayerPass | null {
  if (!hasGpu() || !isBentByOutput(activation)) return null;
  const { kernel, bias } = weights;
  const [count, height, width, channels] = x.shape as [number, number, number, number];
  const filters = kernel!.shape[3]!;
  const order: ConvolutionOrder = { slide, count, channels, filters, bend: activation };
  const need = {
    arrays: [x.size, count * slide.output[0] * slide.output[1] * filters, toConvolutionSections(order).size],
    products: [
      { rows: count * slide.output[0] * slide.output[1], columns: filters },
      { rows: count * height * width, columns: channels },
      { rows: slide.size[0] * slide.size[1] * channels + 1, columns: filters },
    ],
  };
  if (!fitsGpu("convolution", need)) return null;
  const output =
    filters < fewFilters
      ? runOnGpu("convolution", { x, kernel: kernel!, bias: bias ?? null }, order)
      : convolveWide(activation, x, weights, slide);
  const y = activation === "linear" ? null : output;
  return toPass(
    output,
    (dy) => runOnGpu("convolutionInput", { dy, kernel: kernel!, y }, order),
    (dy) => {
      const packed = runOnGpu("convolutionWeights", { x, dy, y }, order) as tf.Tensor1D;
      const at = toConvolutionSections(order);
      return {
        kernel: tf.reshape(tf.slice(packed, [at.kernel], [kernel!.size]), kernel!.shape),
        ...(bias && { bias: tf.slice(packed, [at.bias], [filters]) }),
      };
    },
  );
}

function convolveWide(
  activation: Activation,
  x: tf.Tensor,
  { kernel, bias }: Weights,
  slide: Slide,
): tf.Tensor {
  const isRelu = activation === "relu";
  const sum = convolve(x, kernel!, slide, bias, isRelu);
  return isRelu ? sum : activationRules[activation].forward(sum);
}
