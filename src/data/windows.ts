/** @file Cuts signs into samples of a language model: `x` is what is read, `y` the sign that follows; −1 asks for nothing. */
import { paddingSign } from "#data/alphabet.ts";
import type { Part } from "#data/dataset.ts";

export type Signs = Uint16Array<ArrayBuffer>;

const nothingAsked = -1;

/** Windows side by side over the signs `from`…`to`: the sign after each one is asked for. The last window is padded. */
export function cutEach(signs: Signs, from: number, to: number, length: number): Part {
  const count = Math.max(0, Math.ceil((to - 1 - from) / length));
  const part = createPart(count, length, length);
  for (let i = 0; i < to - 1 - from; i++) {
    part.x[i] = signs[from + i]!;
    part.y[i] = signs[from + i + 1]!;
  }
  return part;
}

/**
 * Asks for every `stride`-th sign among `from`…`to`, with the `length` signs before it to read. Those may lie before
 * `from`: a test asks for what was never seen, not for a text without a beginning.
 */
export function cutLast(signs: Signs, from: number, to: number, length: number, stride: number): Part {
  const first = Math.max(from, length);
  const part = createPart(Math.max(0, Math.ceil((to - first) / stride)), length, 1);
  for (let i = 0; i < part.count; i++) {
    const asked = first + i * stride;
    part.x.set(signs.subarray(asked - length, asked), i * length);
    part.y[i] = signs[asked]!;
  }
  return part;
}

/** One sample a line: it is read from the line break before it on, and asked for up to the break at its end. */
export function cutLines(lines: readonly Signs[], length: number): Part {
  const part = createPart(lines.length, length, length);
  for (const [i, line] of lines.entries()) {
    part.x.set(line.subarray(0, Math.min(length, line.length - 1)), i * length);
    part.y.set(line.subarray(1, length + 1), i * length);
  }
  return part;
}

/** Beginnings of lines, every `stride`-th of them all, padded at the end: the sign that follows is asked for. */
export function cutLinesLast(lines: readonly Signs[], length: number, stride: number): Part {
  const samples: (readonly [line: Signs, asked: number])[] = [];
  let place = 0;
  for (const line of lines) {
    for (let asked = 1; asked < line.length; asked++) if (place++ % stride === 0) samples.push([line, asked]);
  }
  const part = createPart(samples.length, length, 1);
  for (const [i, [line, asked]] of samples.entries()) {
    part.x.set(line.subarray(Math.max(0, asked - length), asked), i * length);
    part.y[i] = line[asked]!;
  }
  return part;
}

function createPart(count: number, length: number, answers: number): Part {
  return {
    count,
    x: new Float32Array(count * length).fill(paddingSign),
    y: new Float32Array(count * answers).fill(nothingAsked),
  };
}
