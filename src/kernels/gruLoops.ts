/**
 * @file One step of a GRU in loops over memory, and its error back. With p what the inputs add and q = h₋·U + b, gates z
 * and r are sigmoids of p + q, and h = z·h₋ + (1 − z)·g. Where the reset acts behind the product, g = tanh(p + r·q) and a
 * step is one loop; where it acts before it, g = tanh(p + (r·h₋)·U) has a product of its own between two loops.
 *
 * What a step leaves lies in blocks of `[batch, units]`: h, z, r, g, and what r is multiplied by.
 */
import { sigmoid, tanh } from "#kernels/bends.ts";
import type { StepOrder } from "#kernels/lstmLoops.ts";

export interface GruOrder extends StepOrder {
  /** Columns of the product: 3 where the candidate's is among them, else 2. */
  readonly blocks: 2 | 3;
}

export const gruBlocks = 5;

/**
 * Both gates, and with three columns of the product all of the step; with two `seen` is h₋ behind its dropout, and the
 * block of h holds r·h₋ for now.
 */
export function stepGru(
  projection: Float32Array,
  product: Float32Array,
  before: Float32Array,
  seen: Float32Array,
  mask: Float32Array,
  out: Float32Array,
  { step, batch, units, blocks }: GruOrder,
): void {
  const size = batch * units;
  for (let sample = 0; sample < batch; sample++) {
    const counts = mask[step * batch + sample]! !== 0;
    for (let unit = 0; unit < units; unit++) {
      const at = sample * units + unit;
      const given = 3 * units * (step * batch + sample) + unit;
      const row = blocks * units * sample + unit;
      const update = sigmoid(projection[given]! + product[row]!);
      const reset = sigmoid(projection[given + units]! + product[row + units]!);
      out[size + at] = update;
      out[2 * size + at] = reset;
      if (blocks === 2) {
        out[4 * size + at] = seen[at]!;
        out[at] = reset * seen[at]!;
        continue;
      }
      const own = product[row + 2 * units]!;
      const candidate = tanh(projection[given + 2 * units]! + reset * own);
      out[3 * size + at] = candidate;
      out[4 * size + at] = own;
      out[at] = counts ? candidate + update * (before[at]! - candidate) : before[at]!;
    }
  }
}

/** The rest of a step whose reset acts before the product: `gates` is what `stepGru` has left, `product` (r·h₋)·U. */
export function closeGru(
  projection: Float32Array,
  product: Float32Array,
  before: Float32Array,
  gates: Float32Array,
  mask: Float32Array,
  out: Float32Array,
  { step, batch, units }: StepOrder,
): void {
  const size = batch * units;
  out.set(gates);
  for (let sample = 0; sample < batch; sample++) {
    const counts = mask[step * batch + sample]! !== 0;
    for (let unit = 0; unit < units; unit++) {
      const at = sample * units + unit;
      const given = 3 * units * (step * batch + sample) + 2 * units + unit;
      const candidate = tanh(projection[given]! + product[at]!);
      out[3 * size + at] = candidate;
      out[at] = counts ? candidate + gates[size + at]! * (before[at]! - candidate) : before[at]!;
    }
  }
}

/** Blocks that the error of a step leaves: see `stepGruBack`. */
export const gruErrorBlocks = 6;

/**
 * From `through` (what came back through the product of the step after), the fourth block of `later` (what went past it)
 * and `outside` to: rows `[batch, 3·units]` of the errors of z, r and g before their functions; then in blocks the part of
 * ∂L/∂h that goes past the step, ∂L/∂h itself, and the error of what r is multiplied by. Where the reset acts before the
 * product, r's and the last one are for `closeGruBack` to find.
 */
export function stepGruBack(
  made: Float32Array,
  before: Float32Array,
  later: Float32Array,
  through: Float32Array,
  outside: Float32Array,
  mask: Float32Array,
  out: Float32Array,
  { step, batch, units, blocks }: GruOrder,
): void {
  const size = batch * units;
  for (let sample = 0; sample < batch; sample++) {
    const counts = mask[step * batch + sample]! !== 0;
    for (let unit = 0; unit < units; unit++) {
      const at = sample * units + unit;
      const row = 3 * units * sample + unit;
      const dh = through[at]! + outside[at]! + later[3 * size + at]!;
      out[4 * size + at] = dh;
      if (!counts) {
        out[3 * size + at] = dh;
        continue;
      }
      const update = made[size + at]!;
      const reset = made[2 * size + at]!;
      const candidate = made[3 * size + at]!;
      const bare = dh * (1 - update) * (1 - candidate * candidate);
      out[row] = dh * (before[at]! - candidate) * update * (1 - update);
      out[row + 2 * units] = bare;
      out[3 * size + at] = dh * update;
      if (blocks === 2) continue;
      out[row + units] = bare * made[4 * size + at]! * reset * (1 - reset);
      out[5 * size + at] = bare * reset;
    }
  }
}

/** `behind` is the error of r·h₋: it gives that of r, and of what r is multiplied by. */
export function closeGruBack(
  made: Float32Array,
  found: Float32Array,
  behind: Float32Array,
  out: Float32Array,
  { batch, units }: Omit<StepOrder, "step">,
): void {
  const size = batch * units;
  out.set(found);
  for (let sample = 0; sample < batch; sample++) {
    for (let unit = 0; unit < units; unit++) {
      const at = sample * units + unit;
      const reset = made[2 * size + at]!;
      out[3 * units * sample + units + unit] = behind[at]! * made[4 * size + at]! * reset * (1 - reset);
      out[5 * size + at] = behind[at]! * reset;
    }
  }
}
