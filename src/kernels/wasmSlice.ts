/**
 * @file Slice for the WASM backend that copies what is asked for and nothing else. TF.js 4.22 copies the whole tensor
 * first, so that cutting one batch out of MNIST costs 188 MB; and columns of a matrix it copies by a view for each row,
 * which for the gates of recurrent layers takes longer than the copying. Sizes, offsets and everything that is neither
 * one piece of memory nor a block of a matrix stay with TF.js's own kernel.
 */
import type { BackendWasm } from "@tensorflow/tfjs-backend-wasm";
import { replaceSlice } from "#kernels/slices.ts";

let registered = false;

/** Puts it in the place of TF.js's own, once; the WASM backend must have been loaded. */
export function registerWasmSlice(): void {
  if (registered) return;
  registered = true;
  replaceSlice("wasm", (backend, { x, size, start, isPiece }) => {
    const wasm = backend as BackendWasm;
    const isBlock = x.shape.length === 2;
    if (!(isPiece || isBlock) || x.dtype === "string") return null;
    const output = wasm.makeOutput(size, x.dtype);
    // Only now: making the output may have moved the memory.
    const [from, to] = [wasm.typedArrayFromHeap(x), wasm.typedArrayFromHeap(output)];
    if (isPiece) to.set(from.subarray(start, start + to.length));
    else copyBlock(from, to, start, x.shape[1]!, size[1]!);
    return output;
  });
}

type Numbers = ReturnType<BackendWasm["typedArrayFromHeap"]>;

/** Rows of `columns` numbers, which begin `width` apart. */
function copyBlock(from: Numbers, to: Numbers, start: number, width: number, columns: number): void {
  for (let at = 0, row = start; at < to.length; row += width) {
    for (let place = row, end = row + columns; place < end; place++, at++) to[at] = from[place]!;
  }
}
