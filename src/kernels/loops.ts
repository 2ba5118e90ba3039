/**
 * @file Kernels that TF.js's WASM backend lacks (gradients of convolutions and poolings) and its plain JavaScript one
 * has only in slow form: loops over the memory that both compute on. They are called by `runLoop`.
 */
import * as tf from "@tensorflow/tfjs-core";
import type { MathBackendCPU } from "@tensorflow/tfjs-backend-cpu";
import type { BackendWasm } from "@tensorflow/tfjs-backend-wasm";
import { rollUp, toDepthwiseInput, toDepthwiseKernel, unroll } from "#kernels/convolutionLoops.ts";
import { toAveragePoolInput, toMaxPoolInput } from "#kernels/poolLoops.ts";
import type { Slide } from "#kernels/slide.ts";

export interface LoopOrder {
  readonly slide: Slide;
  /** Of the output tensor, which is full of zeros before the loop. */
  readonly shape: readonly number[];
  readonly channels: number;
  /** Samples to go through, from `first` on. */
  readonly first: number;
  readonly count: number;
}

type Loop = (inputs: readonly Float32Array[], output: Float32Array, order: LoopOrder) => void;

const loops = {
  unroll: ([x], rows, { slide, channels, first, count }) => unroll(x!, rows, slide, channels, first, count),
  rollUp: ([rows], x, { slide, channels, count }) => rollUp(rows!, x, slide, channels, count),
  depthwiseKernel: ([x, dy], gradient, { slide, channels, shape, count }) =>
    toDepthwiseKernel(x!, dy!, gradient, slide, channels, shape[3]!, count),
  depthwiseInput: ([dy, kernel], dx, { slide, channels, count }) => {
    const multiplier = kernel!.length / (channels * slide.size[0] * slide.size[1]);
    toDepthwiseInput(dy!, kernel!, dx, slide, channels, multiplier, count);
  },
  maxPoolInput: ([dy, x, y], dx, { slide, channels, count }) =>
    toMaxPoolInput(dy!, x!, y!, dx, slide, channels, count),
  averagePoolInput: ([dy], dx, { slide, channels, count }) =>
    toAveragePoolInput(dy!, dx, slide, channels, count),
} satisfies Record<string, Loop>;
export type LoopName = keyof typeof loops;

/** The backends that have been given the loops. */
const registered = new Set<string>();

export function hasLoops(): boolean {
  return registered.has(tf.getBackend());
}

/** Gives them to a backend that has been started, once. */
export function registerLoops(backend: "cpu" | "wasm"): void {
  if (registered.has(backend)) return;
  registered.add(backend);
  const run = backend === "cpu" ? runOnCpu : runOnWasm;
  for (const [name, loop] of Object.entries(loops)) {
    tf.registerKernel({
      kernelName: toKernelName(name),
      backendName: backend,
      kernelFunc: ({ inputs, attrs, backend: memory }) => {
        const ordered = Object.values(inputs) as tf.TensorInfo[];
        return run(memory, loop, ordered, attrs as unknown as LoopOrder);
      },
    });
  }
}

/** Inputs are in the order of the loop's own. */
export function runLoop(name: LoopName, inputs: readonly tf.Tensor[], order: LoopOrder): tf.Tensor {
  const named = Object.fromEntries(inputs.map((tensor, i) => [`input${i}`, tensor]));
  return tf.engine().runKernel(toKernelName(name), named, order as unknown as tf.NamedAttrMap);
}

function toKernelName(name: string): string {
  return `Loop_${name}`;
}

function runOnCpu(memory: unknown, loop: Loop, inputs: readonly tf.TensorInfo[], order: LoopOrder) {
  const cpu = memory as MathBackendCPU;
  const values = new Float32Array(tf.util.sizeFromShape([...order.shape]));
  loop(
    inputs.map(({ dataId }) => cpu.data.get(dataId).values as Float32Array),
    values,
    order,
  );
  return cpu.makeTensorInfo([...order.shape], "float32", values);
}

function runOnWasm(memory: unknown, loop: Loop, inputs: readonly tf.TensorInfo[], order: LoopOrder) {
  const wasm = memory as BackendWasm;
  // First: making it may move the memory.
  const output = wasm.makeOutput([...order.shape], "float32");
  const toValues = (info: tf.TensorInfo) => wasm.typedArrayFromHeap(info) as Float32Array;
  const values = toValues(output).fill(0);
  loop(inputs.map(toValues), values, order);
  return output;
}
