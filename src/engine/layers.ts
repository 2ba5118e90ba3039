/**
 * @file What each kind of layer computes, and how the error walks back through it (Rumelhart, Hinton and Williams
 * 1986). Written out instead of recorded on a tape: it costs less per step, and every number of it can be shown.
 */
import * as tf from "@tensorflow/tfjs-core";
import { activationRules } from "#engine/activations.ts";
import type { Activation } from "#model/activation.ts";
import type { WeightShape } from "#model/layerKinds.ts";
import type { LayerId, LayerKind, LayerOf } from "#model/network.ts";

export type WeightName = WeightShape["name"];
export type Weights = Readonly<Partial<Record<WeightName, tf.Tensor>>>;

/** What a forward pass may ask for. */
export interface Pass {
  readonly training: boolean;
  /** The numbers by which dropout multiplies: 0, or 1 / (1 − rate). Only asked for while training. */
  readonly toMask: (layer: LayerId, rate: number, shape: readonly number[]) => tf.Tensor;
}

export interface LayerPass {
  readonly output: tf.Tensor;
  /** From ∂L/∂output to ∂L/∂input (null when nobody asks: below it lies only data) and ∂L/∂weights. */
  readonly backward: (dy: tf.Tensor, wantsInput: boolean) => Gradients;
  /** New values of weights that gradient descent does not move. */
  readonly kept?: Weights;
}

export interface Gradients {
  readonly input: tf.Tensor | null;
  readonly weights: Weights;
}

type LayerRuns = {
  readonly [K in LayerKind]: (layer: LayerOf<K>, x: tf.Tensor, weights: Weights, pass: Pass) => LayerPass;
};

/** The output layer gives its scores, before its activation: the loss may want those; see `losses.ts`. */
const layerRuns = {
  input: (_, x) => passThrough(x),
  dense: (layer, x, weights) => {
    const sum = weigh(x, weights);
    const bent = bend(layer.activation, sum.output);
    return {
      output: bent.output,
      backward: (dy, wantsInput) => sum.backward(bent.backward(dy, true).input!, wantsInput),
    };
  },
  activation: (layer, x) => bend(layer.activation, x),
  dropout: (layer, x, _, pass) => {
    if (!pass.training || layer.rate === 0) return passThrough(x);
    const mask = pass.toMask(layer.id, layer.rate, x.shape);
    return { output: tf.mul(x, mask), backward: (dy) => ({ input: tf.mul(dy, mask), weights: {} }) };
  },
  batchNormalization: (layer, x, weights, pass) => normalize(layer, x, weights, pass.training),
  output: (_, x, weights) => weigh(x, weights),
} satisfies LayerRuns;

/** Runs any layer; the table's own types are checked above. */
export function runLayer<K extends LayerKind>(
  layer: LayerOf<K>,
  x: tf.Tensor,
  weights: Weights,
  pass: Pass,
): LayerPass {
  const run = layerRuns[layer.kind] as unknown as LayerRuns[K];
  return run(layer, x, weights, pass);
}

function passThrough(x: tf.Tensor): LayerPass {
  return { output: x, backward: (dy) => ({ input: dy, weights: {} }) };
}

function bend(activation: Activation, z: tf.Tensor): LayerPass {
  const rule = activationRules[activation];
  const y = rule.forward(z);
  return { output: y, backward: (dy) => ({ input: rule.backward(dy, z, y), weights: {} }) };
}

/** z = x·W + b, so ∂L/∂x = dz·Wᵀ, ∂L/∂W = xᵀ·dz, ∂L/∂b = Σ dz over the batch. */
function weigh(x: tf.Tensor, { kernel, bias }: Weights): LayerPass {
  const product = tf.matMul(x, kernel!);
  return {
    output: bias ? tf.add(product, bias) : product,
    backward: (dz, wantsInput) => ({
      input: wantsInput ? multiply(dz, kernel!, false, true) : null,
      weights: {
        kernel: multiply(x, dz, true, false),
        ...(bias && { bias: tf.sum(dz, 0) }),
      },
    }),
  };
}

/** a·b, with either side transposed. WASM's kernel is up to ten times as quick on sides that lie as they are read. */
function multiply(a: tf.Tensor, b: tf.Tensor, turnA: boolean, turnB: boolean): tf.Tensor {
  if (tf.getBackend() !== "wasm") return tf.matMul(a, b, turnA, turnB);
  return tf.matMul(turnA ? tf.transpose(a) : a, turnB ? tf.transpose(b) : b);
}

/**
 * x̂ = (x − μ)/√(σ² + ε), y = γ·x̂ + β over all axes but the last (Ioffe and Szegedy 2015); the variance is the biased
 * one, as in Keras. ∂L/∂x = γ/√(σ² + ε) · (dy − mean(dy) − x̂·mean(dy·x̂)).
 */
function normalize(
  layer: LayerOf<"batchNormalization">,
  x: tf.Tensor,
  { gamma, beta, movingMean, movingVariance }: Weights,
  training: boolean,
): LayerPass {
  const axes = x.shape.slice(0, -1).map((_, axis) => axis);
  const mean = training ? tf.mean(x, axes) : movingMean!;
  const centred = tf.sub(x, mean);
  const variance = training ? tf.mean(tf.square(centred), axes) : movingVariance!;
  const scale = tf.rsqrt(tf.add(variance, layer.epsilon));
  const standard = tf.mul(centred, scale);
  const blend = (old: tf.Tensor, fresh: tf.Tensor) =>
    tf.add(tf.mul(old, layer.momentum), tf.mul(fresh, 1 - layer.momentum));
  return {
    output: tf.add(tf.mul(standard, gamma!), beta!),
    backward: (dy, wantsInput) => {
      const dyStandard = tf.mul(dy, standard);
      const rest = () => tf.sub(tf.sub(dy, tf.mean(dy, axes)), tf.mul(standard, tf.mean(dyStandard, axes)));
      return {
        input: wantsInput ? tf.mul(tf.mul(gamma!, scale), rest()) : null,
        weights: { gamma: tf.sum(dyStandard, axes), beta: tf.sum(dy, axes) },
      };
    },
    ...(training && {
      kept: { movingMean: blend(movingMean!, mean), movingVariance: blend(movingVariance!, variance) },
    }),
  };
}
