/** @file Weighted sums over the last axis: dense layers, and the output layer, be it over a list, a sequence or maps. */
import * as tf from "@tensorflow/tfjs-core";
import { bendAfter } from "#engine/layers/activation.ts";
import { toPass, type LayerPass, type RunLayer, type Weights } from "#engine/layerPass.ts";
import { multiply, sumRows, toRows } from "#engine/matrix.ts";
import type { LayerOf } from "#model/network.ts";

export const runDense: RunLayer<LayerOf<"dense">> = ({ activation }, [x], weights) =>
  bendAfter(activation, weigh(x!, weights));

/** Gives its scores, before its activation: the loss may want those; see `losses.ts`. */
export const runOutput: RunLayer<LayerOf<"output">> = (_, [x], weights) => weigh(x!, weights);

/** z = x·W + b, so ∂L/∂x = dz·Wᵀ, ∂L/∂W = xᵀ·dz, ∂L/∂b = Σ dz over the batch (and over all places). */
function weigh(x: tf.Tensor, { kernel, bias }: Weights): LayerPass {
  const rows = toRows(x);
  const product = tf.matMul(rows, kernel!);
  const sum = bias ? tf.add(product, bias) : product;
  const shape = [...x.shape.slice(0, -1), kernel!.shape[1]!];
  return toPass(
    x.rank === 2 ? sum : tf.reshape(sum, shape),
    (dz) => {
      const dx = multiply(toRows(dz), kernel!, false, true);
      return x.rank === 2 ? dx : tf.reshape(dx, x.shape);
    },
    (dz) => {
      const slopes = toRows(dz);
      return { kernel: multiply(rows, slopes, true, false), ...(bias && { bias: sumRows(slopes) }) };
    },
  );
}
