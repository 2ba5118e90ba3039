/**
 * @file The limit that our speed is a share of: the best product of matrices that the browser had before us on one
 * thread, XNNPACK's of 1024×1024 by 1024×1024 as stock TF.js calls it. A step is one product.
 */
import * as tf from "@tensorflow/tfjs-core";
import type { Contestant } from "#bench/contestant.ts";
import { openDevice } from "#engine/backends.ts";

const side = 1024;

export async function createLimit(): Promise<Contestant> {
  await openDevice("wasm", "forced", new Set());
  const [a, b] = [tf.randomUniform([side, side]), tf.randomUniform([side, side])];
  return {
    train(steps) {
      for (let step = 0; step < steps; step++) tf.matMul(a, b).dispose();
      return Promise.resolve();
    },
    answer: ({ targets }) => Promise.resolve(targets),
    memory: null,
  };
}
