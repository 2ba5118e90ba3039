/**
 * @file What a kernel of ours is on WebGPU: from tensors and settings to one dispatch of a WGSL shader. TF.js adds to the
 * shader what it is fed with: each input as an array of its name, the output as `result`, settings as `uniforms.name`,
 * and `localId`, `workgroupId`, `globalId`. The output is one tensor: what is more than one answer lies in it in
 * sections, from which pieces are cut without a copy; see `pieceBackend.ts`.
 */
import type { PieceBackend } from "#kernels/webgpu/pieceBackend.ts";
import { toPieceStart } from "#kernels/webgpu/pieces.ts";
import type * as tf from "@tensorflow/tfjs-core";

export type Inputs<N extends string = string> = Readonly<Record<N, tf.TensorInfo>>;

export interface Dispatch {
  /** All that the code depends on but for types and ranks; shaders are compiled once for each key. */
  readonly key: string;
  /** Defines `fn main()`. */
  readonly toCode: () => string;
  /** Under the names that the code uses. */
  readonly inputs: Inputs;
  readonly uniforms: Readonly<Record<string, number>>;
  /** Uniforms that are no whole numbers. */
  readonly floats?: Readonly<Record<string, number>>;
  /** Of the output. */
  readonly shape: readonly number[];
  readonly workgroups: readonly [x: number, y?: number, z?: number];
  readonly threads: number;
}

/** A workgroup of a size that every WebGPU device allows. */
export const mostThreads = 256;

export function dispatch(backend: PieceBackend, order: Dispatch): tf.TensorInfo {
  const { key, toCode, inputs, uniforms, floats = {}, shape, workgroups, threads } = order;
  const list = (type: string, values: Readonly<Record<string, number>>) =>
    Object.entries(values).map(([name, value]) => ({ name, type, value }));
  const settings = [...list("int32", uniforms), ...list("float32", floats)];
  const [x, y = 1, z = 1] = workgroups;
  return backend.runWebGPUProgram(
    {
      shaderKey: key,
      variableNames: Object.keys(inputs),
      uniforms: settings.map(({ name, type }) => `${name} : ${type === "int32" ? "i32" : "f32"},`).join(" "),
      outputShape: [...shape],
      dispatch: [x, y, z],
      dispatchLayout: { x: [0], y: [1] },
      workgroupSize: [threads, 1, 1],
      getUserCode: toCode,
    },
    Object.values(inputs),
    "float32",
    settings.map(({ type, value }) => ({ type, data: [value] })),
  );
}

/** So many workgroups in two dimensions, as one takes no more than 65,535; `across` of them are beside each other. */
export function fold(count: number): {
  readonly across: number;
  readonly workgroups: readonly [number, number];
} {
  const across = Math.min(count, 32_768);
  return { across, workgroups: [across, Math.ceil(count / across)] };
}

/** A thread for each of `length` numbers: `body` runs with `at`, the number's place. */
export function dispatchEach(
  backend: PieceBackend,
  {
    length,
    code = "",
    body,
    uniforms,
    ...order
  }: Omit<Dispatch, "workgroups" | "threads" | "toCode"> & {
    readonly length: number;
    /** Functions that `body` calls. */
    readonly code?: string;
    readonly body: string;
  },
): tf.TensorInfo {
  const { across, workgroups } = fold(Math.ceil(length / mostThreads));
  return dispatch(backend, {
    ...order,
    uniforms: { length, across, ...uniforms },
    workgroups,
    threads: mostThreads,
    toCode: () => `
  ${code}
  fn main() {
    let at = (i32(workgroupId.y) * uniforms.across + i32(workgroupId.x)) * ${mostThreads} + i32(localId.x);
    if (at >= uniforms.length) { return; }
    ${body}
  }`,
  });
}

/** Sections of an output, one behind the other, by name: where each begins, and the end of all. */
export function toSections<N extends string>(
  sizes: Readonly<Record<N, number>>,
): Readonly<Record<N, number>> & { readonly size: number } {
  const starts: Record<string, number> = {};
  let end = 0;
  for (const [name, size] of Object.entries<number>(sizes)) {
    starts[name] = toPieceStart(end);
    end = starts[name] + size;
  }
  return { ...(starts as Record<N, number>), size: end };
}

export function toKernelName(name: string): string {
  return `Gpu_${name}`;
}
