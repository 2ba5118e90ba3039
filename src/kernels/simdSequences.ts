/**
 * @file Recurrent layers over a whole sequence, and their errors back through time, by the SIMD module. Arrays are rows
 * `[steps · batch, …]`; `mask`, `drop`, `h0` and `c0` may be missing. `errors` are those of all states, or of the last.
 */
import type { TensorInfo } from "@tensorflow/tfjs-core";
import { toBendCode, type BentByOutput } from "#kernels/simdCodes.ts";
import type { SimdKernel } from "#kernels/simdModule.ts";

export interface SequenceSize {
  readonly steps: number;
  readonly batch: number;
}

export interface SequenceBack extends SequenceSize {
  /** Every so many steps from the end the error of what comes after is forgotten; null: never. */
  readonly truncation: number | null;
}

type Bend = { readonly activation: BentByOutput };
type Reset = { readonly isAfter: boolean };

const toUnits = (kernel: TensorInfo | undefined) => kernel!.shape[0]!;
const isLastAlone = (errors: TensorInfo | undefined, { steps, batch }: SequenceSize) =>
  errors!.shape[0] !== steps * batch;

/** Gives states, cells, gates and tanh(cells). */
const lstm: SimdKernel<SequenceSize> = (module, inputs, { steps, batch }) => {
  const { call, at, make, reserve, work } = module;
  const { projection, kernel, h0, c0, mask, drop } = inputs;
  const units = toUnits(kernel);
  const made = [1, 1, 4, 1].map((blocks) => make([steps * batch, blocks * units]));
  const scratch = reserve(call.countLstmBytes(batch, units));
  const from = [projection, kernel, h0, c0, mask, drop].map(at);
  call.runLstm(...from, ...made.map(at), steps, batch, units, scratch, work);
  return made;
};

/** Gives the errors of all gates before their functions, and of all states. */
const lstmBack: SimdKernel<SequenceBack> = (module, inputs, order) => {
  const { call, at, make, reserve, work } = module;
  const { errors, kernel, c0, mask, drop, cells, gates, bent } = inputs;
  const { steps, batch, truncation } = order;
  const units = toUnits(kernel);
  const made = [4, 1].map((blocks) => make([steps * batch, blocks * units]));
  const scratch = reserve(call.countLstmBytes(batch, units));
  const from = [kernel, c0, mask, drop, cells, gates, bent].map(at);
  const sizes = [steps, batch, units, truncation ?? 0] as const;
  call.runLstmBack(at(errors), isLastAlone(errors, order), ...from, ...made.map(at), ...sizes, scratch, work);
  return made;
};

/** Gives states, gates, and what the reset gate is multiplied by. */
const gru: SimdKernel<SequenceSize & Reset> = (module, inputs, { steps, batch, isAfter }) => {
  const { call, at, make, reserve, work } = module;
  const { projection, kernel, bias, h0, mask, drop } = inputs;
  const units = toUnits(kernel);
  const made = [1, 3, 1].map((blocks) => make([steps * batch, blocks * units]));
  const scratch = reserve(call.countGruBytes(batch, units));
  const from = [projection, kernel, bias, h0, mask, drop].map(at);
  call.runGru(...from, ...made.map(at), steps, batch, units, isAfter, scratch, work);
  return made;
};

/** Gives the errors of all gates before their functions, of all states, and of what the reset is multiplied by. */
const gruBack: SimdKernel<SequenceBack & Reset> = (module, inputs, order) => {
  const { call, at, make, reserve, work } = module;
  const { errors, kernel, h0, mask, drop, states, gates, own } = inputs;
  const { steps, batch, truncation, isAfter } = order;
  const units = toUnits(kernel);
  const made = [3, 1, 1].map((blocks) => make([steps * batch, blocks * units]));
  const scratch = reserve(call.countGruBytes(batch, units));
  const from = [kernel, h0, mask, drop, states, gates, own].map(at);
  const sizes = [steps, batch, units, truncation ?? 0, isAfter] as const;
  call.runGruBack(at(errors), isLastAlone(errors, order), ...from, ...made.map(at), ...sizes, scratch, work);
  return made;
};

/** Gives states, and what they would be without a mask. */
const simpleRnn: SimdKernel<SequenceSize & Bend> = (module, inputs, { steps, batch, activation }) => {
  const { call, at, make, reserve, work } = module;
  const { projection, kernel, h0, mask, drop } = inputs;
  const units = toUnits(kernel);
  const made = [1, 1].map((blocks) => make([steps * batch, blocks * units]));
  const scratch = reserve(call.countSimpleRnnBytes(batch, units));
  const from = [projection, kernel, h0, mask, drop].map(at);
  call.runSimpleRnn(...from, ...made.map(at), steps, batch, units, toBendCode(activation), scratch, work);
  return made;
};

/** Gives the errors before the function, and of all states. */
const simpleRnnBack: SimdKernel<SequenceBack & Bend> = (module, inputs, order) => {
  const { call, at, make, reserve, work } = module;
  const { errors, kernel, mask, drop, bent } = inputs;
  const { steps, batch, truncation, activation } = order;
  const units = toUnits(kernel);
  const made = [1, 1].map((blocks) => make([steps * batch, blocks * units]));
  const scratch = reserve(call.countSimpleRnnBytes(batch, units));
  const from = [kernel, mask, drop, bent].map(at);
  const sizes = [steps, batch, units, truncation ?? 0, toBendCode(activation)] as const;
  call.runSimpleRnnBack(
    at(errors),
    isLastAlone(errors, order),
    ...from,
    ...made.map(at),
    ...sizes,
    scratch,
    work,
  );
  return made;
};

export const simdSequences = { lstm, lstmBack, gru, gruBack, simpleRnn, simpleRnnBack };
