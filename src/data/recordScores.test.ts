import { expect, test } from "vitest";
import type { RecordsDataset } from "#data/sequenceDataset.ts";
import { countKinds, toCustomers, toDistances, toRecordScores, toTruths } from "./recordScores.ts";

/** Two customers of three payments with two numbers each; the second payment of the first one is misuse of kind 2. */
const labels = Uint8Array.of(0, 2, 0, 0, 0, 0);
const x = Float32Array.of(0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
const toDataset = (target: RecordsDataset["target"]) =>
  ({
    target,
    labels: { train: labels, test: labels },
    test: { count: 2, x, y: x },
  }) as unknown as RecordsDataset;

test("a labelling network's share of misuse is the score", () => {
  const one = Float32Array.of(0.1, 0.9, 0.2, 0, 0, 0.5);
  expect(toRecordScores(toDataset("label"), one, "zeroOne")).toEqual(one);
  const two = Float32Array.from([...one].flatMap((share) => [1 - share, share]));
  expect(toRecordScores(toDataset("label"), two, "zeroOne")).toEqual(one);
  const signed = Float32Array.of(-1, 1, 0, -1, -1, 0);
  expect(toRecordScores(toDataset("label"), signed, "plusMinus")).toEqual(
    Float32Array.of(0, 1, 0.5, 0, 0, 0.5),
  );
});

test("what is foretold or repeated badly is suspicious, and so are its neighbours of the same sequence", () => {
  const answers = x.slice();
  answers[4] = 8;
  const scores = Float32Array.of(0, 1, 1.5, 0, 0, 0);
  expect(toRecordScores(toDataset("next"), answers, "value")).toEqual(scores);
  expect(toRecordScores(toDataset("self"), answers, "value")).toEqual(scores);
  expect(toRecordScores(toDataset("self"), answers.subarray(2), "value")).toBeNull();
});

test("without a network the distance from the mean, which is 0, is the score", () => {
  expect(toDistances(toDataset("self"))).toEqual(Float32Array.of(0.5, 1, 1.5, 3.5, 4, 4.5));
});

test("customers stand in the order of their most suspicious payment, with what is true", () => {
  expect(toCustomers(Float32Array.of(0, 0.5, 0, 0.7, 0.1, 0), labels, 3)).toEqual([
    { index: 1, top: Math.fround(0.7), kind: 0 },
    { index: 0, top: 0.5, kind: 2 },
  ]);
});

test("caught cases are counted by kind", () => {
  expect(countKinds(Float32Array.of(0, 0.5, 0, 0.7, 0, 0), labels, 3, 0.5)).toEqual([
    { kind: 1, caught: 0, all: 0 },
    { kind: 2, caught: 1, all: 1 },
  ]);
  expect([...toTruths(toDataset("label"))]).toEqual([0, 1, 0, 0, 0, 0]);
});
