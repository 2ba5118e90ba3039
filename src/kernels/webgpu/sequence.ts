/**
 * @file What the kernels of whole sequences have in common. A workgroup reads one sample from its first step to the last
 * (or back): the state stays in the workgroup's own memory, and instead of a dispatch for each step there is a barrier.
 * The product of the state with its kernel U is shared among the threads. Persistent kernels of this kind: Diamos et al.
 * 2016, "Persistent RNNs".
 *
 * Arrays are time-major. The way forward leaves what the way back needs: states before and after each step, what the
 * gates were, and U turned, so that both ways read neighbouring numbers with neighbouring threads.
 */
import type { Bend } from "#kernels/webgpu/activations.ts";
import { dispatch, mostThreads, type Dispatch, type Inputs } from "#kernels/webgpu/kernel.ts";
import type { PieceBackend } from "#kernels/webgpu/pieceBackend.ts";
import type * as tf from "@tensorflow/tfjs-core";

export interface SequenceOrder {
  readonly steps: number;
  readonly batch: number;
  readonly units: number;
  readonly activation: Bend;
  /** Of the gates. */
  readonly gate: Bend;
}

export interface BackOrder extends SequenceOrder {
  /** The errors are those of the last state alone. */
  readonly isLast: boolean;
  /** The way back is cut every so many steps, counted from the last one; 0: nowhere. */
  readonly truncation: number;
}

/** Blocks of the kernel U, each as wide as the state. */
function toThreads(units: number, blocks: number): number {
  return Math.min(mostThreads, Math.ceil((units * blocks) / 32) * 32);
}

/** Threads that share a sum over all columns. */
function toParts(units: number, threads: number): number {
  return Math.max(1, Math.floor(threads / units));
}

/** Numbers in the memory of a workgroup, on the way that takes more; the arrays below and those of `lists`. */
export function countShared(units: number, blocks: number, lists: number): number {
  const threads = toThreads(units, blocks);
  return units * (blocks + lists + toParts(units, threads));
}

export function dispatchSequence(
  backend: PieceBackend,
  { units, batch, steps }: SequenceOrder,
  blocks: number,
  rest: Pick<Dispatch, "inputs" | "uniforms" | "shape" | "key"> & { readonly code: string },
): tf.TensorInfo {
  const threads = toThreads(units, blocks);
  const { code, key, inputs, ...others } = rest;
  const given = Object.keys(inputs);
  return dispatch(backend, {
    ...others,
    inputs,
    uniforms: { steps, batch, ...others.uniforms },
    key: `${key} ${units} ${given.join(" ")}`,
    toCode: () => `
  const units = ${units};
  const columns = ${blocks * units};
  const threads = ${threads};
  const parts = ${toParts(units, threads)};
  ${code}`,
    workgroups: [batch],
    threads,
  });
}

/** Runs `body` for each `unit`, each with one thread. */
export function eachUnit(body: string): string {
  return `for (var unit = tid; unit < units; unit += threads) { ${body} }`;
}

/** What a tensor says, or what holds where there is none. */
export function toRead(inputs: Inputs, name: string, at: string, otherwise: string): string {
  return name in inputs ? `${name}[${at}]` : otherwise;
}

/** The state as it goes into the products: with dropout. */
export function toDropped(inputs: Inputs, state: string): string {
  return "drop" in inputs ? `(${state} * drop[sample * units + unit])` : state;
}

/** After `eachUnit` has set `sums`: `total` of a unit is the sum over its parts. */
export const sumParts = `
  fn toTotal(unit: i32) -> f32 {
    var total = 0.0;
    for (var part = 0; part < parts; part++) { total += partial[part * units + unit]; }
    return total;
  }`;

/** Fills `partial`, which `toTotal` adds up behind a barrier: of each unit the sum of `term` over `from` ≤ j < `to`. */
export function shareSum(term: string, from: string, to: string): string {
  return `
    for (var at = tid; at < parts * units; at += threads) {
      let unit = at % units;
      var sum = 0.0;
      for (var j = ${from} + at / units; j < ${to}; j += parts) { sum += ${term}; }
      partial[at] = sum;
    }`;
}

/** Lays U turned into the output, from `uniforms.turned` on; all workgroups take part. */
export const turnKernel = `
    for (var at = sample * threads + tid; at < units * columns; at += uniforms.batch * threads) {
      result[uniforms.turned + (at % columns) * units + at / columns] = kernel[at];
    }`;

/** The error of the state after the step, from outside. */
export function toError(isLast: boolean): string {
  return isLast
    ? "select(0.0, errors[sample * units + unit], t == uniforms.steps - 1)"
    : "errors[row * units + unit]";
}

/** True where nothing comes from the steps behind. */
export const isCut =
  "(uniforms.truncation > 0 && (uniforms.steps - 1 - t) % max(uniforms.truncation, 1) == 0)";
