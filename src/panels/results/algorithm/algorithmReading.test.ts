import { expect, test } from "vitest";
import { createAlgorithmDataset } from "#data/algorithms.ts";
import type { AlgorithmData, AlgorithmSet } from "#model/sequenceData.ts";
import { isAnswerRight, readAlgorithm, sumVariance, toChance } from "./algorithmReading.ts";

const toData = (set: AlgorithmSet): AlgorithmData => ({
  kind: "algorithm",
  set,
  length: 12,
  delay: 3,
  samples: 200,
  testShare: 0.5,
  seed: 4,
});

test("right answers are right at every step that is asked", () => {
  const dataset = createAlgorithmDataset(toData("echo"));
  const reading = readAlgorithm(dataset, dataset.test.y.slice(), "zeroOne")!;
  expect(reading.accuracy).toBe(1);
  expect(reading.groups.map(({ accuracy }) => accuracy)).toEqual([
    ...Array.from({ length: 3 }, () => Number.NaN),
    ...Array.from({ length: 9 }, () => 1),
  ]);
  expect(reading.groups[3]).toEqual({ from: 4, to: 4, accuracy: 1 });
});

test("of two outputs the second one counts; answers that are coded −1 and 1 are spread", () => {
  const dataset = createAlgorithmDataset(toData("parity"));
  const { y } = dataset.test;
  const two = Float32Array.from([...y].flatMap((bit) => [1 - bit, bit]));
  expect(readAlgorithm(dataset, two, "zeroOne")!.accuracy).toBe(1);
  expect(
    readAlgorithm(
      dataset,
      y.map((bit) => 1 - 2 * bit),
      "plusMinus",
    )!.accuracy,
  ).toBe(0);
  expect(readAlgorithm(dataset, new Float32Array(3 * y.length), "zeroOne")).toBeNull();
});

test("brackets are counted by their length", () => {
  const dataset = createAlgorithmDataset(toData("brackets"));
  const { groups, accuracy } = readAlgorithm(dataset, dataset.test.y.slice(), "zeroOne")!;
  expect(accuracy).toBe(1);
  expect(groups.length).toBeGreaterThan(1);
  expect(groups.at(-1)!.to).toBeLessThanOrEqual(12);
});

test("who always answers 1 to a sum errs by its variance and is right by chance", () => {
  const dataset = createAlgorithmDataset({ ...toData("adding"), samples: 4000 });
  const ones = dataset.test.y.map(() => 1);
  const { mse, accuracy, groups } = readAlgorithm(dataset, ones, "value")!;
  expect(Math.abs(mse - sumVariance)).toBeLessThan(0.01);
  expect(Math.abs(accuracy - toChance("adding"))).toBeLessThan(0.03);
  expect([groups[0]!.from, groups.at(-1)!.to]).toEqual([7, 12]);
});

test("sums may be a little off, bits may not", () => {
  expect([isAnswerRight("adding", 1.05, 1), isAnswerRight("adding", 1.2, 1)]).toEqual([true, false]);
  expect([isAnswerRight("echo", 0.6, 1), isAnswerRight("echo", 0.6, 0)]).toEqual([true, false]);
  expect(isAnswerRight("echo", Number.NaN, 1)).toBe(false);
});
