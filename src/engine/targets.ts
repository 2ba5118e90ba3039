/** @file From classes to the numbers that the output neurons shall give. */
import * as tf from "@tensorflow/tfjs-core";
import type { TargetCoding } from "#model/task.ts";

/**
 * Targets `[count, outputs]` from `y` `[count]` (class index), or `y` itself where it holds numbers. One output: 0/1 or
 * ±1 for class 0/1; several: one output per class, high at its own class and low elsewhere.
 */
export function toTargets(y: Float32Array, outputs: number, coding: TargetCoding): Float32Array<ArrayBuffer> {
  if (coding === "value") return Float32Array.from(y);
  const low = coding === "plusMinus" ? -1 : 0;
  const targets = new Float32Array(y.length * outputs).fill(low);
  for (let i = 0; i < y.length; i++) {
    const label = y[i]!;
    if (outputs === 1) targets[i] = label > 0 ? 1 : low;
    else targets[i * outputs + label] = 1;
  }
  return targets;
}

/** The same on the device, for classes that are kept as their indices, of any shape: a last axis of outputs is added. */
export function expandClasses(classes: tf.Tensor, outputs: number, coding: TargetCoding): tf.Tensor {
  const isMinus = coding === "plusMinus";
  const high =
    outputs === 1
      ? tf.expandDims(tf.cast(tf.greater(classes, 0), "float32"), -1)
      : tf.cast(tf.oneHot(tf.cast(tf.relu(classes), "int32"), outputs), "float32");
  return isMinus ? tf.sub(tf.mul(high, 2), 1) : high;
}

/** `[…, 1]`: 1 where a class is asked for, 0 where the index is −1. */
export function findAsked(classes: tf.Tensor): tf.Tensor {
  return tf.expandDims(tf.cast(tf.greaterEqual(classes, 0), "float32"), -1);
}
