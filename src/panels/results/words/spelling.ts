/** @file A word that is read letter by letter: what the network is asked after each of them. Pure. */
import type { Network } from "#model/network.ts";
import { toShares } from "#panels/results/shares.ts";
import type { TargetCoding } from "#model/task.ts";
import type { Plans } from "#model/shape.ts";
import { toSize } from "#model/tensorShape.ts";

/** So many beginnings of a text are asked about at once; of longer ones only every few letters. */
const mostBeginnings = 40;

/** After how many letters the network is asked; the whole is always among them. */
export function toStops(length: number): readonly number[] {
  const stride = Math.ceil(length / mostBeginnings);
  const stops = Array.from({ length: Math.ceil(length / stride) }, (_, i) => length - i * stride);
  return stops.filter((stop) => stop > 0).toReversed();
}

/** The beginnings of a text, `[stops, length]`, padded at the end. */
export function toBeginnings(
  signs: readonly number[],
  stops: readonly number[],
  length: number,
): Float32Array<ArrayBuffer> {
  const x = new Float32Array(stops.length * length);
  stops.forEach((stop, row) => x.set(signs.slice(0, stop), row * length));
  return x;
}

/** Numbers that the network puts out for one sample. */
export function countOutputUnits(network: Network, plans: Plans): number {
  const output = network.layers.find(({ kind }) => kind === "output");
  const plan = output && plans.get(output.id);
  return plan ? toSize(plan.output) : 0;
}

/** What the network holds after each stop: the shares of the classes. */
export interface Spelled {
  readonly text: string;
  readonly stops: readonly number[];
  readonly shares: readonly Float32Array[];
}

/** `answers` are `[stops, outputs]`. */
export function toSpelled(
  text: string,
  stops: readonly number[],
  answers: Float32Array,
  coding: TargetCoding,
): Spelled {
  const width = answers.length / stops.length;
  const shares = stops.map((_, row) => toShares(answers.subarray(row * width, (row + 1) * width), coding));
  return { text, stops, shares };
}

/** The shares after so many letters: those of the next stop. */
export function toSharesAfter({ stops, shares }: Spelled, letters: number): Float32Array | null {
  const row = stops.findIndex((stop) => stop >= letters);
  return (row < 0 ? shares.at(-1) : shares[row]) ?? null;
}
