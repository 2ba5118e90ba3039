/**
 * @file Slice for the WASM backend that copies what is asked for and nothing else. TF.js 4.22 copies the whole tensor
 * first, so that cutting one batch out of MNIST costs 188 MB; and columns of a matrix it copies by a view for each row,
 * which for the gates of recurrent layers takes longer than the copying. Sizes, offsets and everything that is neither
 * one piece of memory nor a block of a matrix stay with TF.js's own kernel.
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
      const isBlock = x.shape.length === 2;
      if (!(isPiece || isBlock) || x.dtype === "string") return stock.kernelFunc(call);
      const wasm = call.backend as BackendWasm;
      const start = tf.slice_util.computeFlatOffset(begin, tf.util.computeStrides(x.shape));
      const output = wasm.makeOutput(size, x.dtype);
      // Only now: making the output may have moved the memory.
      const [from, to] = [wasm.typedArrayFromHeap(x), wasm.typedArrayFromHeap(output)];
      if (isPiece) to.set(from.subarray(start, start + tf.util.sizeFromShape(size)));
      else copyBlock(from, to, start, x.shape[1]!, size[1]!);
      return output;
    },
  });
}

type Numbers = ReturnType<BackendWasm["typedArrayFromHeap"]>;

/** Rows of `columns` numbers, which begin `width` apart. */
function copyBlock(from: Numbers, to: Numbers, start: number, width: number, columns: number): void {
  for (let at = 0, row = start; at < to.length; row += width) {
    for (let place = row, end = row + columns; place < end; place++, at++) to[at] = from[place]!;
  }
}
