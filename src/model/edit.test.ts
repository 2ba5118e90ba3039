import { describe, expect, test } from "vitest";
import type { PaintedPoint, PlaneData } from "#model/data.ts";
import {
  clearPainted,
  erase,
  newSample,
  newWeights,
  paint,
  setData,
  setOptimizer,
  setTraining,
  toggleFeature,
} from "#model/edit.ts";
import type { Experiment } from "#model/experiment.ts";
import { createPlaneData, defaultExperiment as base } from "#model/presets.ts";
import { toTemplate } from "#model/templates.ts";
import { validate } from "#model/validate.ts";

const planeOf = (experiment: Experiment) => experiment.data as PlaneData;

test("features stay in their own order", () => {
  const more = toggleFeature(toggleFeature(base, "x1Squared"), "x1");
  expect(planeOf(more).features).toEqual(["x2", "x1Squared", "x1x2", "sinX1", "sinX2"]);
  expect(toggleFeature(toggleFeature(more, "x1"), "x1Squared")).toEqual(base);
});

describe("data", () => {
  test("iris after the spirals just works, and so does the way back", () => {
    const iris = setData(base, { kind: "table", set: "iris", pack: null, without: [], axes: null });
    expect(validate(iris)).toEqual([]);
    expect(iris.training.loss).toBe("categoricalCrossEntropy");
    expect(setData(iris, base.data)).toEqual(base);
  });

  test("a loss chosen by hand survives another set of the same task", () => {
    const hinge = setTraining(base, { loss: "hinge" });
    expect(setData(hinge, createPlaneData("moons")).training).toEqual(hinge.training);
  });

  test("painted points go when classes become numbers, and stay between sets of classes", () => {
    const painted = paint(base, [[1, 1, 1]]);
    const moons = setData(painted, { ...planeOf(painted), set: "moons" });
    expect(planeOf(moons).painted).toHaveLength(1);
    expect(planeOf(setData(moons, { ...planeOf(moons), set: "sine" })).painted).toEqual([]);
  });
});

describe("painting", () => {
  const points: readonly PaintedPoint[] = [
    [1.23456, -0.001, 1],
    [99, -99, 0],
  ];

  test("rounds to two decimals, within the plane, without a negative zero", () => {
    expect(planeOf(paint(base, points)).painted).toEqual([
      [1.23, 0, 1],
      [6, -6, 0],
    ]);
  });

  test("a third class makes the output a softmax, erasing it brings the sigmoid back", () => {
    const three = paint(base, [[2, 2, 2]]);
    expect(validate(three)).toEqual([]);
    expect(three.training.loss).toBe("categoricalCrossEntropy");
    expect(erase(three, [2.1, 2], 0.5)).toEqual(base);
    expect(clearPainted(three)).toEqual(base);
  });

  test("erasing takes what lies within the radius, and nothing changes where nothing lies", () => {
    const painted = paint(base, [
      [0, 0, 1],
      [0, 1, 1],
      [0, 2, 1],
    ]);
    expect(planeOf(erase(painted, [0, 0], 1)).painted).toEqual([[0, 2, 1]]);
    expect(erase(painted, [5, 5], 1)).toBe(painted);
  });
});

test("seeds count up, and begin again at the end", () => {
  expect(planeOf(newSample(base)).seed).toBe(planeOf(base).seed + 1);
  expect(newWeights(base).seed).toBe(base.seed + 1);
  expect(newWeights({ ...base, seed: 4294967295 }).seed).toBe(0);
});

test("a table has nothing to paint, to toggle or to draw again", () => {
  const iris = toTemplate("iris");
  expect([paint(iris, [[0, 0, 1]]), toggleFeature(iris, "x1"), newSample(iris), clearPainted(iris)]).toEqual(
    Array.from({ length: 4 }, () => iris),
  );
});

test("training and optimiser are changed in part", () => {
  const after = setOptimizer(setTraining(base, { l2: 0.1 }), { kind: "sgd" });
  expect(after.training).toEqual({
    ...base.training,
    l2: 0.1,
    optimizer: { ...base.training.optimizer, kind: "sgd" },
  });
});
