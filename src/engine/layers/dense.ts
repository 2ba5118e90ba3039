/** @file Weighted sums over the last axis: dense layers, and the output layer, be it over a list, a sequence or maps. */
import * as tf from "@tensorflow/tfjs-core";
import { activationRules } from "#engine/activations.ts";
import { weighOnGpu } from "#engine/denseOnGpu.ts";
import { bendAfter } from "#engine/layers/activation.ts";
import { toPass, type LayerPass, type RunLayer, type Weights } from "#engine/layerPass.ts";
import { canWeighAndBend, multiply, sumRows, toRows, weigh } from "#engine/matrix.ts";
import type { LayerOf } from "#model/network.ts";

export const runDense: RunLayer<LayerOf<"dense">> = ({ activation }, [x], weights) => {
  const onGpu = weighOnGpu(activation, x!, weights);
  if (onGpu) return onGpu;
  if (activation === "linear" || !canWeighAndBend(activation)) return bendAfter(activation, sum(x!, weights));
  const rows = toRows(x!);
  const y = weigh(rows, weights.kernel!, weights.bias, activation);
  const done = passRows(x!, rows, weights, y);
  return {
    output: done.output,
    backward: (dy, wants) => done.backward(activationRules[activation].backward(dy, dy, done.output), wants),
  };
};

/** Gives its scores, before its activation: the loss may want those; see `losses.ts`. */
export const runOutput: RunLayer<LayerOf<"output">> = (_, [x], weights) => sum(x!, weights);

function sum(x: tf.Tensor, weights: Weights): LayerPass {
  const rows = toRows(x);
  return (
    weighOnGpu("linear", x, weights) ??
    passRows(x, rows, weights, weigh(rows, weights.kernel!, weights.bias, "linear"))
  );
}

/** What comes back is the error of z = x·W + b: ∂L/∂x = dz·Wᵀ, ∂L/∂W = xᵀ·dz, ∂L/∂b = Σ dz over samples and places. */
function passRows(x: tf.Tensor, rows: tf.Tensor2D, { kernel, bias }: Weights, output: tf.Tensor): LayerPass {
  const isFlat = x.rank === 2;
  return toPass(
    isFlat ? output : tf.reshape(output, [...x.shape.slice(0, -1), kernel!.shape[1]!]),
    (dz) => {
      const dx = multiply(toRows(dz), kernel!, false, true);
      return isFlat ? dx : tf.reshape(dx, x.shape);
    },
    (dz) => {
      const slopes = toRows(dz);
      return { kernel: multiply(rows, slopes, true, false), ...(bias && { bias: sumRows(slopes) }) };
    },
  );
}
