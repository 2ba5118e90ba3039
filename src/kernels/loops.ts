/**
 * @file Kernels that TF.js's plain JavaScript backend lacks (gradients of bilinear enlargements) or has in slow form only,
 * as loops over its memory. They are called by `runLoop`.
 */
import * as tf from "@tensorflow/tfjs-core";
import type { MathBackendCPU } from "@tensorflow/tfjs-backend-cpu";
import { unblend } from "#kernels/blendLoop.ts";
import { toDepthwiseInput, toDepthwiseKernel, unroll } from "#kernels/convolutionLoops.ts";
import { convolvePlainly, toInputPlainly, toKernelPlainly } from "#kernels/plainConvolution.ts";
import { closeGru, closeGruBack, stepGru, stepGruBack, type GruOrder } from "#kernels/gruLoops.ts";
import { stepLstm, stepLstmBack, type StepOrder } from "#kernels/lstmLoops.ts";
import { toAveragePoolInput, toMaxPoolInput } from "#kernels/poolLoops.ts";
import type { Slide } from "#kernels/slide.ts";

interface Order {
  /** Of the output, which is full of zeros before the loop. */
  readonly shape: readonly number[];
}

export interface SlideOrder extends Order {
  readonly slide: Slide;
  readonly channels: number;
  /** Samples to go through. */
  readonly count: number;
}

type Arrays = readonly Float32Array[];
type Loop<O extends Order> = (inputs: Arrays, output: Float32Array, order: O) => void;

/** Inputs are in the order in which `runLoop` is given them. */
const loops = {
  convolve: ([x, kernel, bias], y, order: SlideOrder & { readonly isRelu: boolean }) =>
    convolvePlainly(x!, kernel!, bias, y, order.slide, order.channels, order.count, order.isRelu),
  convolutionKernel: ([x, dy], gradient, { slide, channels, count }: SlideOrder) =>
    toKernelPlainly(x!, dy!, gradient, slide, channels, count),
  convolutionInput: ([dy, kernel], dx, { slide, channels, count }: SlideOrder) =>
    toInputPlainly(dy!, kernel!, dx, slide, channels, count),
  unroll: ([x], matrix, order: SlideOrder & { readonly first: number }) =>
    unroll(x!, matrix, order.slide, order.channels, order.first, order.count),
  depthwiseKernel: ([x, dy], gradient, { slide, channels, shape, count }: SlideOrder) =>
    toDepthwiseKernel(x!, dy!, gradient, slide, channels, shape[3]!, count),
  depthwiseInput: ([dy, kernel], dx, { slide, channels, count }: SlideOrder) => {
    const multiplier = kernel!.length / (channels * slide.size[0] * slide.size[1]);
    toDepthwiseInput(dy!, kernel!, dx, slide, channels, multiplier, count);
  },
  maxPoolInput: ([dy, x, y], dx, { slide, channels, count }: SlideOrder) =>
    toMaxPoolInput(dy!, x!, y!, dx, slide, channels, count),
  averagePoolInput: ([dy], dx, { slide, channels, count }: SlideOrder) =>
    toAveragePoolInput(dy!, dx, slide, channels, count),
  /** ∂L/∂x of a bilinear enlargement. */
  unblend: ([dy], dx, { shape, size }: Order & { readonly size: number }) =>
    unblend(dy!, dx, shape as readonly [number, number, number, number], size),
  /** ∂L/∂z of a relu from ∂L/∂y. */
  reluInput: (([dy, y], dz) => {
    for (let i = 0; i < dz.length; i++) if (y![i]! > 0) dz[i] = dy![i]!;
  }) as Loop<Order>,
  /** The rows with these indices, one below the other. */
  gatherRows: ([x], rows, { shape: [, width], indices }: Order & { readonly indices: Int32Array }) =>
    indices.forEach((from, to) => rows.set(x!.subarray(from * width!, (from + 1) * width!), to * width!)),
  /** Adds each row of the first array to the row of the output that the second one names. */
  scatterRows: ([rows, places], table, { shape: [, width] }: Order) =>
    places!.forEach((to, from) => {
      for (let i = 0; i < width!; i++) table[to * width! + i]! += rows![from * width! + i]!;
    }),
  lstmStep: ([projection, product, before, mask], out, order: StepOrder) =>
    stepLstm(projection!, product!, before!, mask!, out, order),
  lstmStepBack: ([made, before, later, through, outside, mask], out, order: StepOrder) =>
    stepLstmBack(made!, before!, later!, through!, outside!, mask!, out, order),
  gruStep: ([projection, product, before, seen, mask], out, order: GruOrder) =>
    stepGru(projection!, product!, before!, seen!, mask!, out, order),
  gruClose: ([projection, product, before, gates, mask], out, order: StepOrder) =>
    closeGru(projection!, product!, before!, gates!, mask!, out, order),
  gruStepBack: ([made, before, later, through, outside, mask], out, order: GruOrder) =>
    stepGruBack(made!, before!, later!, through!, outside!, mask!, out, order),
  gruCloseBack: ([made, found, behind], out, order: Omit<StepOrder, "step">) =>
    closeGruBack(made!, found!, behind!, out, order),
} satisfies Record<string, (inputs: Arrays, output: Float32Array, order: never) => void>;

type LoopName = keyof typeof loops;

let registered = false;

/** Whether the backend in use has them. */
export function hasLoops(): boolean {
  return registered && tf.getBackend() === "cpu";
}

/** Gives them to the plain JavaScript backend, once. */
export function registerLoops(): void {
  if (registered) return;
  registered = true;
  for (const [name, loop] of Object.entries(loops)) {
    tf.registerKernel({
      kernelName: toKernelName(name),
      backendName: "cpu",
      kernelFunc: ({ inputs, attrs, backend: memory }) => {
        const ordered = Object.values(inputs) as tf.TensorInfo[];
        return run(memory, loop as Loop<Order>, ordered, attrs as unknown as Order);
      },
    });
  }
}

export function runLoop<N extends LoopName>(
  name: N,
  inputs: readonly tf.Tensor[],
  order: Parameters<(typeof loops)[N]>[2],
): tf.Tensor {
  const named = Object.fromEntries(inputs.map((tensor, i) => [`input${i}`, tensor]));
  return tf.engine().runKernel(toKernelName(name), named, order as unknown as tf.NamedAttrMap);
}

function toKernelName(name: string): string {
  return `Loop_${name}`;
}

function run(memory: unknown, loop: Loop<Order>, inputs: readonly tf.TensorInfo[], order: Order) {
  const cpu = memory as MathBackendCPU;
  const values = new Float32Array(tf.util.sizeFromShape([...order.shape]));
  loop(
    inputs.map(({ dataId }) => cpu.data.get(dataId).values as Float32Array),
    values,
    order,
  );
  return cpu.makeTensorInfo([...order.shape], "float32", values);
}
