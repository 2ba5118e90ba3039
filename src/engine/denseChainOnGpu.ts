/** @file A dense chain trained for many batches in one dispatch on a GPU, where it fits into the memory of a workgroup. */
import * as tf from "@tensorflow/tfjs-core";
import type { RunTensors } from "#engine/state.ts";
import type { DenseOrder } from "#kernels/simdTraining.ts";
import { countChainMemory } from "#kernels/webgpu/denseChain.ts";
import { hasGpu, runOnGpu, toLimits } from "#kernels/webgpu/gpu.ts";
import { toUpdateSections } from "#kernels/webgpu/update.ts";

/** Of one array of the device each: θ, slots, pulls, x, targets, plan, and what comes out. */
const otherArrays = 4;

/** Whether there is such a kernel for this chain; `size` is the length of θ, `vectors` those as long as it. */
export function fitsOnGpu(
  order: Pick<DenseOrder, "layers" | "batch" | "limit">,
  size: number,
  vectors: number,
): boolean {
  if (!hasGpu() || size === 0) return false;
  const limits = toLimits();
  return (
    4 * countChainMemory({ ...order, size }) <= limits.maxComputeWorkgroupStorageSize &&
    vectors + otherArrays <= limits.maxStorageBuffersPerShaderStage
  );
}

/** θ and slots after all batches; `given` are the inputs of the SIMD module's kernel. */
export function trainOnGpu(
  given: Readonly<Record<"theta" | "x" | "targets", tf.Tensor>> &
    Readonly<Partial<Record<"slot0" | "slot1" | "l1" | "twiceL2", tf.Tensor | null | undefined>>>,
  { samples, rates, ...order }: DenseOrder,
): Pick<RunTensors, "theta" | "slots"> {
  return tf.tidy(() => {
    const { slot0 = null, slot1 = null, l1 = null, twiceL2 = null, ...inputs } = given;
    const { size } = given.theta;
    // Whole numbers and the bits of others, in one array: arrays are few.
    const plan = new Int32Array(samples.length + 2 * rates.length);
    plan.set(samples);
    new Float32Array(plan.buffer).set(
      rates.flatMap(({ by, decay }) => [by, decay]),
      samples.length,
    );
    const packed = runOnGpu(
      "denseChain",
      { ...inputs, plan: tf.tensor1d(plan, "int32"), slotA: slot0, slotB: slot1, l1, twiceL2 },
      { ...order, total: samples.length, size },
    ) as tf.Tensor1D;
    const { theta, a, b } = toUpdateSections({ size, spec: order.optimizer });
    const cut = (start: number): tf.Tensor1D => tf.slice(packed, [start], [size]);
    const slots = [slot0, slot1].flatMap((slot, i) => (slot ? [cut([a, b][i]!)] : []));
    return { theta: cut(theta), slots };
  });
}
