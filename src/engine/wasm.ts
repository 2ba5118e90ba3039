/** @file TF.js's WASM backend, on one thread, from files that the app itself serves. */
import * as tf from "@tensorflow/tfjs-core";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import simdUrl from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url";
import { choose, createDevice, type Device } from "#engine/device.ts";
import { registerSimd } from "#kernels/simd.ts";
import { registerWasmSlice } from "#kernels/wasmSlice.ts";

export async function startWasm(): Promise<Device> {
  // Threads want a page that is isolated from others, which an embedded playground is not.
  tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  setWasmPaths({
    "tfjs-backend-wasm.wasm": simdUrl,
    "tfjs-backend-wasm-simd.wasm": simdUrl,
    "tfjs-backend-wasm-threaded-simd.wasm": simdUrl,
  });
  await choose("wasm");
  registerWasmSlice();
  const { isRelaxed } = await registerSimd();
  return createDevice("wasm", isRelaxed ? "relaxed SIMD" : "SIMD");
}
