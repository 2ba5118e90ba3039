/** @file Whether a GPU takes so much at once. What it does not take goes to TF.js's own operations, and is counted. */
import { handOver } from "#engine/handOvers.ts";
import { toLimits } from "#kernels/webgpu/gpu.ts";
import { countTiles } from "#kernels/webgpu/product.ts";

interface Need {
  /** Numbers in each of the arrays that a dispatch binds. */
  readonly arrays: readonly number[];
  /** Products of matrices, by the size of their results. */
  readonly products?: readonly { readonly rows: number; readonly columns: number }[];
}

/** Counted as `what` when it is too much. */
export function fitsGpu(what: string, { arrays, products = [] }: Need): boolean {
  const { maxStorageBufferBindingSize, maxComputeWorkgroupsPerDimension } = toLimits();
  const fits =
    arrays.every((length) => 4 * length <= maxStorageBufferBindingSize) &&
    products.every((product) => Math.max(...countTiles(product)) <= maxComputeWorkgroupsPerDimension);
  if (!fits) handOver(what);
  return fits;
}
