/**
 * @file The order in which samples are seen. It depends on the seed and the epoch alone, so that a run can go on from
 * any place. Data lies on the device; an epoch is one shuffled copy there, a batch a contiguous slice of it.
 */
import * as tf from "@tensorflow/tfjs-core";
import { createRandom, shuffle, toSeed } from "#base/random.ts";

export interface Batches {
  /** Samples `from`…`to` of the epoch's order; the tensors belong to the caller's `tf.tidy`. */
  take(epoch: number, from: number, to: number): { x: tf.Tensor; targets: tf.Tensor };
  dispose(): void;
}

/** `x` and `targets` stay the caller's. */
export function createBatches(x: tf.Tensor2D, targets: tf.Tensor2D, seed: number): Batches {
  const count = x.shape[0];
  let shuffled: { epoch: number; x: tf.Tensor2D; targets: tf.Tensor2D } | null = null;

  function dispose() {
    tf.dispose([shuffled?.x, shuffled?.targets].filter((tensor) => tensor !== undefined));
    shuffled = null;
  }

  function toShuffled(epoch: number) {
    if (shuffled?.epoch === epoch) return shuffled;
    dispose();
    const order = tf.tensor1d(toOrder(count, seed, epoch), "int32");
    shuffled = { epoch, x: tf.keep(tf.gather(x, order)), targets: tf.keep(tf.gather(targets, order)) };
    order.dispose();
    return shuffled;
  }

  return {
    take(epoch, from, to) {
      // All at once: the order makes no difference.
      if (from === 0 && to === count) return { x, targets };
      const all = toShuffled(epoch);
      return {
        x: tf.slice(all.x, [from, 0], [to - from, -1]),
        targets: tf.slice(all.targets, [from, 0], [to - from, -1]),
      };
    },
    dispose,
  };
}

/** The sample that comes first, second … in an epoch. */
export function toOrder(count: number, seed: number, epoch: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  return shuffle(order, createRandom(toSeed(seed, "batches", epoch)));
}
