/** @file Recurrent layers with their usual functions, a whole sequence in one call of the SIMD module each way. */
import * as tf from "@tensorflow/tfjs-core";
import { multiply } from "#engine/matrix.ts";
import { weighGru, weighSteps } from "#engine/recurrent/weights.ts";
import { delay, dropSteps, toColumns, type UnrollInput, type Unrolled } from "#engine/recurrent/unrolled.ts";
import { hasSimd, runSimd } from "#kernels/simd.ts";
import { isBentByOutput, type BentByOutput } from "#kernels/simdCodes.ts";
import type { RecurrentLayer } from "#model/layers/recurrent.ts";

/** Whether the module has this layer with its functions. */
export function canUseSimd(layer: RecurrentLayer): boolean {
  if (!hasSimd()) return false;
  if (layer.kind === "simpleRnn") return isBentByOutput(layer.activation);
  return layer.activation === "tanh" && layer.recurrentActivation === "sigmoid";
}

type Rows = tf.Tensor2D[];

export function unrollBySimd(input: UnrollInput): Unrolled {
  if (input.layer.kind === "lstm") return unrollLstm(input);
  return input.layer.kind === "gru" ? unrollGru(input) : unrollSimpleRnn(input);
}

function unrollLstm({
  steps,
  batch,
  projection,
  kernel,
  mask,
  drop,
  begin,
  truncation,
}: UnrollInput): Unrolled {
  const [h0, c0] = begin ?? [];
  const units = kernel.shape[0];
  const given = { projection, kernel, h0, c0, mask, drop };
  const [states, cells, gates, bent] = runSimd("lstm", given, { steps, batch }) as Rows;
  return {
    states: states!,
    end: [states!, cells!].map((rows) => toLast(rows, batch)),
    toGates: () => ({
      state: states!,
      cell: cells!,
      candidate: toColumns(gates!, units, 2),
      input: toColumns(gates!, units, 0),
      forget: toColumns(gates!, units, 1),
      output: toColumns(gates!, units, 3),
    }),
    backward(errors) {
      const known = { errors, kernel, c0, mask, drop, cells, gates, bent };
      const [slopes, totals] = runSimd("lstmBack", known, { steps, batch, truncation }) as Rows;
      return {
        projection: slopes!,
        toStates: () => totals!,
        toWeights: weighSteps(slopes!, () =>
          multiply(toSeen(states!, h0, batch, drop), slopes!, true, false),
        ),
      };
    },
  };
}

function unrollGru(input: UnrollInput): Unrolled {
  const { layer, steps, batch, projection, kernel, bias, mask, drop, begin, truncation } = input;
  const isAfter = layer.kind === "gru" && layer.resetAfter;
  const h0 = begin?.[0];
  const units = kernel.shape[0];
  const given = { projection, kernel, bias, h0, mask, drop };
  const [states, gates, own] = runSimd("gru", given, { steps, batch, isAfter }) as Rows;
  return {
    states: states!,
    end: [toLast(states!, batch)],
    toGates: () => ({
      state: states!,
      candidate: toColumns(gates!, units, 2),
      update: toColumns(gates!, units, 0),
      reset: toColumns(gates!, units, 1),
    }),
    backward(errors) {
      const known = { errors, kernel, h0, mask, drop, states, gates, own };
      const order = { steps, batch, truncation, isAfter };
      const [slopes, totals, behind] = runSimd("gruBack", known, order) as Rows;
      return {
        projection: slopes!,
        toStates: () => totals!,
        toWeights: weighGru({
          isAfter,
          projection: slopes!,
          toSeen: () => toSeen(states!, h0, batch, drop),
          toReset: () => toColumns(gates!, units, 1),
          toOwn: () => behind!,
        }),
      };
    },
  };
}

function unrollSimpleRnn(input: UnrollInput): Unrolled {
  const { layer, steps, batch, projection, kernel, mask, drop, begin, truncation } = input;
  const activation = layer.activation as BentByOutput;
  const h0 = begin?.[0];
  const given = { projection, kernel, h0, mask, drop };
  const [states, bent] = runSimd("simpleRnn", given, { steps, batch, activation }) as Rows;
  return {
    states: states!,
    end: [toLast(states!, batch)],
    toGates: () => ({ state: states! }),
    backward(errors) {
      const order = { steps, batch, truncation, activation };
      const [slopes, totals] = runSimd("simpleRnnBack", { errors, kernel, mask, drop, bent }, order) as Rows;
      return {
        projection: slopes!,
        toStates: () => totals!,
        toWeights: weighSteps(slopes!, () =>
          multiply(toSeen(states!, h0, batch, drop), slopes!, true, false),
        ),
      };
    },
  };
}

function toLast(rows: tf.Tensor2D, batch: number): tf.Tensor2D {
  return tf.slice(rows, [rows.shape[0] - batch, 0], [batch, -1]);
}

/** What each step sees of the state before it. */
function toSeen(
  states: tf.Tensor2D,
  h0: tf.Tensor2D | undefined,
  batch: number,
  drop: tf.Tensor2D | null,
): tf.Tensor2D {
  return dropSteps(delay(states, h0 ?? tf.zeros([batch, states.shape[1]])), drop);
}
