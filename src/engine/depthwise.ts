/** @file A depthwise convolution and its two gradients, by the same rules as in `convolutions.ts`. */
import * as tf from "@tensorflow/tfjs-core";
import { fitsGpu } from "#engine/gpuLimits.ts";
import { toPadding } from "#engine/slide.ts";
import { hasLoops, runLoop } from "#kernels/loops.ts";
import { hasSimd, runSimd } from "#kernels/simd.ts";
import { hasGpu, runOnGpu } from "#kernels/webgpu/gpu.ts";
import type { Slide } from "#kernels/slide.ts";

/** `kernel` is `[height, width, channels, multiplier]`; gives `channels · multiplier` maps. */
export function convolveDepthwise(x: tf.Tensor, kernel: tf.Tensor, slide: Slide): tf.Tensor {
  const { strides, dilation } = slide;
  return tf.depthwiseConv2d(
    x as tf.Tensor4D,
    kernel as tf.Tensor4D,
    [...strides],
    toPadding(slide), // The op takes the list; its type has forgotten it.
    "NHWC",
    [...dilation],
  );
}

/** ∂L/∂kernel from ∂L/∂output. */
export function toDepthwiseKernelGradient(x: tf.Tensor, dy: tf.Tensor, slide: Slide): tf.Tensor {
  const [count, , , channels] = x.shape as [number, number, number, number];
  const multiplier = dy.shape[3]! / channels;
  const shape = [...slide.size, channels, multiplier];
  if (hasSimd()) return runSimd("depthwiseKernel", { x, dy }, { slide })[0]!;
  if (fitsOnGpu(x.shape, dy)) {
    return runOnGpu("depthwiseKernel", { x, dy }, { slide, count, channels, multiplier });
  }
  if (hasLoops()) return runLoop("depthwiseKernel", [x, dy], { slide, shape, channels, count });
  if (isDilated(slide)) return toKernelByCells(x, dy, slide);
  const attrs = { ...toAttrs(slide), filterShape: shape };
  return tf.engine().runKernel(tf.DepthwiseConv2dNativeBackpropFilter, { x, dy }, attrs);
}

/** ∂L/∂input from ∂L/∂output. */
export function toDepthwiseInputGradient(dy: tf.Tensor, kernel: tf.Tensor, slide: Slide): tf.Tensor {
  const count = dy.shape[0];
  const [channels, multiplier] = kernel.shape.slice(2) as [number, number];
  const shape = [count, ...slide.input, channels];
  if (hasSimd()) return runSimd("depthwiseInput", { dy, kernel }, { slide })[0]!;
  if (fitsOnGpu(shape, dy)) {
    return runOnGpu("depthwiseInput", { dy, kernel }, { slide, count, channels, multiplier });
  }
  if (hasLoops()) return runLoop("depthwiseInput", [dy, kernel], { slide, shape, channels, count });
  if (isDilated(slide)) return toInputByCells(dy, kernel, slide);
  const attrs = { ...toAttrs(slide), inputShape: shape };
  const inputs = { dy, filter: kernel };
  return tf.engine().runKernel(tf.DepthwiseConv2dNativeBackpropInput, inputs, attrs);
}

function fitsOnGpu(input: readonly number[], dy: tf.Tensor): boolean {
  return hasGpu() && fitsGpu("depthwise", { arrays: [tf.util.sizeFromShape([...input]), dy.size] });
}

function toAttrs(slide: Slide) {
  return { strides: [...slide.strides], dilations: [1, 1], pad: toPadding(slide), dataFormat: "NHWC" };
}

function isDilated({ dilation }: Slide): boolean {
  return dilation[0] > 1 || dilation[1] > 1;
}

/** Cell by cell, for TF.js has no gradient of dilated convolutions; their strides are 1. */
function toKernelByCells(x: tf.Tensor, dy: tf.Tensor, slide: Slide): tf.Tensor {
  const { output, size, dilation } = slide;
  const [count, , , channels] = x.shape as [number, number, number, number];
  const multiplier = dy.shape[3]! / channels;
  const padded = tf.pad(x, toPadding(slide));
  const slopes = tf.reshape(dy, [-1, channels, multiplier]);
  const cells: tf.Tensor[] = [];
  for (let i = 0; i < size[0]; i++) {
    for (let j = 0; j < size[1]; j++) {
      const begin = [0, i * dilation[0], j * dilation[1], 0];
      const seen = tf.slice(padded, begin, [count, ...output, channels]);
      cells.push(tf.sum(tf.mul(tf.reshape(seen, [-1, channels, 1]), slopes), 0));
    }
  }
  return tf.reshape(tf.stack(cells), [...size, channels, multiplier]);
}

function toInputByCells(dy: tf.Tensor, kernel: tf.Tensor, slide: Slide): tf.Tensor {
  const { input, output, size, dilation, before, after } = slide;
  const [, , channels, multiplier] = kernel.shape as [number, number, number, number];
  const count = dy.shape[0];
  const slopes = tf.reshape(dy, [-1, channels, multiplier]);
  const shares: tf.Tensor[] = [];
  const toZeros = (axis: 0 | 1, cell: number): [number, number] => {
    const start = cell * dilation[axis];
    return [start, input[axis] + before[axis] + after[axis] - output[axis] - start];
  };
  for (let i = 0; i < size[0]; i++) {
    for (let j = 0; j < size[1]; j++) {
      const share = tf.reshape(tf.sum(tf.mul(slopes, toCell(kernel, i, j)), -1), [
        count,
        ...output,
        channels,
      ]);
      shares.push(tf.pad(share, [[0, 0], toZeros(0, i), toZeros(1, j), [0, 0]]));
    }
  }
  // Two at a time: WebGPU's addN fails in silence with more inputs than a shader may have.
  const sum = shares.reduce((all, share) => tf.add(all, share));
  return tf.slice(sum, [0, ...before, 0], [count, ...input, channels]);
}

/** `[1, channels, multiplier]` */
function toCell(kernel: tf.Tensor, row: number, column: number): tf.Tensor {
  const [, , channels, multiplier] = kernel.shape as [number, number, number, number];
  const cell = tf.slice(kernel, [row, column, 0, 0], [1, 1, channels, multiplier]);
  return tf.reshape(cell, [1, channels, multiplier]);
}
