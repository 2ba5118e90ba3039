/** @file The gradients of a recurrent layer's weights, from the errors of all steps. */
import * as tf from "@tensorflow/tfjs-core";
import { multiply, sumRows } from "#engine/matrix.ts";
import { toColumns, type ToWeights } from "#engine/recurrent/unrolled.ts";

/**
 * `projection` are the errors of what the inputs add to each step, `toKernel` gives ∂L/∂U, and `toBias` that of a bias of
 * the state alone, where there is one: a layer's bias of two rows has one for the inputs and one for the state.
 */
export function weighSteps(
  projection: tf.Tensor2D,
  toKernel: () => tf.Tensor,
  toBias: () => tf.Tensor = () => sumRows(projection),
): ToWeights {
  return (rows, bias) => {
    const ofInputs = bias && sumRows(projection);
    return {
      kernel: multiply(rows, projection, true, false),
      recurrentKernel: toKernel(),
      bias: ofInputs && (bias.length === 2 ? tf.stack([ofInputs, toBias()]) : ofInputs),
    };
  };
}

interface GruErrors {
  readonly isAfter: boolean;
  readonly projection: tf.Tensor2D;
  /** The states that the steps have found. */
  readonly toSeen: () => tf.Tensor2D;
  readonly toReset: () => tf.Tensor2D;
  /** The errors of the candidate's product with the state, where the reset acts after that. */
  readonly toOwn: () => tf.Tensor2D;
}

/** A GRU whose reset acts before the product has met r·seen in the last block of U. */
export function weighGru({ isAfter, projection, toSeen, toReset, toOwn }: GruErrors): ToWeights {
  const units = projection.shape[1] / 3;
  const toGates = () => toColumns(projection, units, 0, 2);
  const toProduct = () => tf.concat([toGates(), toOwn()], 1);
  const toKernel = () => {
    const seen = toSeen();
    if (isAfter) return multiply(seen, toProduct(), true, false);
    const kept = tf.mul(toReset(), seen);
    const blocks = [
      multiply(seen, toGates(), true, false),
      multiply(kept, toColumns(projection, units, 2), true, false),
    ];
    return tf.concat(blocks as tf.Tensor2D[], 1);
  };
  return weighSteps(projection, toKernel, () => sumRows(toProduct()));
}
