import { expect, test } from "vitest";
import { countClasses, findRareClass, toClassBalance } from "#data/classBalance.ts";
import type { ImageDataset, Part } from "#data/dataset.ts";
import { createPlaneDataset } from "#data/plane.ts";
import { createPlaneData } from "#model/presets.ts";

test("samples are counted by class, absent classes too", () => {
  expect(countClasses(Float32Array.of(2, 0, 2, 5, -1, 0.5), 4)).toEqual([1, 0, 2, 0]);
});

test("both parts of a set are counted", () => {
  const data = { ...createPlaneData("circle"), samples: 100, testShare: 0.2 };
  expect(toClassBalance(createPlaneDataset(data))).toEqual({ train: [40, 40], test: [10, 10] });
});

test("a regression has no classes", () => {
  expect(toClassBalance(createPlaneDataset(createPlaneData("sine")))).toBeNull();
});

test("pictures that are to be given again still have their classes", () => {
  const part = (...labels: readonly number[]): Part => ({
    count: labels.length,
    x: new Float32Array(labels.length),
    y: Float32Array.from(labels),
  });
  const dataset = {
    kind: "images",
    task: { kind: "reconstruction", classes: 0, steps: null, numbers: 0 },
    shape: [1, 1, 1],
    train: part(0, 1, 1),
    test: part(1),
    about: { classes: ["a", "b"] },
  } as unknown as ImageDataset;
  expect(toClassBalance(dataset)).toEqual({ train: [1, 2], test: [0, 1] });
});

test("of two unequal classes the rarer one is rare; of equal ones, and of a number, none", () => {
  const dataset = createPlaneDataset({ ...createPlaneData("circle"), samples: 100, testShare: 0.2 });
  expect(findRareClass(dataset)).toBeNull();
  expect(findRareClass(createPlaneDataset(createPlaneData("sine")))).toBeNull();
  const of = (...y: readonly number[]) => ({
    ...dataset,
    test: { ...dataset.test, count: y.length, y: Float32Array.from(y) },
  });
  expect(findRareClass(of(0, 0, 1, 0, 0))).toEqual({ label: 1, count: 1, all: 5 });
  expect(findRareClass(of(1, 0, 1, 1))).toEqual({ label: 0, count: 1, all: 4 });
  expect(findRareClass(of(0, 0, 0))).toBeNull();
});
