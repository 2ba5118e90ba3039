/**
 * @file Attention from one sequence to another, and self-attention (Vaswani et al. 2017), where query, key and value are
 * three weighings of each step of one, in several heads side by side.
 */
import * as tf from "@tensorflow/tfjs-core";
import type { RunLayer, Weights } from "#engine/layerPass.ts";
import { look } from "#engine/layers/looking.ts";
import type { Mask } from "#engine/masks.ts";
import { multiply, sumRows } from "#engine/matrix.ts";
import type { LayerOf } from "#model/network.ts";

/** The value is the key as well, so it gets the errors of both. */
export const runAttention: RunLayer<LayerOf<"attention">> = (_, [query, value], { scale }, { masks }) => {
  const [queries, values] = [query as tf.Tensor3D, value as tf.Tensor3D];
  const allowed = masks[1] ? tf.expandDims<tf.Tensor3D>(masks[1], 1) : null;
  const done = look({ query: queries, key: values, value: values, scale: scale ?? null, allowed });
  return {
    output: done.seen,
    toTrace: () => ({ looks: tf.expandDims(done.looks, 1) }),
    backward(dy, wants) {
      const back = done.backward(dy as tf.Tensor3D);
      return {
        inputs: [wants.inputs[0] ? back.query : null, wants.inputs[1] ? tf.add(back.key, back.value) : null],
        weights: wants.weights && scale ? { scale: back.toScale() } : {},
      };
    },
  };
};

export const runSelfAttention: RunLayer<LayerOf<"selfAttention">> = (layer, [x], weights, { masks }) => {
  const [batch, steps, features] = x!.shape as [number, number, number];
  const { heads, keyDim, causal } = layer;
  const width = heads * keyDim;
  const rows = tf.reshape<tf.Rank.R2>(x!, [batch * steps, features]);
  const { kernel, bias } = joinThree(weights, features, width);
  const product = tf.matMul<tf.Tensor2D>(rows, kernel);
  const all = bias ? tf.add<tf.Tensor2D>(product, bias) : product;

  /** `[batch · heads, steps, keyDim]` from columns of `[batch · steps, …]`, and back. */
  const part = (columns: tf.Tensor2D) =>
    tf.reshape<tf.Rank.R3>(tf.transpose(tf.reshape(columns, [batch, steps, heads, keyDim]), [0, 2, 1, 3]), [
      batch * heads,
      steps,
      keyDim,
    ]);
  const join = (parts: tf.Tensor) =>
    tf.reshape<tf.Rank.R2>(tf.transpose(tf.reshape(parts, [batch, heads, steps, keyDim]), [0, 2, 1, 3]), [
      batch * steps,
      width,
    ]);
  const [query, key, value] = [0, 1, 2].map((i) => part(tf.slice(all, [0, i * width], [-1, width]))) as [
    tf.Tensor3D,
    tf.Tensor3D,
    tf.Tensor3D,
  ];
  const done = look({
    query,
    key,
    value,
    scale: 1 / Math.sqrt(keyDim),
    allowed: toAllowed(steps, heads, causal, masks[0] ?? null),
  });
  const seen = join(done.seen);
  const outputKernel = tf.reshape<tf.Rank.R2>(weights.outputKernel!, [width, features]);
  const answer = tf.matMul(seen, outputKernel);
  const output = weights.outputBias ? tf.add(answer, weights.outputBias) : answer;

  return {
    output: tf.reshape(output, x!.shape),
    toTrace: () => ({ looks: tf.reshape(done.looks, [batch, heads, steps, steps]) }),
    backward(dy, wants) {
      const errors = tf.reshape<tf.Rank.R2>(dy, [batch * steps, features]);
      const dSeen = part(multiply(errors, outputKernel, false, true) as tf.Tensor2D);
      const back = done.backward(dSeen);
      const dAll = tf.concat([join(back.query), join(back.key), join(back.value)], 1);
      return {
        inputs: [wants.inputs[0] ? tf.reshape(multiply(dAll, kernel, false, true), x!.shape) : null],
        weights: wants.weights ? toGradients() : {},
      };

      function toGradients(): Weights {
        const dKernel = multiply(rows, dAll, true, false);
        const own = (i: number) =>
          tf.reshape(tf.slice(dKernel, [0, i * width], [-1, width]), [features, heads, keyDim]);
        const kernels = {
          queryKernel: own(0),
          keyKernel: own(1),
          valueKernel: own(2),
          outputKernel: tf.reshape(multiply(seen, errors, true, false), [heads, keyDim, features]),
        };
        if (!bias) return kernels;
        const dBias = sumRows(dAll);
        const ownBias = (i: number) => tf.reshape(tf.slice(dBias, [i * width], [width]), [heads, keyDim]);
        return {
          ...kernels,
          queryBias: ownBias(0),
          keyBias: ownBias(1),
          valueBias: ownBias(2),
          outputBias: sumRows(errors),
        };
      }
    },
  };
};

/** Query, key and value side by side, so that one product gives all three. */
function joinThree(weights: Weights, features: number, width: number) {
  const { queryKernel, keyKernel, valueKernel, queryBias, keyBias, valueBias } = weights;
  const kernels = [queryKernel, keyKernel, valueKernel].map((one) =>
    tf.reshape<tf.Rank.R2>(one!, [features, width]),
  );
  const biases = [queryBias, keyBias, valueBias].flatMap((one) =>
    one ? [tf.reshape<tf.Rank.R1>(one, [width])] : [],
  );
  return { kernel: tf.concat(kernels, 1), bias: biases.length > 0 ? tf.concat(biases) : null };
}

/** What each step may look at, in each head of each sample; null for everything. */
function toAllowed(steps: number, heads: number, causal: boolean, mask: Mask | null): tf.Tensor3D | null {
  const earlier = causal ? toEarlier(steps) : null;
  if (!mask) return earlier;
  const each = tf.tile(tf.expandDims(mask, 1), [1, heads, 1]);
  const known = tf.reshape<tf.Rank.R3>(each, [-1, 1, steps]);
  return earlier ? tf.mul(known, earlier) : known;
}

/** `[1, steps, steps]`: 1 on and below the diagonal, 0 above it. */
function toEarlier(steps: number): tf.Tensor3D {
  const values = Float32Array.from({ length: steps * steps }, (_, at) =>
    at % steps > Math.floor(at / steps) ? 0 : 1,
  );
  return tf.tensor3d(values, [1, steps, steps]);
}
