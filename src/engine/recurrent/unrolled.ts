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
  /** Dropout: `[batch, units]`, what the state is multiplied by on its way into each step. */
  readonly drop: tf.Tensor2D | null;
  /** `[steps · batch, 1]`: 1 where a step counts; where it is 0, state and cell stay as they were. */
  readonly mask: tf.Tensor2D | null;
  /** What the first step finds: the state, and the cell where there is one; null for zeros. */
  readonly begin: readonly tf.Tensor2D[] | null;
  /** The way back is cut every so many steps, counted from the last one; null: nowhere. */
  readonly truncation: number | null;
}

/** Of one direction, as `toWeights` in `model/layers/recurrent.ts` describes them. */
export interface DirectionWeights {
  readonly kernel: tf.Tensor;
  readonly recurrentKernel: tf.Tensor;
  readonly bias?: tf.Tensor | undefined;
}

/** By name: the state, the cell, each gate, the candidate. */
export type Gates = Readonly<Record<string, tf.Tensor2D>>;

/** The error of the state after a step, as far as it comes from outside; null for none. */
type StepError = (step: number) => tf.Tensor2D | null;

export interface Unrolled {
  readonly states: tf.Tensor2D;
  /** What the last step leaves, as `UnrollInput.begin`. */
  readonly end: readonly tf.Tensor2D[];
  readonly toGates: () => Gates;
  /** `errors` are those of all states, `[steps · batch, units]`, or of the last one alone, `[batch, units]`. */
  readonly backward: (errors: tf.Tensor2D) => {
    readonly projection: tf.Tensor2D;
    /** ∂L/∂h of each step, be it from outside or from the step after, `[steps · batch, units]`. */
    readonly toStates: () => tf.Tensor2D;
    readonly toWeights: ToWeights;
  };
}

/** The gradients of all weights; `rows` `[steps · batch, features]` are what was read, `bias` is its shape. */
export type ToWeights = (rows: tf.Tensor2D, bias: readonly number[] | undefined) => DirectionWeights;

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

/** What each step found before it: what the first one begins with, then all but the last. */
export function delay(states: tf.Tensor2D, begin: tf.Tensor2D): tf.Tensor2D {
  const rows = states.shape[0] - begin.shape[0];
  return rows === 0 ? begin : tf.concat([begin, tf.slice(states, [0, 0], [rows, -1])], 0);
}

/** States with the same dropout `[batch, units]` at every step. */
export function dropSteps(states: tf.Tensor2D, drop: tf.Tensor2D | null): tf.Tensor2D {
  if (!drop) return states;
  const [batch, units] = drop.shape;
  return tf.reshape(tf.mul(tf.reshape(states, [-1, batch, units]), drop), states.shape);
}

export function dropStep(state: tf.Tensor2D, drop: tf.Tensor2D | null): tf.Tensor2D {
  return drop ? tf.mul(state, drop) : state;
}

/** What a mask does to a state: it stays as it was at steps that do not count. */
export interface Hold {
  readonly forward: (step: number, fresh: tf.Tensor2D, before: tf.Tensor2D) => tf.Tensor2D;
  /** The part of the error that enters the step. */
  readonly inside: (step: number, error: tf.Tensor2D) => tf.Tensor2D;
  /** The error of the state before: what came back through the step, and what goes past it. */
  readonly around: (step: number, through: tf.Tensor2D, error: tf.Tensor2D) => tf.Tensor2D;
}

export function toHold(mask: tf.Tensor2D | null, batch: number): Hold {
  if (!mask) {
    return { forward: (_, fresh) => fresh, inside: (_, error) => error, around: (_, through) => through };
  }
  const rest = tf.sub<tf.Tensor2D>(1, mask);
  const inside = (step: number, x: tf.Tensor2D) => tf.mul<tf.Tensor2D>(x, atStep(mask, step, batch));
  const outside = (step: number, x: tf.Tensor2D) => tf.mul<tf.Tensor2D>(x, atStep(rest, step, batch));
  return {
    forward: (step, fresh, before) => tf.add(inside(step, fresh), outside(step, before)),
    inside,
    around: (step, through, error) => tf.add(through, outside(step, error)),
  };
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

/** Whether the error of the steps behind this one ends before it. */
export function isCut(
  { steps, truncation }: Pick<UnrollInput, "steps" | "truncation">,
  step: number,
): boolean {
  return truncation !== null && (steps - 1 - step) % truncation === 0;
}

export function toStepError(
  { steps, batch }: Pick<UnrollInput, "steps" | "batch">,
  errors: tf.Tensor2D,
): StepError {
  if (errors.shape[0] === steps * batch) return (step) => atStep(errors, step, batch);
  return (step) => (step === steps - 1 ? errors : null);
}

interface Walk<T> {
  /** In the order of time. */
  readonly steps: readonly T[];
  /** ∂L/∂h of each step, all of it. */
  readonly toStates: () => tf.Tensor2D;
}

/**
 * The errors of all steps, one after the other from the last to the first; `dh` is what a step hands to the one before.
 * Truncated (Williams and Peng 1990), some steps hear nothing of those after them.
 */
export function walkBack<T extends { readonly dh: tf.Tensor2D }>(
  input: Pick<UnrollInput, "steps" | "batch" | "truncation">,
  errors: tf.Tensor2D,
  like: tf.Tensor2D,
  toStep: (step: number, dh: tf.Tensor2D, after: T | null) => T,
): Walk<T> {
  const { steps } = input;
  const toError = toStepError(input, errors);
  const found: T[] = [];
  const toAfter = (step: number) => (isCut(input, step) ? null : (found[steps - 2 - step] ?? null));
  const toTotal = (step: number) => sumErrors(toError(step), toAfter(step)?.dh ?? null, like);
  for (let step = steps - 1; step >= 0; step--) {
    found.push(tidyStep(() => toStep(step, toTotal(step), toAfter(step))));
  }
  return {
    steps: found.toReversed(),
    toStates: () => stackSteps(Array.from({ length: steps }, (_, step) => toTotal(step))),
  };
}

/** The error from outside and the one from the step after; either may be missing. */
function sumErrors(outside: tf.Tensor2D | null, later: tf.Tensor2D | null, like: tf.Tensor2D): tf.Tensor2D {
  if (outside && later) return tf.add(outside, later);
  return outside ?? later ?? tf.zerosLike(like);
}
