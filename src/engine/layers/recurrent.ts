/** @file Recurrent layers: which way the sequence is read, what of the states comes out, and the chance of training. */
import * as tf from "@tensorflow/tfjs-core";
import type { LayerPass, Pass, RunLayer, States, Weights } from "#engine/layerPass.ts";
import { joins } from "#engine/layers/directions.ts";
import { runSequence, type Reading, type SequencePass } from "#engine/recurrent.ts";
import type { DirectionWeights } from "#engine/recurrent/unrolled.ts";
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
      // What was read from the end is not gone on with where the batch ends.
      ...(pass.carried && !layer.goBackwards && { carried: first.end }),
      toTrace: first.toTrace,
      backward(dy, wants) {
        const back = first.backward(dy);
        return {
          inputs: [wants.inputs[0] ? back.toInput() : null],
          weights: wants.weights ? toNamed(back.toWeights()) : {},
          ...(wants.steps && { steps: toLengths(back.toStates()) }),
        };
      },
    };
  }
  const { backwardKernel, backwardRecurrentKernel, backwardBias } = weights;
  const other = { kernel: backwardKernel!, recurrentKernel: backwardRecurrentKernel!, bias: backwardBias };
  const second = runDirection(layer, "backward", x as tf.Tensor3D, other, pass);
  const join = joins[layer.bidirectional];
  return {
    output: join.forward(first.output, second.output),
    toTrace: () => ({ ...first.toTrace(), ...toBackwardTrace(second.toTrace()) }),
    backward(dy, wants) {
      const [dFirst, dSecond] = join.backward(dy, first.output, second.output);
      const [there, back] = [first.backward(dFirst), second.backward(dSecond)];
      return {
        inputs: [wants.inputs[0] ? tf.add(there.toInput(), back.toInput()) : null],
        weights: wants.weights ? { ...toNamed(there.toWeights()), ...toBackwardNamed(back.toWeights()) } : {},
        ...(wants.steps && { steps: toLengths(tf.concat([there.toStates(), back.toStates()], 2)) }),
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

type Trace = Readonly<Record<string, tf.Tensor>>;

function toBackwardTrace(trace: Trace): Trace {
  return Object.fromEntries(Object.entries(trace).map(([name, values]) => [`backward.${name}`, values]));
}

/** From errors `[steps, batch, units]`: how long they are at each step, on average over the batch. */
function toLengths(errors: tf.Tensor3D): tf.Tensor1D {
  return tf.mean(tf.sqrt(tf.sum(tf.square(errors), 2)), 1);
}

interface DirectionPass {
  /** `[batch, units]`, or `[batch, steps, units]`. */
  readonly output: tf.Tensor;
  readonly end: SequencePass["end"];
  /** Gates and states, `[batch, steps, units]`, at the steps of the input; where some are padding the mask, too. */
  readonly toTrace: () => Trace;
  readonly backward: (dy: tf.Tensor) => {
    readonly toInput: () => tf.Tensor;
    readonly toWeights: () => DirectionWeights;
    /** ∂L/∂h, `[steps, batch, units]`, at the steps of the input. */
    readonly toStates: () => tf.Tensor3D;
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
  /** From `[batch, steps, …]` to the order in which the layer reads, and back. */
  const toRead = (values: tf.Tensor3D) => turn(tf.transpose(values, [1, 0, 2]), isTurned);
  const toGiven = (values: tf.Tensor3D) => tf.transpose(turn(values, isTurned), [1, 0, 2]);
  const toSteps = (rows: tf.Tensor2D) => tf.reshape<tf.Rank.R3>(rows, [steps, batch, units]);

  const dropInput = toDropped(`${id}.${direction}.input`, layer.dropout, [batch, 1, features]);
  const sequence = runSequence(
    layer,
    toRead(dropInput ? tf.mul<tf.Tensor3D>(x, dropInput) : x),
    weights,
    toReading(),
  );
  // Of two directions the second is laid out in the order of the first.
  const output = returnSequences
    ? tf.transpose(turn(toSteps(sequence.states), isSecond), [1, 0, 2])
    : tf.slice(sequence.states, [(steps - 1) * batch, 0], [batch, units]);

  /** One mask for all steps of a sample. */
  function toDropped(place: string, rate: number, shape: readonly number[]): tf.Tensor | null {
    return pass.training && rate > 0 ? pass.toDropout(place, rate, shape) : null;
  }

  function toReading(): Reading {
    const mask = pass.masks[0];
    return {
      drop: toDropped(`${id}.${direction}.state`, layer.recurrentDropout, [
        batch,
        units,
      ]) as tf.Tensor2D | null,
      mask: mask ? tf.reshape(toRead(tf.expandDims(mask, 2)), [steps * batch, 1]) : null,
      begin: toBegin(),
      truncation: pass.truncation,
    };
  }

  /** After another number of samples nothing fits. */
  function toBegin(): States | null {
    const carried = pass.carried?.get(id);
    return carried?.[0]?.shape[0] === batch ? carried : null;
  }

  return {
    output,
    end: sequence.end,
    toTrace() {
      const gates = Object.entries(sequence.toGates());
      const trace = gates.map(([name, rows]): [string, tf.Tensor] => [name, toGiven(toSteps(rows))]);
      const [mask] = pass.masks;
      if (mask) trace.push(["mask", tf.clone(mask)]);
      return Object.fromEntries(trace);
    },
    backward(dy) {
      const errors = returnSequences
        ? turn(tf.transpose(dy as tf.Tensor3D, [1, 0, 2]), isSecond)
        : (dy as tf.Tensor2D);
      const back = sequence.backward(tf.reshape(errors, [-1, units]));
      return {
        toWeights: back.toWeights,
        toStates: () => turn(back.toStates(), isTurned),
        toInput() {
          const dx = toGiven(back.toInput() as tf.Tensor3D);
          return dropInput ? tf.mul(dx, dropInput) : dx;
        },
      };
    },
  };
}
