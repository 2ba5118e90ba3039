/**
 * @file Sequences made by a rule, to see what a memory can hold. The same seed gives the same sequences.
 *
 * echo: bits, each to be said again `delay` steps later. parity: bits, at each step whether an odd number of ones has come.
 * brackets: two kinds of them; are all closed, and in the right order (a Dyck language)? adding: numbers, two of them
 * marked; their sum (Hochreiter and Schmidhuber 1997, with marks as in Le, Jaitly and Hinton 2015).
 */
import { createRandom, toSeed, type Random } from "#base/random.ts";
import type { AlgorithmDataset } from "#data/sequenceDataset.ts";
import type { Part } from "#data/dataset.ts";
import { specialSigns, type AlgorithmData, type AlgorithmSet } from "#model/sequenceData.ts";
import { countSequenceTrain, toSequencePorts, toSequenceTask } from "#model/sequenceTask.ts";

/** Written into `x`, which is 0 so far; answers go to `y`. `at` is the number of the sequence. */
type WriteSample = (
  x: Float32Array<ArrayBuffer>,
  y: Float32Array<ArrayBuffer>,
  random: Random,
  about: { readonly delay: number; readonly at: number },
) => void;

/** Nothing is asked at a step with this answer. */
const notAsked = -1;

/** In the order of their signs: `specialSigns` + 0 … 3. */
export const brackets = ["(", ")", "[", "]"] as const;

const writers: Readonly<Record<AlgorithmSet, WriteSample>> = {
  echo(x, y, random, { delay }) {
    for (let t = 0; t < x.length; t++) {
      x[t] = random() < 0.5 ? 0 : 1;
      y[t] = t < delay ? notAsked : x[t - delay]!;
    }
  },
  parity(x, y, random) {
    let odd = 0;
    for (let t = 0; t < x.length; t++) {
      x[t] = random() < 0.5 ? 0 : 1;
      odd = (odd + x[t]!) % 2;
      y[t] = odd;
    }
  },
  brackets(x, y, random, { at }) {
    const half = Math.max(1, Math.round((x.length / 4) * (1 + random())));
    const length = Math.min(2 * half, x.length - (x.length % 2));
    const signs = drawBalanced(length, random);
    y[0] = at % 2;
    if (y[0] === 0) breakBalance(signs, random);
    x.set(signs.map((sign) => sign + specialSigns));
  },
  adding(x, y, random) {
    const length = x.length / 2;
    const middle = Math.floor(length / 2);
    const marked = [Math.floor(middle * random()), middle + Math.floor((length - middle) * random())];
    for (let t = 0; t < length; t++) x[2 * t] = random();
    for (const t of marked) {
      x[2 * t + 1] = 1;
      y[0]! += x[2 * t]!;
    }
  },
};

export function createAlgorithmDataset(spec: AlgorithmData): AlgorithmDataset {
  const task = toSequenceTask(spec);
  const ports = toSequencePorts(spec);
  const { shape } = ports[0]!;
  const width = shape.reduce((a, b) => a * b, 1);
  const answers = task.steps ?? 1;
  const train = countSequenceTrain(spec);
  const generate = (name: "train" | "test", count: number): Part => {
    const random = createRandom(toSeed(spec.seed, "algorithm", spec.set, name));
    const x = new Float32Array(count * width);
    const y = new Float32Array(count * answers);
    for (let at = 0; at < count; at++) {
      const [from, to] = [at * width, (at + 1) * width];
      writers[spec.set](x.subarray(from, to), y.subarray(at * answers, (at + 1) * answers), random, {
        delay: spec.delay,
        at,
      });
    }
    return { count, x, y };
  };
  return {
    kind: "algorithm",
    set: spec.set,
    delay: spec.delay,
    task,
    ports,
    train: generate("train", train),
    test: generate("test", Math.max(1, spec.samples - train)),
  };
}

/** Opening brackets are even, each one's closing bracket is the next number. */
const isOpening = (sign: number) => sign % 2 === 0;

/** At each place opening or closing, as far as both still lead to an end; the kind of an opening one by chance. */
function drawBalanced(length: number, random: Random): number[] {
  const signs: number[] = [];
  const open: number[] = [];
  while (signs.length < length) {
    const mustClose = open.length === length - signs.length;
    if (open.length === 0 || (!mustClose && random() < 0.5)) {
      const sign = random() < 0.5 ? 0 : 2;
      signs.push(sign);
      open.push(sign);
    } else {
      signs.push(open.pop()! + 1);
    }
  }
  return signs;
}

/** Two brackets change places, so that counting them tells nothing; where that breaks nothing, one becomes another. */
function breakBalance(signs: number[], random: Random): void {
  const draw = () => Math.floor(signs.length * random());
  for (let attempt = 0; attempt < 4; attempt++) {
    const [a, b] = [draw(), draw()];
    [signs[a], signs[b]] = [signs[b]!, signs[a]!];
    if (!isBalanced(signs)) return;
  }
  const at = draw();
  signs[at] = (signs[at]! + 1 + Math.floor(3 * random())) % brackets.length;
}

/** Every bracket is closed by one of its kind, the last one opened first. */
export function isBalanced(signs: readonly number[]): boolean {
  const open: number[] = [];
  for (const sign of signs) {
    if (isOpening(sign)) open.push(sign);
    else if (open.pop() !== sign - 1) return false;
  }
  return open.length === 0;
}
