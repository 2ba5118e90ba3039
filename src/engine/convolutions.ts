/**
 * @file A convolution and its two gradients, each by the way that is quickest on the backend in use: by the SIMD module on
 * WASM, by TF.js's own kernels on a GPU, where `convolutionOnGpu.ts` does not come first. Plain JavaScript is quickest number by number, for it can pass over zeros: half to
 * a third of the time of TF.js's kernels.
 */
import * as tf from "@tensorflow/tfjs-core";
import { toRows } from "#engine/matrix.ts";
import { toPadding, turnSlide } from "#engine/slide.ts";
import { hasLoops, runLoop } from "#kernels/loops.ts";
import { hasSimd, runSimd } from "#kernels/simd.ts";
import type { Slide } from "#kernels/slide.ts";

/** Most numbers of unrolled windows at once: about what the caches of a processor hold. */
const chunkNumbers = 2 ** 20;

/**
 * `x` `[count, height, width, channels]`, `kernel` `[height, width, channels, filters]`; with the bias added, and cut off
 * below 0 if `isRelu`, as some backends do all in one go.
 */
export function convolve(
  x: tf.Tensor,
  kernel: tf.Tensor,
  slide: Slide,
  bias?: tf.Tensor,
  isRelu = false,
): tf.Tensor {
  if (hasSimd()) {
    return runSimd("convolve", { x, kernel, bias }, { slide, activation: isRelu ? "relu" : "linear" })[0]!;
  }
  if (hasLoops()) {
    const [count, , , channels] = x.shape as [number, number, number, number];
    const order = { slide, shape: [count, ...slide.output, kernel.shape[3]!], channels, count, isRelu };
    return runLoop("convolve", bias ? [x, kernel, bias] : [x, kernel], order);
  }
  return tf.fused.conv2d({
    x: x as tf.Tensor4D,
    filter: kernel as tf.Tensor4D,
    strides: [...slide.strides],
    pad: toPadding(slide),
    dilations: [...slide.dilation],
    activation: isRelu ? "relu" : "linear",
    ...(bias && { bias }),
  });
}

/** ∂L/∂kernel from ∂L/∂output. */
export function toKernelGradient(x: tf.Tensor, dy: tf.Tensor, slide: Slide): tf.Tensor {
  const [count, , , channels] = x.shape as [number, number, number, number];
  const shape = [...slide.size, channels, dy.shape[3]!];
  if (hasSimd()) return runSimd("kernelGradient", { x, dy }, { slide })[0]!;
  // Of few channels the rows of a window are so short that a product of matrices is quicker there, too.
  if (hasLoops() && slide.size[1] * channels >= 8)
    return runLoop("convolutionKernel", [x, dy], { slide, shape, channels, count });
  if (hasLoops()) return tf.reshape(multiplyUnrolled(x, dy, slide), shape);
  if (isDilated(slide)) return toKernelByCells(x, dy, slide);
  const attrs = {
    strides: [...slide.strides],
    pad: toPadding(slide),
    dataFormat: "NHWC",
    filterShape: shape,
  };
  return tf.engine().runKernel(tf.Conv2DBackpropFilter, { x, dy }, attrs);
}

/** ∂L/∂input from ∂L/∂output; also a transposed convolution. */
export function toInputGradient(dy: tf.Tensor, kernel: tf.Tensor, slide: Slide): tf.Tensor {
  const [count, channels] = [dy.shape[0], kernel.shape[2]!];
  const shape = [count, ...slide.input, channels];
  if (hasSimd()) return runSimd("inputGradient", { dy, kernel }, { slide })[0]!;
  if (hasLoops()) return runLoop("convolutionInput", [dy, kernel], { slide, shape, channels, count });
  if (isDilated(slide)) return convolveBack(dy, kernel, slide);
  const attrs = { strides: [...slide.strides], pad: toPadding(slide), dataFormat: "NHWC", inputShape: shape };
  const inputs = { dy, filter: kernel };
  return tf.engine().runKernel(tf.Conv2DBackpropInput, inputs, attrs);
}

function isDilated({ dilation }: Slide): boolean {
  return dilation[0] > 1 || dilation[1] > 1;
}

/** Samples whose unrolled windows are not too many numbers. */
function countAtOnce({ output, size }: Slide, channels: number): number {
  const numbers = output[0] * output[1] * size[0] * size[1] * channels;
  return Math.max(1, Math.floor(chunkNumbers / numbers));
}

/** Σ over all places: windowsᵀ · dy. */
function multiplyUnrolled(x: tf.Tensor, dy: tf.Tensor, slide: Slide): tf.Tensor {
  const [count, channels] = [x.shape[0], x.shape[3]!];
  const places = slide.output[0] * slide.output[1];
  const slopes = toRows(dy);
  const atOnce = countAtOnce(slide, channels);
  let sum: tf.Tensor | null = null;
  for (let first = 0; first < count; first += atOnce) {
    const size = Math.min(atOnce, count - first);
    const shape = [slide.size[0] * slide.size[1] * channels, size * places];
    const part = tf.slice(slopes, [first * places, 0], [size * places, -1]);
    const fresh = tf.tidy(() =>
      tf.matMul(runLoop("unroll", [x], { slide, shape, channels, first, count: size }), part),
    );
    sum = sum ? tf.add(sum, fresh) : fresh;
  }
  return sum!;
}

/** With strides of 1 the way back is a convolution as well, with the kernel turned by half a circle. */
function convolveBack(dy: tf.Tensor, kernel: tf.Tensor, slide: Slide): tf.Tensor {
  return convolve(dy, tf.transpose(tf.reverse(kernel, [0, 1]), [0, 1, 3, 2]), turnSlide(slide));
}

/** Cell by cell of the kernel, for TF.js has no gradient of dilated convolutions; their strides are 1. */
function toKernelByCells(x: tf.Tensor, dy: tf.Tensor, slide: Slide): tf.Tensor {
  const { output, size, dilation } = slide;
  const [count, , , channels] = x.shape as [number, number, number, number];
  const padded = tf.pad(x, toPadding(slide));
  const slopes = toRows(dy);
  const cells: tf.Tensor[] = [];
  for (let i = 0; i < size[0]; i++) {
    for (let j = 0; j < size[1]; j++) {
      const begin = [0, i * dilation[0], j * dilation[1], 0];
      const seen = tf.slice(padded, begin, [count, ...output, channels]);
      cells.push(tf.matMul(toRows(seen), slopes, true, false));
    }
  }
  return tf.reshape(tf.stack(cells), [...size, channels, dy.shape[3]!]);
}
