/** @file A convolution on a GPU: the slope of its activation is worked into the products of the way back. */
import * as tf from "@tensorflow/tfjs-core";
import { activationRules } from "#engine/activations.ts";
import { convolve } from "#engine/convolutions.ts";
import { toPass, type LayerPass, type Weights } from "#engine/layerPass.ts";
import { isBentByOutput } from "#kernels/simdCodes.ts";
import type { Slide } from "#kernels/slide.ts";
import { toConvolutionSections, type ConvolutionOrder } from "#kernels/webgpu/convolution.ts";
import { hasGpu, runOnGpu, toLimits } from "#kernels/webgpu/gpu.ts";
import type { Activation } from "#model/activation.ts";

/** Places of all samples that a dispatch has for each of its workgroups at least. */
const fewestRows = 16;

/** f(x∗K + b); null without a GPU, where the slope of f cannot be told from y, and of more places than a dispatch takes. */
export function convolveOnGpu(
  activation: Activation,
  x: tf.Tensor,
  { kernel, bias }: Weights,
  slide: Slide,
): LayerPass | null {
  if (!hasGpu() || !isBentByOutput(activation)) return null;
  const [count, height, width, channels] = x.shape as [number, number, number, number];
  if (count * height * width > fewestRows * toLimits().maxComputeWorkgroupsPerDimension) return null;
  const filters = kernel!.shape[3]!;
  const order: ConvolutionOrder = { slide, count, channels, filters, bend: activation };
  const isRelu = activation === "relu";
  const sum = convolve(x, kernel!, slide, bias, isRelu);
  const output = isRelu ? sum : activationRules[activation].forward(sum);
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
