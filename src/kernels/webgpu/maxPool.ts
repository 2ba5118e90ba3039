/**
 * @file The way back through a max pooling in one dispatch: each number of the input looks at the windows in which it lies
 * and takes the errors of those whose largest it is; of equal ones the first, as on the other backends.
 */
import type { Slide } from "#kernels/slide.ts";
import { toNumbers } from "#kernels/webgpu/convolution.ts";
import { dispatchEach, type Inputs } from "#kernels/webgpu/kernel.ts";
import type { PieceBackend } from "#kernels/webgpu/pieceBackend.ts";
import type * as tf from "@tensorflow/tfjs-core";

export interface PoolOrder {
  readonly slide: Slide;
  readonly count: number;
  readonly channels: number;
}

/** Inputs: dy, x, y. */
export function runMaxPoolInput(
  backend: PieceBackend,
  inputs: Inputs,
  { slide, count, channels }: PoolOrder,
): tf.TensorInfo {
  return dispatchEach(backend, {
    key: "maxPoolInput",
    inputs,
    uniforms: { ...toNumbers(slide), channels },
    shape: [count, ...slide.input, channels],
    length: count * slide.input[0] * slide.input[1] * channels,
    code: `
  fn toPlace(sample: i32, down: i32, across: i32, channel: i32) -> i32 {
    return ((sample * uniforms.inHeight + down) * uniforms.inWidth + across) * uniforms.channels + channel;
  }`,
    body: `
    let channel = at % uniforms.channels;
    let across = at / uniforms.channels % uniforms.inWidth;
    let down = at / (uniforms.channels * uniforms.inWidth) % uniforms.inHeight;
    let sample = at / (uniforms.channels * uniforms.inWidth * uniforms.inHeight);
    let own = x[at];
    let lastY = min(uniforms.outHeight - 1, (down + uniforms.top) / uniforms.stepY);
    let lastX = min(uniforms.outWidth - 1, (across + uniforms.left) / uniforms.stepX);
    let firstY = max(0, (down + uniforms.top - uniforms.height + uniforms.stepY) / uniforms.stepY);
    let firstX = max(0, (across + uniforms.left - uniforms.width + uniforms.stepX) / uniforms.stepX);
    var sum = 0.0;
    for (var placeY = firstY; placeY <= lastY; placeY++) {
      for (var placeX = firstX; placeX <= lastX; placeX++) {
        let window = ((sample * uniforms.outHeight + placeY) * uniforms.outWidth + placeX) * uniforms.channels + channel;
        if (own != y[window]) { continue; }
        let startY = placeY * uniforms.stepY - uniforms.top;
        let startX = placeX * uniforms.stepX - uniforms.left;
        var isFirst = true;
        for (var i = max(startY, 0); i <= down; i++) {
          let end = select(min(startX + uniforms.width, uniforms.inWidth), across, i == down);
          for (var j = max(startX, 0); j < end; j++) {
            if (x[toPlace(sample, i, j, channel)] == own) { isFirst = false; }
          }
        }
        if (isFirst) { sum += dy[window]; }
      }
    }
    result[at] = sum;`,
  });
}
