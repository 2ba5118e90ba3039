/** @file What the tensors of TF.js take, whoever computes with them. */
import * as tf from "@tensorflow/tfjs-core";
import type { Memory } from "#bench/contestant.ts";

export const tensorMemory: Memory = {
  count: () => tf.memory().numBytes,
  async allocatedBy(work) {
    const query = work as unknown as () => Promise<tf.TensorContainer>;
    const { kernels } = await tf.profile(query);
    return kernels.reduce((sum, { bytesAdded }) => sum + Math.max(0, bytesAdded), 0);
  },
};
