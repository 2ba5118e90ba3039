/**
 * @file The gradients of a depthwise convolution y[p, c·m] = Σ x[window p, c]·K[cell, c, m]: ∂L/∂K is for each of its numbers
 * the sum over all places of what the cell saw times the error there; ∂L/∂x at each place that of the errors of the windows
 * in which it lies, times K.
 */
import type { Slide } from "#kernels/slide.ts";
import { toNumbers } from "#kernels/webgpu/convolution.ts";
import { dispatchEach, type Inputs } from "#kernels/webgpu/kernel.ts";
import { dispatchLines } from "#kernels/webgpu/lines.ts";
import type { PieceBackend } from "#kernels/webgpu/pieceBackend.ts";
import type * as tf from "@tensorflow/tfjs-core";

export interface DepthwiseOrder {
  readonly slide: Slide;
  readonly count: number;
  readonly channels: number;
  /** Maps made of each channel. */
  readonly multiplier: number;
}

/** Inputs: x, dy. Gives `[height, width, channels, multiplier]`. */
export function runDepthwiseKernel(
  backend: PieceBackend,
  inputs: Inputs,
  { slide, count, channels, multiplier }: DepthwiseOrder,
): tf.TensorInfo {
  const shape = [...slide.size, channels, multiplier];
  return dispatchLines(backend, {
    key: "depthwiseKernel",
    lines: slide.size[0] * slide.size[1] * channels * multiplier,
    length: count * slide.output[0] * slide.output[1],
    inputs,
    uniforms: { ...toNumbers(slide), channels, multiplier },
    shape,
    body: `
    let maps = uniforms.channels * uniforms.multiplier;
    let map = line % maps;
    let cell = line / maps;
    let offsetY = cell / uniforms.width * uniforms.spreadY - uniforms.top;
    let offsetX = cell % uniforms.width * uniforms.spreadX - uniforms.left;
    var sum = 0.0;
    for (var place = lane; place < uniforms.length; place += lanes) {
      let spot = place % (uniforms.outHeight * uniforms.outWidth);
      let sample = place / (uniforms.outHeight * uniforms.outWidth);
      let down = spot / uniforms.outWidth * uniforms.stepY + offsetY;
      let across = spot % uniforms.outWidth * uniforms.stepX + offsetX;
      if (down < 0 || across < 0 || down >= uniforms.inHeight || across >= uniforms.inWidth) { continue; }
      let seen = ((sample * uniforms.inHeight + down) * uniforms.inWidth + across) * uniforms.channels;
      sum += x[seen + map / uniforms.multiplier] * dy[place * maps + map];
    }
    sum = addAll(sum);
    if (lane == 0 && line < uniforms.lines) { result[line] = sum; }`,
  });
}

/** Inputs: dy, kernel. Gives `[count, height, width, channels]`. */
export function runDepthwiseInput(
  backend: PieceBackend,
  inputs: Inputs,
  { slide, count, channels, multiplier }: DepthwiseOrder,
): tf.TensorInfo {
  return dispatchEach(backend, {
    key: "depthwiseInput",
    inputs,
    uniforms: { ...toNumbers(slide), channels, multiplier },
    shape: [count, ...slide.input, channels],
    length: count * slide.input[0] * slide.input[1] * channels,
    body: `
    let channel = at % uniforms.channels;
    let spot = at / uniforms.channels;
    let sample = spot / (uniforms.inWidth * uniforms.inHeight);
    var sum = 0.0;
    for (var i = 0; i < uniforms.height; i++) {
      let down = spot / uniforms.inWidth % uniforms.inHeight + uniforms.top - i * uniforms.spreadY;
      if (down < 0 || down % uniforms.stepY != 0 || down / uniforms.stepY >= uniforms.outHeight) { continue; }
      for (var j = 0; j < uniforms.width; j++) {
        let across = spot % uniforms.inWidth + uniforms.left - j * uniforms.spreadX;
        if (across < 0 || across % uniforms.stepX != 0 || across / uniforms.stepX >= uniforms.outWidth) { continue; }
        let place = (sample * uniforms.outHeight + down / uniforms.stepY) * uniforms.outWidth + across / uniforms.stepX;
        let first = (place * uniforms.channels + channel) * uniforms.multiplier;
        let weight = ((i * uniforms.width + j) * uniforms.channels + channel) * uniforms.multiplier;
        for (var m = 0; m < uniforms.multiplier; m++) { sum += dy[first + m] * kernel[weight + m]; }
      }
    }
    result[at] = sum;`,
  });
}
