/**
 * @file One step of an LSTM in one loop over memory, and its error back, where it would be a dozen small operations: with
 * z = p + h₋·U (the product is given), cell c = f·c₋ + i·g, state h = o·tanh(c); gates are sigmoids, g a tanh.
 *
 * What a step leaves lies in blocks of `[batch, units]`: h, c, i, f, g, o, tanh(c). What its error leaves: ∂L/∂z as rows
 * `[batch, 4·units]`, then in blocks ∂L/∂c₋, the part of ∂L/∂h that goes past the step, and ∂L/∂h itself.
 */
import { sigmoid, tanh } from "#kernels/bends.ts";

export interface StepOrder {
  readonly shape: readonly number[];
  readonly step: number;
  readonly batch: number;
  readonly units: number;
}

/** Blocks that a step leaves, and those of its error. */
export const lstmBlocks = 7;

/** `before` begins with the blocks h and c; `mask` `[steps · batch]` is 0 where nothing changes. */
export function stepLstm(
  projection: Float32Array,
  product: Float32Array,
  before: Float32Array,
  mask: Float32Array,
  out: Float32Array,
  { step, batch, units }: StepOrder,
): void {
  const size = batch * units;
  for (let sample = 0; sample < batch; sample++) {
    const counts = mask[step * batch + sample]! !== 0;
    const row = 4 * units * sample;
    const given = 4 * size * step + row;
    for (let unit = 0; unit < units; unit++) {
      const at = sample * units + unit;
      const z = (block: number) =>
        projection[given + block * units + unit]! + product[row + block * units + unit]!;
      const input = sigmoid(z(0));
      const forget = sigmoid(z(1));
      const candidate = tanh(z(2));
      const output = sigmoid(z(3));
      const old = before[size + at]!;
      const cell = forget * old + input * candidate;
      const bent = tanh(cell);
      out[at] = counts ? output * bent : before[at]!;
      out[size + at] = counts ? cell : old;
      out[2 * size + at] = input;
      out[3 * size + at] = forget;
      out[4 * size + at] = candidate;
      out[5 * size + at] = output;
      out[6 * size + at] = bent;
    }
  }
}

/**
 * `made` and `before` are what this step and the one before have left, `later` what the error of the step after has;
 * `through` is what came back through that step's product, `outside` the error of this state from elsewhere.
 */
export function stepLstmBack(
  made: Float32Array,
  before: Float32Array,
  later: Float32Array,
  through: Float32Array,
  outside: Float32Array,
  mask: Float32Array,
  out: Float32Array,
  { step, batch, units }: StepOrder,
): void {
  const size = batch * units;
  for (let sample = 0; sample < batch; sample++) {
    const counts = mask[step * batch + sample]! !== 0;
    for (let unit = 0; unit < units; unit++) {
      const at = sample * units + unit;
      const row = 4 * units * sample + unit;
      const dh = through[at]! + outside[at]! + later[5 * size + at]!;
      const dcLater = later[4 * size + at]!;
      out[6 * size + at] = dh;
      if (!counts) {
        out[4 * size + at] = dcLater;
        out[5 * size + at] = dh;
        continue;
      }
      const input = made[2 * size + at]!;
      const forget = made[3 * size + at]!;
      const candidate = made[4 * size + at]!;
      const output = made[5 * size + at]!;
      const bent = made[6 * size + at]!;
      const dc = dcLater + dh * output * (1 - bent * bent);
      out[row] = dc * candidate * input * (1 - input);
      out[row + units] = dc * before[size + at]! * forget * (1 - forget);
      out[row + 2 * units] = dc * input * (1 - candidate * candidate);
      out[row + 3 * units] = dh * bent * output * (1 - output);
      out[4 * size + at] = dc * forget;
    }
  }
}
