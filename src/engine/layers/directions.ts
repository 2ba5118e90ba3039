/** @file How the answers of two recurrent layers that read in opposite directions are joined, as Keras names it. */
import * as tf from "@tensorflow/tfjs-core";
import type { MergeMode } from "#model/layers/recurrent.ts";

interface Join {
  readonly forward: (a: tf.Tensor, b: tf.Tensor) => tf.Tensor;
  /** ∂L/∂a and ∂L/∂b. */
  readonly backward: (dy: tf.Tensor, a: tf.Tensor, b: tf.Tensor) => readonly [tf.Tensor, tf.Tensor];
}

export const joins: Readonly<Record<Exclude<MergeMode, "none">, Join>> = {
  concat: {
    forward: (a, b) => tf.concat([a, b], -1),
    backward: (dy, a) => {
      const begin = a.shape.map((size, axis) => (axis === a.rank - 1 ? size : 0));
      return [
        tf.slice(
          dy,
          begin.map(() => 0),
          a.shape,
        ),
        tf.slice(dy, begin, a.shape),
      ];
    },
  },
  sum: { forward: tf.add, backward: (dy) => [dy, dy] },
  mul: { forward: tf.mul, backward: (dy, a, b) => [tf.mul(dy, b), tf.mul(dy, a)] },
  ave: {
    forward: (a, b) => tf.mul(tf.add(a, b), 0.5),
    backward: (dy) => {
      const half = tf.mul(dy, 0.5);
      return [half, half];
    },
  },
};
