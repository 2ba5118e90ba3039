/** @file Slices done otherwise than by TF.js's own kernel of a backend, wherever that is possible. */
import * as tf from "@tensorflow/tfjs-core";

/** A part of a tensor. */
export interface Slice {
  readonly x: tf.TensorInfo;
  readonly size: number[];
  /** The number of `x` with which it begins. */
  readonly start: number;
  /** It is one piece of memory. */
  readonly isPiece: boolean;
}

/** Puts `cut` in the place of the backend's kernel, which is asked where `cut` answers null. Call once for a backend. */
export function replaceSlice(
  name: string,
  cut: (backend: tf.KernelBackend, slice: Slice) => tf.TensorInfo | null,
): void {
  const stock = tf.getKernel("Slice", name);
  tf.unregisterKernel("Slice", name);
  tf.registerKernel({
    ...stock,
    kernelFunc: (call) => {
      const x = call.inputs["x"]!;
      const asked = call.attrs as unknown as tf.SliceAttrs;
      const place = tf.slice_util.parseSliceParams(x, asked.begin, asked.size);
      const [begin, size] = place as [number[], number[]];
      const start = tf.slice_util.computeFlatOffset(begin, tf.util.computeStrides(x.shape));
      const isPiece = tf.slice_util.isSliceContinous(x.shape, begin, size);
      return cut(call.backend as tf.KernelBackend, { x, size, start, isPiece }) ?? stock.kernelFunc(call);
    },
  });
}
