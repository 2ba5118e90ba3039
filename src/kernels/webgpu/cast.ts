/**
 * @file A cast to floats for the WebGPU backend that makes floats. TF.js 4.22 leaves whole numbers on the device as they
 * are and only calls them floats, which some of its shaders (a transposition, for one) do not compile with: then a whole
 * queue of work is dropped in silence.
 */
import * as tf from "@tensorflow/tfjs-core";
import { dispatchEach } from "#kernels/webgpu/kernel.ts";
import type { PieceBackend } from "#kernels/webgpu/pieceBackend.ts";

/** Puts it in the place of TF.js's own; call once, after the backend's package is loaded. */
export function registerCast(): void {
  const stock = tf.getKernel(tf.Cast, "webgpu");
  tf.unregisterKernel(tf.Cast, "webgpu");
  tf.registerKernel({
    ...stock,
    kernelFunc: (call) => {
      const x = call.inputs["x"]!;
      const { dtype } = call.attrs as unknown as tf.CastAttrs;
      const isWhole = x.dtype === "int32" || x.dtype === "bool";
      const backend = call.backend as PieceBackend;
      const length = tf.util.sizeFromShape(x.shape);
      if (dtype !== "float32" || !isWhole || length === 0) return stock.kernelFunc(call);
      if (backend.shouldExecuteOnCPU([x])) {
        const values = Float32Array.from(backend.readSync(x.dataId) as Int32Array);
        return backend.makeTensorInfo(x.shape, "float32", values);
      }
      return dispatchEach(backend, {
        key: "cast",
        inputs: { x },
        uniforms: {},
        shape: x.shape,
        length,
        body: "result[at] = f32(x[at]);",
      });
    },
  });
}
