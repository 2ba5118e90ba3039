/**
 * @file The order in which samples are seen. It depends on the seed and the epoch alone, so that a run can go on from
 * any place. Data lies on the device, one sample a row. Of a small set an epoch is one shuffled copy there, and a batch
 * a slice of it; of a large one each batch is gathered.
 */
import * as tf from "@tensorflow/tfjs-core";
import { createRandom, shuffle, toSeed } from "#base/random.ts";
import { hasLoops, runLoop } from "#kernels/loops.ts";
import { hasSimd, runSimd } from "#kernels/simd.ts";

export interface Rows {
  readonly x: tf.Tensor2D;
  readonly targets: tf.Tensor2D;
}

export interface Batches {
  /** Samples of an epoch: all, or as many as make whole batches of streams. */
  readonly count: number;
  /** Samples `from`…`to` of the epoch's order; the tensors belong to the caller's `tf.tidy`. */
  take(epoch: number, from: number, to: number): Rows;
  /** Which samples those are. */
  find(epoch: number, from: number, to: number): Int32Array;
  /** Gives back what was laid out; it is laid out again when it is needed. */
  forget(): void;
}

/** Most numbers of a set that is copied: one megabyte. */
const copyNumbers = 2 ** 18;

/** `x` and `targets` stay the caller's. With `streams` the order is that of `toStreams`, else it is drawn. */
export function createBatches(rows: Rows, seed: number, streams: number | null): Batches {
  const count = rows.x.shape[0];
  const isSmall = rows.x.size + rows.targets.size <= copyNumbers;
  let order: { readonly epoch: number; readonly indices: Int32Array } | null = null;
  let shuffled: (Rows & { readonly epoch: number }) | null = null;

  function forget() {
    if (shuffled) tf.dispose([shuffled.x, shuffled.targets]);
    shuffled = null;
  }

  function toIndices(epoch: number): Int32Array {
    if (order?.epoch !== epoch)
      order = { epoch, indices: streams === null ? toOrder(count, seed, epoch) : toStreams(count, streams) };
    return order.indices;
  }

  function toShuffled(epoch: number): Rows {
    if (shuffled?.epoch === epoch) return shuffled;
    forget();
    const next = { epoch, ...rows };
    tf.tidy(() => {
      const { x, targets } = gather(rows, toIndices(epoch));
      Object.assign(next, { x: tf.keep(x), targets: tf.keep(targets) });
    });
    shuffled = next;
    return next;
  }

  function find(epoch: number, from: number, to: number): Int32Array {
    return toIndices(epoch).subarray(from, to);
  }

  return {
    count: streams === null ? count : count - (count % streams),
    find,
    take(epoch, from, to) {
      // All at once: the order makes no difference.
      if (from === 0 && to === count) return rows;
      return isSmall ? cut(toShuffled(epoch), from, to) : gather(rows, find(epoch, from, to));
    },
    forget,
  };
}

/** The samples `from`…`to` as they lie. */
export function cut({ x, targets }: Rows, from: number, to: number): Rows {
  const pixels = tf.slice(x, [from, 0], [to - from, -1]);
  return { x: pixels, targets: targets === x ? pixels : tf.slice(targets, [from, 0], [to - from, -1]) };
}

function gather({ x, targets }: Rows, indices: Int32Array): Rows {
  const pixels = gatherRows(x, indices);
  return { x: pixels, targets: targets === x ? pixels : gatherRows(targets, indices) };
}

/** The rows with these indices, one below the other. */
export function gatherRows(x: tf.Tensor2D, indices: Int32Array): tf.Tensor2D {
  if (hasSimd()) return runSimd("gatherRows", { table: x }, { indices })[0] as tf.Tensor2D;
  const shape: [number, number] = [indices.length, x.shape[1]];
  if (hasLoops()) return runLoop("gatherRows", [x], { shape, indices }) as tf.Tensor2D;
  return tf.gather(x, tf.tensor1d(indices.slice(), "int32"));
}

/**
 * Batches of so many streams: at each place of a batch stands the sample that follows the one at this place of the batch
 * before. What does not make a whole batch is left out.
 */
export function toStreams(count: number, streams: number): Int32Array {
  const batches = Math.floor(count / streams);
  return Int32Array.from(
    { length: batches * streams },
    (_, at) => (at % streams) * batches + Math.floor(at / streams),
  );
}

/** The sample that comes first, second … in an epoch. */
export function toOrder(count: number, seed: number, epoch: number): Int32Array {
  const order = new Int32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  return shuffle(order, createRandom(toSeed(seed, "batches", epoch)));
}
