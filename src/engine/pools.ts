/** @file Poolings over windows, and the way back through them, by the same rules as in `convolutions.ts`. */
import * as tf from "@tensorflow/tfjs-core";
import { fitsGpu } from "#engine/gpuLimits.ts";
import { toPadding } from "#engine/slide.ts";
import { hasLoops, runLoop } from "#kernels/loops.ts";
import { hasSimd, runSimd } from "#kernels/simd.ts";
import { hasGpu, runOnGpu } from "#kernels/webgpu/gpu.ts";
import type { Slide } from "#kernels/slide.ts";

export function poolMax(x: tf.Tensor, slide: Slide): tf.Tensor {
  if (hasSimd()) return runSimd("poolMax", { x }, { slide })[0]!;
  return tf.maxPool(x as tf.Tensor4D, [...slide.size], [...slide.strides], toWord(slide));
}

/** Zeros around the picture do not count. */
export function poolAverage(x: tf.Tensor, slide: Slide): tf.Tensor {
  return tf.avgPool(x as tf.Tensor4D, [...slide.size], [...slide.strides], toWord(slide));
}

/** ∂L/∂x from dy = ∂L/∂y: all of it to the largest pixel of each window; of equals one gets it. */
export function toMaxPoolGradient(dy: tf.Tensor, x: tf.Tensor, y: tf.Tensor, slide: Slide): tf.Tensor {
  if (hasSimd()) return runSimd("poolMaxBack", { dy, x, y }, { slide })[0]!;
  const [count, , , channels] = x.shape as [number, number, number, number];
  if (hasGpu() && fitsGpu("maxPool", { arrays: [x.size, y.size] }))
    return runOnGpu("maxPoolInput", { dy, x, y }, { slide, count, channels });
  if (hasLoops()) {
    return runLoop("maxPoolInput", [dy, x, y], { slide, shape: x.shape, channels, count });
  }
  const inputs = { dy, input: x, output: y };
  return tf.engine().runKernel(tf.MaxPoolGrad, inputs, toAttrs(slide));
}

/** ∂L/∂x from dy = ∂L/∂y: even shares to the pixels of each window. */
export function toAveragePoolGradient(dy: tf.Tensor, x: tf.Tensor, slide: Slide): tf.Tensor {
  if (hasSimd()) return runSimd("poolAverageBack", { dy }, { slide })[0]!;
  const [count, , , channels] = x.shape as [number, number, number, number];
  if (hasLoops()) {
    return runLoop("averagePoolInput", [dy], { slide, shape: x.shape, channels, count });
  }
  // TF.js shares among all cells of the window, be they beyond the edge.
  const scaled = slide.before.concat(slide.after).some((zeros) => zeros > 0)
    ? tf.mul(dy, tf.tensor4d(toExcess(slide), [1, ...slide.output, 1]))
    : dy;
  const inputs = { dy: scaled, input: x };
  return tf.engine().runKernel(tf.AvgPoolGrad, inputs, toAttrs(slide));
}

/** Both give the same padding; XNNPACK knows `same` by its name. */
function toWord({ before, after }: Slide): "same" | "valid" {
  return [...before, ...after].some((zeros) => zeros > 0) ? "same" : "valid";
}

function toAttrs(slide: Slide) {
  return { filterSize: [...slide.size], strides: [...slide.strides], pad: toPadding(slide) };
}

/** For each place of the window: its cells over those that lie on the picture. */
function toExcess({ input, output, size, strides, before }: Slide): Float32Array {
  const toSide = (axis: 0 | 1) =>
    Array.from({ length: output[axis] }, (_, place) => {
      const start = place * strides[axis] - before[axis];
      return size[axis] / (Math.min(input[axis], start + size[axis]) - Math.max(0, start));
    });
  const across = toSide(1);
  return Float32Array.from(toSide(0).flatMap((down) => across.map((share) => down * share)));
}
