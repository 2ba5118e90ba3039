/**
 * @file Slice for the WASM backend that copies what is asked for and nothing else. TF.js 4.22 copies the whole tensor
 * first, so that cutting one batch out of MNIST costs 188 MB. Sizes, offsets and everything that is not one piece of
 * memory stay with TF.js's own kernel.
 */
import * as tf from "@tensorflow/tfjs-core";
import type { BackendWasm } from "@tensorflow/tfjs-backend-wasm";

let registered = false;

/** Puts it in the place of TF.js's own, once; the WASM backend must have been loaded. */
export function registerWasmSlice(): void {
  if (registered) return;
  registered = true;
  const stock = tf.getKernel("Slice", "wasm");
  tf.unregisterKernel("Slice", "wasm");
  tf.registerKernel({
    ...stock,
    kernelFunc: (call) => {
      const x = call.inputs["x"]!;
      const asked = call.attrs as unknown as tf.SliceAttrs;
      const [begin, size] = tf.slice_util.parseSliceParams(x, asked.begin, asked.size) as [
        number[],
        number[],
      ];
      const isPiece = tf.slice_util.isSliceContinous(x.shape, begin, size);
      if (!isPiece || x.dtype === "string") return stock.kernelFunc(call);
      const wasm = call.backend as BackendWasm;
      const start = tf.slice_util.computeFlatOffset(begin, tf.util.computeStrides(x.shape));
      const output = wasm.makeOutput(size, x.dtype);
      // Only now: making the output may have moved the memory.
      const values = wasm.typedArrayFromHeap(x).subarray(start, start + tf.util.sizeFromShape(size));
      wasm.typedArrayFromHeap(output).set(values);
      return output;
    },
  });
}
