/**
 * @file What kernels of our own were not made for and handed over to TF.js's operations, so that anyone can see it: names
 * with how often. Never a wrong number, only more time.
 */
import type { HandOvers } from "#engine/protocol.ts";
import { hasSimd } from "#kernels/simd.ts";
import { hasGpu } from "#kernels/webgpu/gpu.ts";

const counts = new Map<string, number>();

/** Counts one; on backends that have no kernels of our own there is nothing to hand over. */
export function handOver(what: string): void {
  if (hasSimd() || hasGpu()) counts.set(what, (counts.get(what) ?? 0) + 1);
}

/** Since `forgetHandOvers`. */
export function toHandOvers(): HandOvers {
  return Object.fromEntries(counts);
}

export function forgetHandOvers(): void {
  counts.clear();
}
