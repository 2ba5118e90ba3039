import { expect, test } from "vitest";
import type { ImagesData, TableData } from "#model/data.ts";
import { createImagesData, createPlaneData } from "#model/presets.ts";
import {
  canEndIn,
  countBatch,
  countOutputs,
  isLossFor,
  toCoding,
  toEndsOf,
  toSampleShape,
  toTask,
  toThreshold,
  type Task,
} from "#model/task.ts";
import { losses } from "#model/training.ts";
import { toPlainEnds } from "#model/ends.fixture.ts";

const two: Task = { kind: "classification", classes: 2, steps: null, numbers: 0 };
const three: Task = { kind: "classification", classes: 3, steps: null, numbers: 0 };
const number: Task = { kind: "regression", classes: 0, steps: null, numbers: 1 };
const again: Task = { kind: "reconstruction", classes: 0, steps: null, numbers: 0 };
const digits = createImagesData("mnist");
const ownPictures: ImagesData = {
  ...digits,
  set: "own",
  pack: { shape: [32, 24, 3], classes: 5, train: 50, test: 10 },
};
const iris: TableData = { kind: "table", set: "iris", pack: null, without: [], axes: null };

test("the data tells the task", () => {
  expect(toTask(createPlaneData("spiral"))).toEqual(two);
  expect(toTask(createPlaneData("rings"))).toEqual(three);
  expect(toTask(createPlaneData("blank"))).toEqual(two);
  expect(toTask(createPlaneData("sine"))).toEqual(number);
  expect(toTask(iris)).toEqual(three);
  expect(toTask({ ...iris, set: "concrete" })).toEqual(number);
});

test("a painted class counts as a class, also where one between is not painted", () => {
  expect(toTask({ ...createPlaneData("blank"), painted: [[0, 0, 3]] }).classes).toBe(4);
  expect(toTask({ ...createPlaneData("plane"), painted: [[0, 0, 1]] })).toEqual(number);
});

test("the shape of a sample is known without loading", () => {
  expect(toSampleShape(createPlaneData("spiral", ["x1", "x2", "sinX1"]))).toEqual([3]);
  expect(toSampleShape({ ...iris, without: ["petal_width_cm"] })).toEqual([3]);
  expect(toSampleShape(digits)).toEqual([28, 28, 1]);
  expect(toSampleShape(ownPictures)).toEqual([32, 24, 3]);
});

test("an unknown set asks for two classes, of a picture of one pixel or of one column", () => {
  expect(toTask({ ...digits, set: "unknown" })).toEqual(two);
  expect(toSampleShape({ ...digits, set: "unknown" })).toEqual([1, 1, 1]);
  expect(toSampleShape({ ...iris, set: "unknown" })).toEqual([1]);
});

test("pictures are named or given again", () => {
  expect(toTask(digits)).toEqual({ kind: "classification", classes: 10, steps: null, numbers: 0 });
  expect(toTask(ownPictures)).toEqual({ kind: "classification", classes: 5, steps: null, numbers: 0 });
  expect(toTask(createImagesData("mnist", "picture"))).toEqual(again);
});

test("one output for a number or two classes, else one for each class, or for each channel", () => {
  expect([
    countOutputs(number, "mse", [4]),
    countOutputs(two, "binaryCrossEntropy", [4]),
    countOutputs(two, "hinge", [4]),
    countOutputs(two, "categoricalCrossEntropy", [4]),
    countOutputs(three, "binaryCrossEntropy", [4]),
    countOutputs(again, "mse", [28, 28, 3]),
  ]).toEqual([1, 1, 1, 2, 3, 3]);
});

test("the ends of a network are those of its data", () => {
  expect(toEndsOf(iris, "categoricalCrossEntropy")).toEqual(toPlainEnds([4], 3));
  expect(toEndsOf(createImagesData("mnist", "picture"), "mse")).toEqual(
    toPlainEnds([28, 28, 1], 1, [28, 28, 1]),
  );
});

test("a batch is never larger than the training part", () => {
  expect([countBatch(iris, 32), countBatch(iris, 0), countBatch(iris, 500)]).toEqual([32, 120, 120]);
  expect(countBatch({ ...digits, samples: 40 }, 64)).toBe(40);
  expect(countBatch(createPlaneData("spiral"), 0)).toBe(350);
});

test("targets are coded for the loss and the range of the output", () => {
  expect([
    toCoding(number, "mse", "sigmoid"),
    toCoding(two, "hinge", "linear"),
    toCoding(two, "binaryCrossEntropy", "sigmoid"),
    toCoding(two, "mse", "tanh"),
    toCoding(two, "mse", "sigmoid"),
  ]).toEqual(["value", "plusMinus", "zeroOne", "plusMinus", "zeroOne"]);
  expect([toThreshold("zeroOne"), toThreshold("plusMinus")]).toEqual([0.5, 0]);
});

test("a regression is learned with distances alone", () => {
  expect(losses.filter((loss) => isLossFor(number, loss))).toEqual(["mse", "mae", "huber"]);
  expect(losses.filter((loss) => isLossFor(two, loss))).toEqual([...losses]);
});

test("pictures are given again with distances, or as probabilities of light", () => {
  expect(losses.filter((loss) => isLossFor(again, loss))).toEqual([
    "binaryCrossEntropy",
    "mse",
    "mae",
    "huber",
  ]);
});

test("each loss ends in the functions that it can be computed from", () => {
  expect(losses.filter((loss) => canEndIn(loss, "sigmoid"))).toEqual([
    "binaryCrossEntropy",
    "mse",
    "mae",
    "huber",
    "hinge",
  ]);
  expect(losses.filter((loss) => canEndIn(loss, "softmax"))).toEqual([
    "categoricalCrossEntropy",
    "mse",
    "mae",
    "huber",
  ]);
});
