/**
 * @file The optimisers: from the gradient g of all weights θ to the next θ. Defaults, order of operations and the
 * place of ε as in Keras 3. All arithmetic is on whole vectors; `rate` is the learning rate of this very step.
 */
import * as tf from "@tensorflow/tfjs-core";
import { hasSimd, runSimd } from "#kernels/simd.ts";
import type { Rate } from "#kernels/simdTraining.ts";
import type { OptimizerKind, OptimizerSpec } from "#model/training.ts";

type Vector = tf.Tensor1D;

interface Update {
  readonly theta: Vector;
  readonly slots: readonly Vector[];
}

export interface OptimizerRule {
  /** The value with which each slot begins; a slot is one number per weight. */
  readonly slots: readonly number[];
  /** `count` is the number of updates, this one included. */
  readonly update: (
    theta: Vector,
    g: Vector,
    slots: readonly Vector[],
    spec: OptimizerSpec,
    rate: number,
    count: number,
  ) => Update;
}

export const optimizerRules = {
  /** θ ← θ − η·g (Robbins and Monro 1951). */
  sgd: { slots: [], update: (theta, g, _, __, rate) => ({ theta: move(theta, g, -rate), slots: [] }) },

  /** v ← μ·v − η·g; θ ← θ + v (Polyak 1964). */
  momentum: {
    slots: [0],
    update: (theta, g, [v], { momentum }, rate) => {
      const velocity: Vector = tf.sub(tf.mul(v!, momentum), tf.mul(g, rate));
      return { theta: tf.add(theta, velocity), slots: [velocity] };
    },
  },

  /** v ← μ·v − η·g; θ ← θ + μ·v − η·g: the step is taken from where the velocity leads (Nesterov 1983). */
  nesterov: {
    slots: [0],
    update: (theta, g, [v], { momentum }, rate) => {
      const push = tf.mul(g, rate);
      const velocity: Vector = tf.sub(tf.mul(v!, momentum), push);
      const ahead = tf.sub(tf.mul(velocity, momentum), push);
      return { theta: tf.add(theta, ahead), slots: [velocity] };
    },
  },

  /** a ← a + g²; θ ← θ − η·g/√(a + ε); a starts at 0.1 (Duchi, Hazan and Singer 2011). */
  adagrad: {
    slots: [0.1],
    update: (theta, g, [a], { epsilon }, rate) => {
      const sum: Vector = tf.add(a!, tf.square(g));
      return { theta: move(theta, tf.div(g, tf.sqrt(tf.add(sum, epsilon))), -rate), slots: [sum] };
    },
  },

  /** a ← ρ·a + (1−ρ)·g²; δ = −√(d + ε)/√(a + ε)·g; d ← ρ·d + (1−ρ)·δ²; θ ← θ + η·δ (Zeiler 2012). */
  adadelta: {
    slots: [0, 0],
    update: (theta, g, [a, d], { rho, epsilon }, rate) => {
      const squares = blend(a!, tf.square(g), rho);
      const ratio = tf.sqrt(tf.div(tf.add(d!, epsilon), tf.add(squares, epsilon)));
      const delta: Vector = tf.neg(tf.mul(ratio, g));
      return {
        theta: move(theta, delta, rate),
        slots: [squares, blend(d!, tf.square(delta), rho)],
      };
    },
  },

  /** a ← ρ·a + (1−ρ)·g²; θ ← θ − η·g/√(a + ε) (Tieleman and Hinton 2012). */
  rmsprop: {
    slots: [0],
    update: (theta, g, [a], { rho, epsilon }, rate) => {
      const squares = blend(a!, tf.square(g), rho);
      return { theta: move(theta, tf.div(g, tf.sqrt(tf.add(squares, epsilon))), -rate), slots: [squares] };
    },
  },

  /**
   * m ← β₁·m + (1−β₁)·g; v ← β₂·v + (1−β₂)·g²; θ ← θ − η·√(1−β₂ᵗ)/(1−β₁ᵗ) · m/(√v + ε)
   * (Kingma and Ba 2015, in the form of its section 2 with ε̂).
   */
  adam: { slots: [0, 0], update: updateAdam },

  /** Adam, with the weights themselves drawn to zero first: θ ← θ − η·λ·θ (Loshchilov and Hutter 2019). */
  adamw: {
    slots: [0, 0],
    update: (theta, g, slots, spec, rate, count) =>
      updateAdam(tf.mul(theta, 1 - rate * spec.weightDecay), g, slots, spec, rate, count),
  },

  /** m as in Adam; u ← max(β₂·u, |g|); θ ← θ − η/(1−β₁ᵗ) · m/(u + ε) (Kingma and Ba 2015, section 7.1). */
  adamax: {
    slots: [0, 0],
    update: (theta, g, [m, u], { beta1, beta2, epsilon }, rate, count) => {
      const mean = blend(m!, g, beta1);
      const norm: Vector = tf.maximum(tf.mul(u!, beta2), tf.abs(g));
      const step = tf.div(mean, tf.add(norm, epsilon));
      return { theta: move(theta, step, -rate / (1 - beta1 ** count)), slots: [mean, norm] };
    },
  },
} satisfies Record<OptimizerKind, OptimizerRule>;

/** One update by the rule of `spec`, in one kernel where there is one. */
export function optimize(
  theta: Vector,
  g: Vector,
  slots: readonly Vector[],
  spec: OptimizerSpec,
  rate: number,
  count: number,
): Update {
  if (!hasSimd()) return optimizerRules[spec.kind].update(theta, g, slots, spec, rate, count);
  const given = { theta, g, slot0: slots[0], slot1: slots[1] };
  const next = runSimd("optimize", given, { optimizer: spec, rate: toStep(spec, rate, count) });
  return { theta: next[0] as Vector, slots: next.slice(1) as Vector[] };
}

/** What the learning rate becomes at this update, for kernels. */
export function toStep(
  { kind, beta1, beta2, weightDecay }: OptimizerSpec,
  rate: number,
  count: number,
): Rate {
  const decay = 1 - rate * weightDecay;
  if (kind === "adam" || kind === "adamw") return { by: toAdamRate(rate, beta1, beta2, count), decay };
  return { by: kind === "adamax" ? rate / (1 - beta1 ** count) : rate, decay };
}

/** η·√(1−β₂ᵗ)/(1−β₁ᵗ) */
function toAdamRate(rate: number, beta1: number, beta2: number, count: number): number {
  return (rate * Math.sqrt(1 - beta2 ** count)) / (1 - beta1 ** count);
}

function updateAdam(
  theta: Vector,
  g: Vector,
  [m, v]: readonly Vector[],
  { beta1, beta2, epsilon }: OptimizerSpec,
  rate: number,
  count: number,
): Update {
  const mean = blend(m!, g, beta1);
  const squares = blend(v!, tf.square(g), beta2);
  const scaled = toAdamRate(rate, beta1, beta2, count);
  return {
    theta: move(theta, tf.div(mean, tf.add(tf.sqrt(squares), epsilon)), -scaled),
    slots: [mean, squares],
  };
}

/** share·old + (1 − share)·fresh */
function blend(old: Vector, fresh: tf.Tensor, share: number): Vector {
  return tf.add(tf.mul(old, share), tf.mul(fresh, 1 - share));
}

/** theta + by·step */
function move(theta: Vector, step: tf.Tensor, by: number): Vector {
  return tf.add(theta, tf.mul(step, by));
}

/** The gradient of what `Restraints` pull on, added to g. */
export function regularize(
  g: Vector,
  theta: Vector,
  { l1, twiceL2 }: { readonly l1: Vector | null; readonly twiceL2: Vector | null },
): Vector {
  const drawn: Vector = l1 ? tf.add(g, tf.mul(tf.sign(theta), l1)) : g;
  return twiceL2 ? tf.add(drawn, tf.mul(theta, twiceL2)) : drawn;
}

/** A gradient longer than `limit` is shortened to it, its direction kept (Pascanu, Mikolov and Bengio 2013). */
export function clip(g: Vector, limit: number | null): Vector {
  if (limit === null) return g;
  const length = tf.sqrt(tf.sum(tf.square(g)));
  return tf.mul(g, tf.div(limit, tf.maximum(length, limit)));
}
