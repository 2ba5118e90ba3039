/**
 * @file One recurrent layer reading a whole sequence in one direction, and its error walking back through time (Werbos
 * 1990). This is the seam behind which the maths may be done otherwise, in one kernel for example; nothing outside of
 * here and of `recurrent/` knows of single steps. Arrays are time-major, `[steps, batch, …]`, or the same as rows
 * `[steps · batch, …]`, so that a step is one piece of memory.
 */
import * as tf from "@tensorflow/tfjs-core";
import { handOver } from "#engine/handOvers.ts";
import { multiply, weigh } from "#engine/matrix.ts";
import { canRunAtOnce, unrollAtOnce } from "#engine/recurrent/atOnce.ts";
import { canUseSimd, unrollBySimd } from "#engine/recurrent/bySimd.ts";
import { unrollGru } from "#engine/recurrent/gru.ts";
import { canLoopGru, unrollGruByLoops } from "#engine/recurrent/gruByLoops.ts";
import { unrollLstm } from "#engine/recurrent/lstm.ts";
import { canLoopLstm, unrollLstmByLoops } from "#engine/recurrent/lstmByLoops.ts";
import { unrollSimpleRnn } from "#engine/recurrent/simpleRnn.ts";
import type { DirectionWeights, Gates, Unroll, UnrollInput, Unrolled } from "#engine/recurrent/unrolled.ts";
import type { RecurrentLayer } from "#model/layers/recurrent.ts";

export interface SequencePass {
  /** The state after each step, `[steps · batch, units]`, in the order in which they were made. */
  readonly states: tf.Tensor2D;
  /** The state, and the cell where there is one, after the last step. */
  readonly end: readonly tf.Tensor2D[];
  /** What went on inside, by name, each `[steps · batch, units]`. Put together when it is asked for. */
  readonly toGates: () => Gates;
  /** From the errors of all states, or of the last one alone, to those of all that was read. */
  readonly backward: (errors: tf.Tensor2D) => SequenceGradients;
}

interface SequenceGradients {
  /** ∂L/∂x, `[steps, batch, features]`. */
  readonly toInput: () => tf.Tensor;
  readonly toWeights: () => DirectionWeights;
  /** ∂L/∂h of each step, `[steps, batch, units]`. */
  readonly toStates: () => tf.Tensor3D;
}

/** How the sequence is read, as `UnrollInput` has it. */
export type Reading = Pick<UnrollInput, "drop" | "mask" | "begin" | "truncation">;

const unrolls: { readonly [K in RecurrentLayer["kind"]]: Unroll } = {
  simpleRnn: unrollSimpleRnn,
  gru: unrollGru,
  lstm: unrollLstm,
};

function toUnroll(input: UnrollInput): Unroll {
  const { layer } = input;
  if (canRunAtOnce(input)) return unrollAtOnce;
  if (canUseSimd(layer)) return unrollBySimd;
  handOver(`${layer.kind}(${layer.activation})`);
  if (canLoopLstm(layer)) return unrollLstmByLoops;
  return canLoopGru(layer) ? unrollGruByLoops : unrolls[layer.kind];
}

/** `x` is `[steps, batch, features]`. */
export function runSequence(
  layer: RecurrentLayer,
  x: tf.Tensor3D,
  weights: DirectionWeights,
  reading: Reading,
): SequencePass {
  const { kernel, recurrentKernel, bias } = weights;
  const [steps, batch, features] = x.shape;
  const rows = tf.reshape<tf.Rank.R2>(x, [steps * batch, features]);
  // A bias of two rows has one for the inputs and one for the state.
  const isTwofold = bias?.rank === 2;
  const inputBias = isTwofold ? tf.reshape(tf.slice(bias, [0, 0], [1, -1]), [-1]) : bias;
  const input: UnrollInput = {
    layer,
    steps,
    batch,
    projection: weigh(rows, kernel, inputBias, "linear") as tf.Tensor2D,
    kernel: recurrentKernel as tf.Tensor2D,
    bias: isTwofold ? tf.reshape<tf.Rank.R1>(tf.slice(bias, [1, 0], [1, -1]), [-1]) : null,
    ...reading,
  };
  const unrolled: Unrolled = toUnroll(input)(input);
  return {
    states: unrolled.states,
    end: unrolled.end,
    toGates: unrolled.toGates,
    backward: (errors) => {
      const slopes = unrolled.backward(errors);
      return {
        toStates: () => tf.reshape(slopes.toStates(), [steps, batch, -1]),
        toInput: () => tf.reshape(multiply(slopes.projection, kernel, false, true), x.shape),
        toWeights: () => slopes.toWeights(rows, bias?.shape),
      };
    },
  };
}
