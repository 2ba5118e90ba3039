/**
 * @file What the network answers to sequences made by a rule: how often it is right, and how that depends on how long
 * something has to be kept. Pure.
 */
import type { AlgorithmDataset } from "#data/sequenceDataset.ts";
import { specialSigns, type AlgorithmSet } from "#model/sequenceData.ts";
import type { TargetCoding } from "#model/task.ts";

export interface AlgorithmReading {
  /** `[count, answers]`: how far the network holds with 1, or the number that it gives. */
  readonly given: Float32Array;
  /** Share of the answers that are right; of sums those within `tolerance`. */
  readonly accuracy: number;
  /** Mean squared error of the sums; NaN where none are asked for. */
  readonly mse: number;
  /** The accuracy by step (echo, parity), by length (brackets), by how long the first number has to be kept (adding). */
  readonly groups: readonly AccuracyGroup[];
}

export interface AccuracyGroup {
  readonly from: number;
  readonly to: number;
  /** NaN where nothing is asked. */
  readonly accuracy: number;
}

/** A sum is right when it is no farther off. */
const tolerance = 0.1;
/** The variance of the sum of two numbers from 0…1: the error of the answer that is always 1. */
export const sumVariance = 1 / 6;
const mostGroups = 10;

/** What guessing reaches: one of two, or how often the sum of two numbers is within `tolerance` of 1. */
export function toChance(set: AlgorithmSet): number {
  return set === "adding" ? 2 * tolerance - tolerance ** 2 : 0.5;
}

/** Null where the answers are of another form. */
export function readAlgorithm(
  { set, task, test, ports }: AlgorithmDataset,
  answers: Float32Array<ArrayBuffer>,
  coding: TargetCoding,
): AlgorithmReading | null {
  const asked = test.y.length;
  const width = answers.length / asked;
  if (width !== 1 && width !== 2) return null;
  const given = Float32Array.from({ length: asked }, (_, i) => {
    const answer = answers[i * width + width - 1]!;
    return coding === "plusMinus" ? (answer + 1) / 2 : answer;
  });
  const isRight = (i: number) => isAnswerRight(set, given[i]!, test.y[i]!);
  const [right, all] = countRight(test.y, isRight, () => true);
  const squares = given.reduce((sum, answer, i) => sum + (answer - test.y[i]!) ** 2, 0);
  const steps = task.steps ?? 1;
  const size = test.x.length / test.count;
  const [length] = ports[0]!.shape as readonly [number];
  const keyOf = (i: number) => {
    if (task.steps !== null) return (i % steps) + 1;
    const x = test.x.subarray(i * size, (i + 1) * size);
    return set === "adding" ? length - findFirstMark(x) : x.filter((sign) => sign >= specialSigns).length;
  };
  return {
    given,
    accuracy: right / all,
    mse: set === "adding" ? squares / asked : Number.NaN,
    groups: toGroups(test.y, isRight, keyOf, task.steps),
  };
}

export function isAnswerRight(set: AlgorithmSet, given: number, wanted: number): boolean {
  return set === "adding" ? Math.abs(given - wanted) <= tolerance : Number(given > 0.5) === wanted;
}

/** The step of the first marked number, from 0. */
function findFirstMark(x: Float32Array): number {
  for (let step = 0; 2 * step + 1 < x.length; step++) if (x[2 * step + 1] === 1) return step;
  return 0;
}

function countRight(
  wanted: Float32Array,
  isRight: (i: number) => boolean,
  counts: (i: number) => boolean,
): readonly [right: number, all: number] {
  let [right, all] = [0, 0];
  for (let i = 0; i < wanted.length; i++) {
    if (wanted[i]! < 0 || !counts(i)) continue;
    all++;
    if (isRight(i)) right++;
  }
  return [right, all];
}

/** One group a step; of other keys as many of equal width as are readable. */
function toGroups(
  wanted: Float32Array,
  isRight: (i: number) => boolean,
  keyOf: (i: number) => number,
  steps: number | null,
): AccuracyGroup[] {
  const keys = Uint16Array.from(wanted, (_, i) => keyOf(i));
  const [least, most] = steps === null ? [Math.min(...keys), Math.max(...keys)] : [1, steps];
  const count = steps ?? Math.min(mostGroups, most - least + 1);
  const width = (most - least + 1) / count;
  const groupOf = (key: number) => Math.min(count - 1, Math.floor((key - least) / width));
  const right = new Uint32Array(count);
  const all = new Uint32Array(count);
  for (let i = 0; i < wanted.length; i++) {
    if (wanted[i]! < 0) continue;
    const group = groupOf(keys[i]!);
    all[group]!++;
    if (isRight(i)) right[group]!++;
  }
  return Array.from({ length: count }, (_, group) => ({
    from: Math.ceil(least + group * width),
    to: Math.ceil(least + (group + 1) * width) - 1,
    accuracy: right[group]! / all[group]!,
  }));
}
