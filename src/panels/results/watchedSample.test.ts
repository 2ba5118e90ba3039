import { expect, test } from "vitest";
import type { ImageDataset, Part } from "#data/dataset.ts";
import {
  jumpSample,
  nextWrong,
  stepSample,
  toSampleOf,
  type WatchedSample,
} from "#panels/results/watchedSample.ts";

const toPart = (count: number): Part => ({
  count,
  x: new Float32Array(count),
  y: new Float32Array(count),
});
const dataset = { train: toPart(8), test: toPart(4) } as ImageDataset;
const at = (index: number, part: "train" | "test" = "test"): WatchedSample => ({
  kind: "sample",
  part,
  index,
});

test("steps go around the ends of their part", () => {
  expect(stepSample(dataset, at(3), 1)).toEqual(at(0));
  expect(stepSample(dataset, at(0), -1)).toEqual(at(3));
  expect(stepSample(dataset, at(3, "train"), 1)).toEqual(at(4, "train"));
});

test("a jump reaches every other sample and never stays", () => {
  const reached = [0, 0.4, 0.99].map((share) => jumpSample(dataset, at(1), share).index);
  expect(reached).toEqual([2, 3, 0]);
});

test("the next wrong one comes after the watched one, then the first again", () => {
  expect(nextWrong([1, 3], at(1))).toEqual(at(3));
  expect(nextWrong([1, 3], at(3))).toEqual(at(1));
  expect(nextWrong([1, 3], at(7, "train"))).toEqual(at(1));
  expect(nextWrong([], at(0))).toBeNull();
});

test("behind a drawing stands the last sample of the data; one that is gone gives way to the first", () => {
  const own = { kind: "own", source: "drawn", x: new Float32Array() } as const;
  expect(toSampleOf(dataset, own, at(2))).toEqual(at(2));
  expect(toSampleOf(dataset, at(4), at(2))).toEqual(at(0));
});
