/** @file When the work of TF.js has been done, what it holds back for a larger submit included. */
import * as tf from "@tensorflow/tfjs-core";
import type { Device } from "#engine/device.ts";

/** The part of TF.js's WebGPU backend that empties its queue. */
interface Holding {
  endComputePassEncoder(): void;
  submitQueue(): void;
  readonly commandEncoder: GPUCommandEncoder | null;
}

export async function finish(device: Device): Promise<void> {
  if (device.backend === "webgpu") {
    const holding = tf.backend() as unknown as Holding;
    holding.endComputePassEncoder();
    if (holding.commandEncoder) holding.submitQueue();
  }
  await device.settle();
}
