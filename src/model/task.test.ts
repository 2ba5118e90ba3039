import { expect, test } from "vitest";
import type { TableData } from "#model/data.ts";
import { createPlaneData } from "#model/presets.ts";
import {
  canEndIn,
  countFeatures,
  countOutputs,
  isLossFor,
  toCoding,
  toEndsOf,
  toTask,
  toThreshold,
  type Task,
} from "#model/task.ts";
import { losses } from "#model/training.ts";

const two: Task = { kind: "classification", classes: 2 };
const three: Task = { kind: "classification", classes: 3 };
const number: Task = { kind: "regression", classes: 0 };
const iris: TableData = { kind: "table", set: "iris", without: [], axes: null };

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

test("features are counted without loading", () => {
  expect(countFeatures(createPlaneData("spiral", ["x1", "x2", "sinX1"]))).toBe(3);
  expect(countFeatures({ ...iris, without: ["petal_width_cm"] })).toBe(3);
});

test("one output for a number or two classes, else one for each class", () => {
  expect([
    countOutputs(number, "mse"),
    countOutputs(two, "binaryCrossEntropy"),
    countOutputs(two, "hinge"),
    countOutputs(two, "categoricalCrossEntropy"),
    countOutputs(three, "binaryCrossEntropy"),
  ]).toEqual([1, 1, 1, 2, 3]);
  expect(toEndsOf(iris, "categoricalCrossEntropy")).toEqual({ input: [4], outputs: 3 });
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
