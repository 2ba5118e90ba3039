/**
 * @file The losses on tensors, with their derivatives. Cross-entropies read the scores z before the output function,
 * where log σ and log softmax do not overflow; the others read the outputs y.
 */
import * as tf from "@tensorflow/tfjs-core";
import type { LossKind } from "#model/training.ts";

export interface LossRule {
  /** What `a` is: the scores z, or the outputs y = f(z); `[batch, outputs]`. */
  readonly reads: "scores" | "outputs";
  /** The loss is a mean over all samples; over all outputs too, unless they are shares of one answer. */
  readonly averages: "outputs" | "samples";
  /** Sum of the loss over all samples and outputs, a scalar. `t` are the targets, of the same shape as `a`. */
  readonly total: (a: tf.Tensor, t: tf.Tensor) => tf.Tensor;
  /** Derivative of `total` by `a`. */
  readonly slope: (a: tf.Tensor, t: tf.Tensor) => tf.Tensor;
}

export const lossRules = {
  // −t·log σ(z) − (1−t)·log(1−σ(z)) = softplus(z) − t·z
  binaryCrossEntropy: {
    reads: "scores",
    averages: "outputs",
    total: (z, t) => tf.sum(tf.sub(tf.softplus(z), tf.mul(t, z))),
    slope: (z, t) => tf.sub(tf.sigmoid(z), t),
  },
  // −Σ t·log softmax(z), with log softmax(z) = z − max − log Σ exp(z − max)
  categoricalCrossEntropy: {
    reads: "scores",
    averages: "samples",
    total: (z, t) => {
      const shifted = tf.sub(z, tf.max(z, -1, true));
      const log = tf.sub(shifted, tf.log(tf.sum(tf.exp(shifted), -1, true)));
      return tf.neg(tf.sum(tf.mul(t, log)));
    },
    slope: (z, t) => tf.sub(tf.softmax(z), t),
  },
  mse: {
    reads: "outputs",
    averages: "outputs",
    total: (y, t) => tf.sum(tf.square(tf.sub(y, t))),
    slope: (y, t) => tf.mul(tf.sub(y, t), 2),
  },
  mae: {
    reads: "outputs",
    averages: "outputs",
    total: (y, t) => tf.sum(tf.abs(tf.sub(y, t))),
    slope: (y, t) => tf.sign(tf.sub(y, t)),
  },
  // With e = y − t: e²/2 up to |e| = 1, |e| − 1/2 beyond; both are c·(e − c/2) for c = e clipped to ±1 (Huber 1964).
  huber: {
    reads: "outputs",
    averages: "outputs",
    total: (y, t) => {
      const error = tf.sub(y, t);
      const clipped = tf.clipByValue(error, -1, 1);
      return tf.sum(tf.mul(clipped, tf.sub(error, tf.mul(clipped, 0.5))));
    },
    slope: (y, t) => tf.clipByValue(tf.sub(y, t), -1, 1),
  },
  // max(0, 1 − t·y) with t = ±1
  hinge: {
    reads: "outputs",
    averages: "outputs",
    total: (y, t) => tf.sum(tf.relu(tf.sub(1, tf.mul(t, y)))),
    slope: (y, t) => tf.neg(tf.mul(t, tf.step(tf.sub(1, tf.mul(t, y))))),
  },
} satisfies Record<LossKind, LossRule>;

/** By how much `total` is divided to give the mean that Keras shows. */
export function countTerms(rule: LossRule, samples: number, outputs: number): number {
  return rule.averages === "outputs" ? samples * outputs : samples;
}
