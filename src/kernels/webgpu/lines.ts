/**
 * @file Sums over lines of numbers, be they columns, rows, or what meets a cell of a kernel: some threads of a workgroup, its
 * lanes, share a line and add up what they have as a tree (Harris 2007, "Optimizing parallel reduction"). Short lines
 * have few lanes, and a workgroup several of them.
 */
import { dispatch, fold, mostThreads, type Dispatch } from "#kernels/webgpu/kernel.ts";
import type { PieceBackend } from "#kernels/webgpu/pieceBackend.ts";
import type * as tf from "@tensorflow/tfjs-core";

type LineDispatch = Omit<Dispatch, "workgroups" | "threads" | "toCode"> & {
  /** Lines, and numbers in each. */
  readonly lines: number;
  readonly length: number;
  /** Functions that `body` calls; they may call `addAll`. */
  readonly code?: string;
  /**
   * Runs in every lane with `line` and `lane`, behind the last line as well: so that all meet in `addAll`. Whoever returns, and
   * whoever writes, does so after the last of these.
   */
  readonly body: string;
};

/** Numbers for each lane, if the line has so many. */
const perLane = 4;

export function dispatchLines(
  backend: PieceBackend,
  { key, lines, length, code = "", body, uniforms, ...order }: LineDispatch,
): tf.TensorInfo {
  const lanes = Math.min(mostThreads, 2 ** Math.ceil(Math.log2(Math.max(1, length / perLane))));
  const { across, workgroups } = fold(Math.ceil((lines * lanes) / mostThreads));
  return dispatch(backend, {
    ...order,
    key: `${key} ${lanes}`,
    uniforms: { lines, length, across, ...uniforms },
    workgroups,
    threads: mostThreads,
    toCode: () => `
  ${toSumCode(lanes)}
  ${code}
  fn main() {
    let lane = i32(localId.x) % lanes;
    let workgroup = i32(workgroupId.y) * uniforms.across + i32(workgroupId.x);
    let line = (workgroup * ${mostThreads} + i32(localId.x)) / lanes;
    ${body}
  }`,
  });
}

/** Adds up what the lanes of a line have; every one gets the sum. */
const toSumCode = (lanes: number) => `
  const lanes = ${lanes};
  var<workgroup> sums: array<f32, ${mostThreads}>;
  fn addAll(value: f32) -> f32 {
    let tid = i32(localId.x);
    let lane = tid % lanes;
    workgroupBarrier();
    sums[tid] = value;
    for (var half = lanes / 2; half > 0; half /= 2) {
      workgroupBarrier();
      if (lane < half) { sums[tid] += sums[tid + half]; }
    }
    workgroupBarrier();
    return sums[tid - lane];
  }`;
