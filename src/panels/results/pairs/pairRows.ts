/** @file A pair as the network reads it: the text, and behind it the answer so far, which begins with the start sign. Pure. */
import { startSign, type PairsDataset } from "#data/sequenceDataset.ts";
import { toSize } from "#model/tensorShape.ts";

export interface PairSizes {
  /** Signs of a text and of an answer, its end included. */
  readonly source: number;
  readonly target: number;
}

export function toPairSizes({ ports }: Pick<PairsDataset, "ports">): PairSizes {
  const sizeOf = (name: string) => toSize(ports.find((port) => port.name === name)?.shape ?? [0]);
  return { source: sizeOf("source"), target: sizeOf("target") };
}

/** `[pairs, source + target]`; what is longer than its room is cut. */
export function toPairRows(
  pairs: readonly { readonly source: ArrayLike<number>; readonly written: readonly number[] }[],
  { source, target }: PairSizes,
): Float32Array<ArrayBuffer> {
  const row = source + target;
  const x = new Float32Array(pairs.length * row);
  pairs.forEach((pair, i) => {
    x.set(Array.from(pair.source).slice(0, source), i * row);
    x.set([startSign, ...pair.written].slice(0, target), i * row + source);
  });
  return x;
}
