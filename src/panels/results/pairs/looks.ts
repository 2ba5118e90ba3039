/** @file Where a network looks while it writes: the shares of its attention, cut to the text and the answer. Pure. */
import type { Trace } from "#engine/insight.ts";
import type { Network } from "#model/network.ts";
import type { PairSizes } from "#panels/results/pairs/pairRows.ts";

export interface Looks {
  readonly heads: number;
  /** Signs of the answer that look, the one being written among them; and signs of the text. */
  readonly rows: number;
  readonly columns: number;
  /** `[heads, rows, columns]` */
  readonly shares: Float32Array;
}

/** Layers that may look from the answer at the text. */
export function findAttention({ layers }: Network): readonly string[] {
  return layers.filter(({ kind }) => kind === "attention").map(({ id }) => id);
}

/** Of the first layer that looks from every step of the answer at every sign of the text; null where none does. */
export function toLooks(trace: Trace, sizes: PairSizes, rows: number, columns: number): Looks | null {
  const array = trace.layers
    .flatMap(({ arrays }) => arrays)
    .find(({ name, shape }) => name === "looks" && shape[2] === sizes.target && shape[3] === sizes.source);
  if (!array) return null;
  const heads = array.shape[1]!;
  const shares = new Float32Array(heads * rows * columns);
  for (let head = 0; head < heads; head++) {
    for (let row = 0; row < rows; row++) {
      const start = (head * sizes.target + row) * sizes.source;
      shares.set(array.values.subarray(start, start + columns), (head * rows + row) * columns);
    }
  }
  return { heads, rows, columns, shares };
}
