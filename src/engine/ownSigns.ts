/**
 * @file Scheduled sampling (Bengio et al. 2015) in two passes (Mihaylova and Martins 2019): the network first answers as
 * it would in use, each step knowing the right signs before it. Then some of those signs give way to its own, one step
 * later, and with this input it is trained: it learns to go on from its own mistakes.
 */
import * as tf from "@tensorflow/tfjs-core";
import { createRandom, toSeed } from "#base/random.ts";
import type { Graph } from "#engine/graph.ts";
import type { Weights } from "#engine/layerPass.ts";
import { inference } from "#engine/randomness.ts";
import type { LayerId } from "#model/network.ts";

/** Where in a row of the data the answer so far stands, and which share of it stays right. */
export interface Teacher {
  readonly start: number;
  readonly steps: number;
  readonly share: number;
}

const padding = 0;

/** The rows `[batch, numbers]` with signs of the network's own; the first sign, and padding, stay. */
export function putOwnSigns(
  graph: Graph,
  x: tf.Tensor,
  weights: ReadonlyMap<LayerId, Weights>,
  { start, steps, share }: Teacher,
  seed: number,
): tf.Tensor {
  return tf.tidy(() => {
    const [batch, width] = x.shape as [number, number];
    const { scores } = graph.forward(x, weights, inference);
    const own = tf.cast(tf.argMax(tf.reshape(scores, [batch, steps, -1]), 2), "float32");
    const right = tf.slice(x, [0, start], [batch, steps]);
    const shifted = tf.concat(
      [tf.slice(right, [0, 0], [batch, 1]), tf.slice(own, [0, 0], [batch, steps - 1])],
      1,
    );
    const isOwn = tf.mul(draw(batch, steps, share, seed), tf.cast(tf.notEqual(right, padding), "float32"));
    const mixed = tf.add(right, tf.mul(isOwn, tf.sub(shifted, right)));
    const before = tf.slice(x, [0, 0], [batch, start]);
    const after = tf.slice(x, [0, start + steps], [batch, width - start - steps]);
    return tf.concat(
      [before, mixed, after].filter(({ size }) => size > 0),
      1,
    );
  });
}

/** 1 where a sign of the network's own is taken. */
function draw(batch: number, steps: number, share: number, seed: number): tf.Tensor2D {
  const random = createRandom(toSeed(seed, "teacher"));
  const values = Float32Array.from({ length: batch * steps }, () => (random() < share ? 0 : 1));
  return tf.tensor2d(values, [batch, steps]);
}
