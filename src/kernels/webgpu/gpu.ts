/** @file How the engine calls our WebGPU kernels. Nothing here loads the backend's package. */
import * as tf from "@tensorflow/tfjs-core";
import { toKernelName } from "#kernels/webgpu/kernel.ts";
import type { Kernels } from "#kernels/webgpu/kernels.ts";
import type { PieceBackend } from "#kernels/webgpu/pieceBackend.ts";

/** Whether the backend in use has them. */
export function hasGpu(): boolean {
  return tf.getBackend() === "webgpu";
}

export function toLimits(): GPUSupportedLimits {
  return (tf.backend() as PieceBackend).device.limits;
}

/** Inputs under the names that the kernel's file gives; those that are null are left out. */
export function runOnGpu<N extends keyof Kernels>(
  name: N,
  inputs: Readonly<Record<string, tf.TensorInfo | null>>,
  order: Parameters<Kernels[N]>[2],
): tf.Tensor {
  const given = Object.entries(inputs).filter((entry) => entry[1] !== null);
  return tf
    .engine()
    .runKernel(
      toKernelName(name),
      Object.fromEntries(given) as tf.NamedTensorInfoMap as tf.NamedTensorMap,
      order as unknown as tf.NamedAttrMap,
    );
}

/** In whose memory a tensor lies, and at which of its numbers it begins; most lie in their own. */
export function toPiece(x: tf.Tensor): { readonly owner: tf.TensorInfo; readonly at: number } {
  const backend = tf.backend() as PieceBackend;
  const piece = backend.toPiece(x);
  if (!piece) return { owner: x, at: 0 };
  const { dtype, shape } = backend.tensorMap.get(piece.owner);
  return { owner: { dataId: piece.owner, dtype, shape }, at: piece.offset / 4 };
}
