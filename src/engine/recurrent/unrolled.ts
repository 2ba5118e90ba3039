/** @file What the recurrent layers have in common: a step's rows, blocks of columns, and the bookkeeping over time. */
import * as tf from "@tensorflow/tfjs-core";
import { activationRules, type ActivationRule } from "#engine/activations.ts";
import type { RecurrentActivation, RecurrentLayer } from "#model/layers/recurrent.ts";

export interface UnrollInput {
  readonly layer: RecurrentLayer;
  readonly steps: number;
  readonly batch: number;
  /** What the inputs add to each step, `[steps · batch, blocks · units]`, bias included. */
  readonly projection: tf.Tensor2D;
  /** Of the state: `[units, blocks · units]`. */
  readonly kernel: tf.Tensor2D;
  /** A bias of the state alone, `[blocks · units]`; null where the projection has all there is. */
  readonly bias: tf.Tensor1D | null;
  readonly mask: tf.Tensor2D | null;
}

/** By name: the state, the cell, each gate, the candidate. */
export type Gates = Readonly<Record<string, tf.Tensor2D>>;

/** The error of the state after a step, as far as it comes from outside; null for none. */
export type StepError = (step: number) => tf.Tensor2D | null;

export interface Unrolled {
  readonly states: tf.Tensor2D;
  readonly toGates: () => Gates;
  readonly backward: (toError: StepError) => {
    readonly projection: tf.Tensor2D;
    readonly toKernel: () => tf.Tensor2D;
    /** Of the bias of the state; only asked for where there is one. */
    readonly toBias: () => tf.Tensor1D;
  };
}

export type Unroll = (input: UnrollInput) => Unrolled;

/** The rows of one step. */
export function atStep(rows: tf.Tensor2D, step: number, batch: number): tf.Tensor2D {
  return tf.slice(rows, [step * batch, 0], [batch, -1]);
}

/** `count` blocks of columns, from block `first` on. */
export function toColumns(x: tf.Tensor2D, units: number, first: number, count = 1): tf.Tensor2D {
  return tf.slice(x, [0, first * units], [-1, count * units]);
}

export function stackSteps(steps: readonly tf.Tensor2D[]): tf.Tensor2D {
  return tf.concat([...steps], 0);
}

/** What each step found before it: zeros, then all but the last. */
export function delay(states: tf.Tensor2D, batch: number): tf.Tensor2D {
  const [rows, units] = states.shape;
  const zeros = tf.zeros<tf.Rank.R2>([batch, units]);
  return rows === batch ? zeros : tf.concat([zeros, tf.slice(states, [0, 0], [rows - batch, units])], 0);
}

/** States with the same mask `[batch, units]` at every step. */
export function maskSteps(states: tf.Tensor2D, mask: tf.Tensor2D | null): tf.Tensor2D {
  if (!mask) return states;
  const [batch, units] = mask.shape;
  return tf.reshape(tf.mul(tf.reshape(states, [-1, batch, units]), mask), states.shape);
}

export function maskStep(state: tf.Tensor2D, mask: tf.Tensor2D | null): tf.Tensor2D {
  return mask ? tf.mul(state, mask) : state;
}

/** f and f′ of all steps at once; every f here looks at one number at a time, so its slope is one number, too. */
export function toBend(kind: RecurrentActivation) {
  const rule: ActivationRule = activationRules[kind];
  return {
    forward: (z: tf.Tensor2D) => rule.forward(z) as tf.Tensor2D,
    toSlope: (z: tf.Tensor2D, y: tf.Tensor2D) => rule.backward(tf.onesLike(y), z, y) as tf.Tensor2D,
  };
}

/** Gives back what a step needs for itself alone; its result may be any object of tensors. */
export function tidyStep<T extends object>(compute: () => T): T {
  return tf.tidy(compute as unknown as () => tf.TensorContainer) as unknown as T;
}

/** The errors of all steps, one after the other from the last to the first; they are kept in the order of time. */
export function walkBack<T extends object>(steps: number, toStep: (step: number, after: T | null) => T): T[] {
  const found: T[] = [];
  for (let step = steps - 1; step >= 0; step--) {
    const after = found.at(-1) ?? null;
    found.push(tidyStep(() => toStep(step, after)));
  }
  return found.toReversed();
}

/** The error from outside and the one from the step after; either may be missing. */
export function sumErrors(
  outside: tf.Tensor2D | null,
  later: tf.Tensor2D | null,
  like: tf.Tensor2D,
): tf.Tensor2D {
  if (outside && later) return tf.add(outside, later);
  return outside ?? later ?? tf.zerosLike(like);
}
