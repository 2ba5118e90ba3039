/**
 * @file Kernels of the SIMD module as TF.js kernels of its WASM backend. Each takes tensors by name, some of which may be
 * missing, and gives new ones; nothing is written to what it is given.
 */
import * as tf from "@tensorflow/tfjs-core";
import { simdConvolutions } from "#kernels/simdConvolutions.ts";
import { simdMatrices } from "#kernels/simdMatrices.ts";
import { loadSimdModule, type SimdKernel, type SimdModule } from "#kernels/simdModule.ts";
import { simdNormalizations } from "#kernels/simdNormalizations.ts";
import { simdSequences } from "#kernels/simdSequences.ts";
import { simdTraining } from "#kernels/simdTraining.ts";

const kernels = {
  ...simdMatrices,
  ...simdNormalizations,
  ...simdConvolutions,
  ...simdSequences,
  ...simdTraining,
};

type SimdName = keyof typeof kernels;
type OrderOf<N extends SimdName> = Parameters<(typeof kernels)[N]>[2];

let module: SimdModule | null = null;

/** Whether the backend in use has these kernels. */
export function hasSimd(): boolean {
  return module !== null && tf.getBackend() === "wasm";
}

/** Gives them to the WASM backend, which must be the one in use, once. Answers whether they are the quicker build. */
export async function registerSimd(): Promise<{ readonly isRelaxed: boolean }> {
  if (module) return module;
  const loaded = await loadSimdModule();
  for (const [name, kernel] of Object.entries(kernels)) {
    const run = kernel as SimdKernel<unknown>;
    tf.registerKernel({
      kernelName: toKernelName(name),
      backendName: "wasm",
      kernelFunc: ({ inputs, attrs }) => run(loaded, inputs, attrs),
    });
  }
  module = loaded;
  return loaded;
}

/** Runs one of them; inputs that are undefined or null count as missing. */
export function runSimd<N extends SimdName>(
  name: N,
  inputs: Readonly<Record<string, tf.Tensor | null | undefined>>,
  order: OrderOf<N>,
): tf.Tensor[] {
  const given = Object.fromEntries(
    Object.entries(inputs).filter(([, tensor]) => tensor),
  ) as tf.NamedTensorMap;
  return tf.engine().runKernel(toKernelName(name), given, order as unknown as tf.NamedAttrMap);
}

function toKernelName(name: string): string {
  return `Simd_${name}`;
}
