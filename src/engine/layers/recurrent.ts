/** @file Recurrent layers: which way the sequence is read, what of the states comes out, and the chance of training. */
import * as tf from "@tensorflow/tfjs-core";
import type { LayerPass, Pass, RunLayer, Weights } from "#engine/layerPass.ts";
import { runSequence, type DirectionWeights } from "#engine/recurrent.ts";
import type { RecurrentLayer } from "#model/layers/recurrent.ts";
import type { LayerOf } from "#model/network.ts";

export const runSimpleRnn: RunLayer<LayerOf<"simpleRnn">> = runRecurrent;
export const runGru: RunLayer<LayerOf<"gru">> = runRecurrent;
export const runLstm: RunLayer<LayerOf<"lstm">> = runRecurrent;

/** Two layers that read in opposite directions are joined; the second one's answers are laid beside the first one's steps. */
function runRecurrent(
  layer: RecurrentLayer,
  [x]: readonly tf.Tensor[],
  weights: Weights,
  pass: Pass,
): LayerPass {
  const { kernel, recurrentKernel, bias } = weights;
  const own = { kernel: kernel!, recurrentKernel: recurrentKernel!, bias };
  const first = runDirection(layer, "forward", x as tf.Tensor3D, own, pass);
  if (layer.bidirectional === "none") {
    return {
      output: first.output,
      backward(dy, wants) {
        const back = first.backward(dy);
        return {
          inputs: [wants.inputs[0] ? back.toInput() : null],
          weights: wants.weights ? toNamed(back.toWeights()) : {},
        };
      },
    };
  }
  const { backwardKernel, backwardRecurrentKernel, backwardBias } = weights;
  const other = { kernel: backwardKernel!, recurrentKernel: backwardRecurrentKernel!, bias: backwardBias };
  const second = runDirection(layer, "backward", x as tf.Tensor3D, other, pass);
  const merge = merges[layer.bidirectional];
  return {
    output: merge.forward(first.output, second.output),
    backward(dy, wants) {
      const [dFirst, dSecond] = merge.backward(dy, first.output, second.output);
      const [there, back] = [first.backward(dFirst), second.backward(dSecond)];
      return {
        inputs: [wants.inputs[0] ? tf.add(there.toInput(), back.toInput()) : null],
        weights: wants.weights ? { ...toNamed(there.toWeights()), ...toBackwardNamed(back.toWeights()) } : {},
      };
    },
  };
}

function toNamed({ bias, ...kernels }: DirectionWeights): Weights {
  return bias ? { ...kernels, bias } : kernels;
}

function toBackwardNamed({ kernel, recurrentKernel, bias }: DirectionWeights): Weights {
  return {
    backwardKernel: kernel,
    backwardRecurrentKernel: recurrentKernel,
    ...(bias && { backwardBias: bias }),
  };
}

interface DirectionPass {
  /** `[batch, units]`, or `[batch, steps, units]`. */
  readonly output: tf.Tensor;
  readonly backward: (dy: tf.Tensor) => {
    readonly toInput: () => tf.Tensor;
    readonly toWeights: () => DirectionWeights;
  };
}

function runDirection(
  layer: RecurrentLayer,
  direction: "forward" | "backward",
  x: tf.Tensor3D,
  weights: DirectionWeights,
  pass: Pass,
): DirectionPass {
  const [batch, steps, features] = x.shape;
  const { id, units, returnSequences } = layer;
  const isSecond = direction === "backward";
  const turn = (values: tf.Tensor3D, isTurned: boolean) => (isTurned ? tf.reverse(values, 0) : values);
  const isTurned = layer.goBackwards !== isSecond;

  const drops = (rate: number) => pass.training && rate > 0;
  // One mask for all steps of a sample.
  const inputMask = drops(layer.dropout)
    ? pass.toMask(`${id}.${direction}.input`, layer.dropout, [batch, 1, features])
    : null;
  const stateMask = drops(layer.recurrentDropout)
    ? (pass.toMask(`${id}.${direction}.state`, layer.recurrentDropout, [batch, units]) as tf.Tensor2D)
    : null;

  const shown = inputMask ? tf.mul<tf.Tensor3D>(x, inputMask) : x;
  const read = turn(tf.transpose(shown, [1, 0, 2]), isTurned);
  const sequence = runSequence(layer, read, weights, stateMask);
  // Of two directions the second is laid out in the order of the first.
  const output = returnSequences
    ? tf.transpose(turn(tf.reshape(sequence.states, [steps, batch, units]), isSecond), [1, 0, 2])
    : tf.slice(sequence.states, [(steps - 1) * batch, 0], [batch, units]);

  return {
    output,
    backward(dy) {
      const errors = returnSequences
        ? turn(tf.transpose(dy as tf.Tensor3D, [1, 0, 2]), isSecond)
        : (dy as tf.Tensor2D);
      const rows = tf.reshape<tf.Rank.R2>(errors, [-1, units]);
      const back = sequence.backward((step) => {
        if (returnSequences) return tf.slice(rows, [step * batch, 0], [batch, units]);
        return step === steps - 1 ? rows : null;
      });
      return {
        toWeights: back.toWeights,
        toInput() {
          const dx = tf.transpose(turn(back.toInput() as tf.Tensor3D, isTurned), [1, 0, 2]);
          return inputMask ? tf.mul(dx, inputMask) : dx;
        },
      };
    },
  };
}

interface Merge {
  readonly forward: (a: tf.Tensor, b: tf.Tensor) => tf.Tensor;
  /** ∂L/∂a and ∂L/∂b. */
  readonly backward: (dy: tf.Tensor, a: tf.Tensor, b: tf.Tensor) => readonly [tf.Tensor, tf.Tensor];
}

const merges: Readonly<Record<Exclude<RecurrentLayer["bidirectional"], "none">, Merge>> = {
  concat: {
    forward: (a, b) => tf.concat([a, b], -1),
    backward: (dy, a) => {
      const begin = a.shape.map((size, axis) => (axis === a.rank - 1 ? size : 0));
      return [
        tf.slice(
          dy,
          begin.map(() => 0),
          a.shape,
        ),
        tf.slice(dy, begin, a.shape),
      ];
    },
  },
  sum: { forward: tf.add, backward: (dy) => [dy, dy] },
  mul: { forward: tf.mul, backward: (dy, a, b) => [tf.mul(dy, b), tf.mul(dy, a)] },
  ave: {
    forward: (a, b) => tf.mul(tf.add(a, b), 0.5),
    backward: (dy) => {
      const half = tf.mul(dy, 0.5);
      return [half, half];
    },
  },
};
