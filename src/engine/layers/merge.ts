/** @file Joins: several tensors become one, and the error parts again. */
import * as tf from "@tensorflow/tfjs-core";
import type { RunLayer } from "#engine/layerPass.ts";
import type { LayerOf } from "#model/network.ts";

/** y = Σ xᵢ, so each ∂L/∂xᵢ is ∂L/∂y. */
export const runAdd: RunLayer<LayerOf<"add">> = (_, inputs) => ({
  output: inputs.reduce((sum, x) => tf.add(sum, x)),
  backward: (dy, wants) => ({ inputs: inputs.map((__, i) => (wants.inputs[i] ? dy : null)), weights: {} }),
});

/** y = Π xᵢ, so ∂L/∂xᵢ = ∂L/∂y · Π of the others. */
export const runMultiply: RunLayer<LayerOf<"multiply">> = (_, inputs) => ({
  output: inputs.reduce((product, x) => tf.mul(product, x)),
  backward: (dy, wants) => ({
    inputs: inputs.map((__, i) =>
      wants.inputs[i] ? inputs.reduce((product, x, j) => (j === i ? product : tf.mul(product, x)), dy) : null,
    ),
    weights: {},
  }),
});

/** Side by side along the last axis; each input gets back its own columns of the error. */
export const runConcatenate: RunLayer<LayerOf<"concatenate">> = (_, inputs) => ({
  output: tf.concat([...inputs], -1),
  backward: (dy, wants) => {
    let start = 0;
    const pieces = inputs.map((x, i) => {
      const width = x.shape.at(-1)!;
      const begin = [...x.shape.slice(1).map(() => 0), start];
      start += width;
      return wants.inputs[i] ? tf.slice(dy, begin, [...x.shape.slice(0, -1), width]) : null;
    });
    return { inputs: pieces, weights: {} };
  },
});

/** y = Σ aᵢ·bᵢ, so ∂L/∂a = ∂L/∂y · b, and the other way round. */
export const runDot: RunLayer<LayerOf<"dot">> = (_, [a, b]) => ({
  output: tf.sum(tf.mul(a!, b!), -1, true),
  backward: (dy, wants) => ({
    inputs: [wants.inputs[0] ? tf.mul(dy, b!) : null, wants.inputs[1] ? tf.mul(dy, a!) : null],
    weights: {},
  }),
});
