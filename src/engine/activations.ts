/**
 * @file The activation functions on tensors, with their derivatives; the same formulas and constants as
 * `model/activation.ts`. Each derivative is written by what is cheapest to know: the input z or the output y.
 */
import * as tf from "@tensorflow/tfjs-core";
import { hasLoops, runLoop } from "#kernels/loops.ts";
import { hasSimd, runSimd } from "#kernels/simd.ts";
import { isBentByOutput } from "#kernels/simdCodes.ts";
import { activations, leakyReluSlope, seluAlpha, seluScale, type Activation } from "#model/activation.ts";

export interface ActivationRule {
  /** y = f(z), `[batch, units]`. */
  readonly forward: (z: tf.Tensor) => tf.Tensor;
  /** ∂L/∂z from dy = ∂L/∂y. */
  readonly backward: (dy: tf.Tensor, z: tf.Tensor, y: tf.Tensor) => tf.Tensor;
}

const composed = {
  linear: { forward: (z) => z, backward: (dy) => dy },
  relu: { forward: tf.relu, backward: (dy, _, y) => toReluGradient(dy, y) },
  leakyRelu: {
    forward: (z) => tf.leakyRelu(z, leakyReluSlope),
    backward: (dy, z) => tf.mul(dy, tf.step(z, leakyReluSlope)),
  },
  // For z < 0: y' = exp(z) = y + 1; above it is 1.
  elu: { forward: tf.elu, backward: (dy, _, y) => tf.mul(dy, tf.add(tf.minimum(y, 0), 1)) },
  selu: {
    forward: tf.selu,
    backward: (dy, z) =>
      tf.mul(tf.mul(dy, seluScale), tf.mul(tf.step(z, seluAlpha), tf.exp(tf.minimum(z, 0)))),
  },
  // y = z·Φ(z), so y' = Φ(z) + z·φ(z), with the normal distribution Φ and its density φ.
  gelu: {
    forward: (z) => tf.mul(z, toNormalShare(z)),
    backward: (dy, z) => {
      const density = tf.mul(tf.exp(tf.mul(tf.square(z), -0.5)), 1 / Math.sqrt(2 * Math.PI));
      return tf.mul(dy, tf.add(toNormalShare(z), tf.mul(z, density)));
    },
  },
  swish: {
    forward: (z) => tf.mul(z, tf.sigmoid(z)),
    backward: (dy, z, y) => {
      const gate = tf.sigmoid(z);
      return tf.mul(dy, tf.add(gate, tf.mul(y, tf.sub(1, gate))));
    },
  },
  softplus: { forward: tf.softplus, backward: (dy, z) => tf.mul(dy, tf.sigmoid(z)) },
  tanh: { forward: tf.tanh, backward: (dy, _, y) => tf.mul(dy, tf.sub(1, tf.square(y))) },
  sigmoid: { forward: tf.sigmoid, backward: (dy, _, y) => tf.mul(dy, tf.mul(y, tf.sub(1, y))) },
  hardSigmoid: {
    forward: (z) => tf.clipByValue(tf.add(tf.mul(z, 1 / 6), 0.5), 0, 1),
    backward: (dy, z) => tf.mul(dy, tf.mul(tf.step(tf.sub(3, tf.abs(z))), 1 / 6)),
  },
  sin: { forward: tf.sin, backward: (dy, z) => tf.mul(dy, tf.cos(z)) },
  // Flat everywhere: nothing is learned through it, which is why it is only a lesson today.
  step: { forward: (z) => tf.step(z), backward: (dy) => tf.zerosLike(dy) },
  // ∂yᵢ/∂zⱼ = yᵢ(δᵢⱼ − yⱼ), so ∂L/∂z = y·(dy − Σ dy·y).
  softmax: {
    forward: (z) => tf.softmax(z),
    backward: (dy, _, y) => tf.mul(y, tf.sub(dy, tf.sum(tf.mul(dy, y), -1, true))),
  },
} satisfies Record<Activation, ActivationRule>;

export const activationRules = Object.fromEntries(
  activations.map((kind) => [kind, toRule(kind)]),
) as unknown as Record<Activation, ActivationRule>;

/** In one kernel where there is one. */
function toRule(activation: Activation): ActivationRule {
  const rule: ActivationRule = composed[activation];
  if (activation === "linear" || !isBentByOutput(activation)) return rule;
  return {
    forward: (z) => (hasSimd() ? runSimd("bend", { z }, { activation })[0]! : rule.forward(z)),
    backward: (dy, z, y) =>
      hasSimd() ? runSimd("bendBack", { dy, y }, { activation })[0]! : rule.backward(dy, z, y),
  };
}

/** Where y is 0, nothing passes. */
export function toReluGradient(dy: tf.Tensor, y: tf.Tensor): tf.Tensor {
  // TF.js's two steps take twenty times as long in plain JavaScript.
  if (hasLoops()) return runLoop("reluInput", [dy, y], { shape: y.shape });
  return tf.mul(dy, tf.step(y));
}

/** Φ(z) = (1 + erf(z/√2)) / 2: the share of a normal distribution below z. */
function toNormalShare(z: tf.Tensor): tf.Tensor {
  return tf.mul(tf.add(tf.erf(tf.mul(z, Math.SQRT1_2)), 1), 0.5);
}
