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
  /** The loss of each output, or of each answer `[…, 1]`. `t` are the targets, of the same shape as `a`. */
  readonly each: (a: tf.Tensor, t: tf.Tensor) => tf.Tensor;
  /** Derivative of the sum of `each` by `a`. */
  readonly slope: (a: tf.Tensor, t: tf.Tensor) => tf.Tensor;
}

export const lossRules = {
  // −t·log σ(z) − (1−t)·log(1−σ(z)) = softplus(z) − t·z
  binaryCrossEntropy: {
    reads: "scores",
    averages: "outputs",
    each: (z, t) => tf.sub(tf.softplus(z), tf.mul(t, z)),
    slope: (z, t) => tf.sub(tf.sigmoid(z), t),
  },
  // −Σ t·log softmax(z), with log softmax(z) = z − max − log Σ exp(z − max)
  categoricalCrossEntropy: {
    reads: "scores",
    averages: "samples",
    each: (z, t) => {
      const shifted = tf.sub(z, tf.max(z, -1, true));
      const log = tf.sub(shifted, tf.log(tf.sum(tf.exp(shifted), -1, true)));
      return tf.neg(tf.sum(tf.mul(t, log), -1, true));
    },
    slope: (z, t) => tf.sub(tf.softmax(z), t),
  },
  mse: {
    reads: "outputs",
    averages: "outputs",
    each: (y, t) => tf.square(tf.sub(y, t)),
    slope: (y, t) => tf.mul(tf.sub(y, t), 2),
  },
  mae: {
    reads: "outputs",
    averages: "outputs",
    each: (y, t) => tf.abs(tf.sub(y, t)),
    slope: (y, t) => tf.sign(tf.sub(y, t)),
  },
  // With e = y − t: e²/2 up to |e| = 1, |e| − 1/2 beyond; both are c·(e − c/2) for c = e clipped to ±1 (Huber 1964).
  huber: {
    reads: "outputs",
    averages: "outputs",
    each: (y, t) => {
      const error = tf.sub(y, t);
      const clipped = tf.clipByValue(error, -1, 1);
      return tf.mul(clipped, tf.sub(error, tf.mul(clipped, 0.5)));
    },
    slope: (y, t) => tf.clipByValue(tf.sub(y, t), -1, 1),
  },
  // max(0, 1 − t·y) with t = ±1
  hinge: {
    reads: "outputs",
    averages: "outputs",
    each: (y, t) => tf.relu(tf.sub(1, tf.mul(t, y))),
    slope: (y, t) => tf.neg(tf.mul(t, tf.step(tf.sub(1, tf.mul(t, y))))),
  },
} satisfies Record<LossKind, LossRule>;

/** Summed over all that is asked for; `asked` `[…, 1]` is 0 where nothing is, and null where all is. */
export function sumLoss(rule: LossRule, a: tf.Tensor, t: tf.Tensor, asked: tf.Tensor | null): tf.Tensor {
  const each = rule.each(a, t);
  return tf.sum(asked ? tf.mul(each, asked) : each);
}

/** Its derivative by `a`. */
export function toSlope(rule: LossRule, a: tf.Tensor, t: tf.Tensor, asked: tf.Tensor | null): tf.Tensor {
  const slope = rule.slope(a, t);
  return asked ? tf.mul(slope, asked) : slope;
}

/** By how much the sum over so many answers, of `width` outputs each, is divided to give the mean that Keras shows. */
export function countTerms(rule: LossRule, answers: number, width: number): number {
  return rule.averages === "outputs" ? answers * width : answers;
}
