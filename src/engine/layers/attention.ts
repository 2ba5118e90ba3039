/**
 * @file Self-attention (Vaswani et al. 2017): with q, k and v three weighings of each step, a = softmax(q·kᵀ/√d) says how
 * much each step looks at each other one, and a·v is what it sees; several heads do so side by side.
 */
import * as tf from "@tensorflow/tfjs-core";
import type { RunLayer, Weights } from "#engine/layerPass.ts";
import { multiply, sumRows } from "#engine/matrix.ts";
import type { LayerOf } from "#model/network.ts";

/** What a step must not look at gets so low a score that nothing is left of it behind the softmax; as in Keras. */
const hidden = -1e9;

export const runSelfAttention: RunLayer<LayerOf<"selfAttention">> = (layer, [x], weights) => {
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
  const [q, k, v] = [0, 1, 2].map((i) => part(tf.slice(all, [0, i * width], [-1, width]))) as [
    tf.Tensor3D,
    tf.Tensor3D,
    tf.Tensor3D,
  ];
  const scale = 1 / Math.sqrt(keyDim);
  const scores = tf.mul(tf.matMul(q, k, false, true), scale);
  const looks = tf.softmax(causal ? tf.add(scores, toVeil(steps)) : scores) as tf.Tensor3D;
  const seen = join(tf.matMul(looks, v));
  const outputKernel = tf.reshape<tf.Rank.R2>(weights.outputKernel!, [width, features]);
  const answer = tf.matMul(seen, outputKernel);
  const output = weights.outputBias ? tf.add(answer, weights.outputBias) : answer;

  return {
    output: tf.reshape(output, x!.shape),
    backward(dy, wants) {
      const errors = tf.reshape<tf.Rank.R2>(dy, [batch * steps, features]);
      const dSeen = part(multiply(errors, outputKernel, false, true) as tf.Tensor2D);
      const dLooks = tf.matMul(dSeen, v, false, true);
      const dv = tf.matMul(looks, dSeen, true, false);
      const shared = tf.sum(tf.mul(dLooks, looks), -1, true);
      const dScores = tf.mul<tf.Tensor3D>(tf.mul(looks, tf.sub(dLooks, shared)), scale);
      const dq = tf.matMul(dScores, k);
      const dk = tf.matMul(dScores, q, true, false);
      const dAll = tf.concat([join(dq), join(dk), join(dv)], 1);
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

/** `[1, steps, steps]`: nothing on and below the diagonal, `hidden` above it. */
function toVeil(steps: number): tf.Tensor3D {
  const values = Float32Array.from({ length: steps * steps }, (_, at) =>
    at % steps > Math.floor(at / steps) ? hidden : 0,
  );
  return tf.tensor3d(values, [1, steps, steps]);
}
