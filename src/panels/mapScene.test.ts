import { expect, test } from "vitest";
import { createPlaneDataset } from "#data/plane.ts";
import { setData, toggleFeature } from "#model/edit.ts";
import type { Experiment } from "#model/experiment.ts";
import { createPlaneData, defaultExperiment } from "#model/presets.ts";
import { toTemplate } from "#model/templates.ts";
import { isCurveData, toMapCurve, toMapField, toMapSamples, toMapSpan } from "#panels/mapScene.ts";
import type { PointPictures } from "#state/scene.ts";
import { createSpans } from "#state/spans.ts";

function toPictures(
  map: readonly number[],
  units: number,
  mapOf: PointPictures["mapOf"] = null,
): PointPictures {
  const size = Math.sqrt(map.length / units);
  return {
    kind: "points",
    run: 1,
    step: 0,
    tiles: new Map([["hidden1", { values: Float32Array.of(3, -4), units: 1, size: 1 }]]),
    map: { values: Float32Array.from(map), units, size },
    mapOf,
    weights: new Map(),
    answers: new Map(),
    inputs: null,
  };
}

const withLoss = (
  experiment: Experiment,
  loss: "mse" | "hinge",
  activation: "tanh" | "linear",
): Experiment => ({
  ...experiment,
  training: { ...experiment.training, loss },
  network: {
    ...experiment.network,
    layers: experiment.network.layers.map((layer) =>
      layer.kind === "output" ? { ...layer, activation } : layer,
    ),
  },
});

test("a probability is coloured around one half, an output of two signs around zero", () => {
  const pictures = toPictures([0.2, 0.9, 0.5, 1], 1);
  const span = toMapSpan(defaultExperiment, pictures, createSpans());
  expect(span).toEqual({ center: 0.5, range: 0.5 });
  expect(toMapField(defaultExperiment, pictures, span)).toMatchObject({ kind: "value", unit: 0, ...span });
  for (const signed of [
    withLoss(defaultExperiment, "mse", "tanh"),
    withLoss(defaultExperiment, "hinge", "linear"),
  ]) {
    expect(toMapSpan(signed, pictures, createSpans())).toEqual({ center: 0, range: 1 });
  }
});

test("a table's regression spans two deviations around its mean", () => {
  expect(toMapSpan(toTemplate("concrete"), null, createSpans())).toEqual({ center: 0, range: 2 });
});

test("a hidden neuron keeps on the map the span of its tile", () => {
  const relu = {
    ...defaultExperiment,
    network: {
      ...defaultExperiment.network,
      layers: defaultExperiment.network.layers.map((layer) =>
        layer.id === "hidden1" ? { ...layer, activation: "relu" as const } : layer,
      ),
    },
  } as Experiment;
  const pictures = toPictures([0, 0, 0, 0], 1, { layer: "hidden1", unit: 0 });
  expect(toMapSpan(relu, pictures, createSpans())).toEqual({ center: 0, range: 5 });
});

test("several outputs become shares of classes, also those that were taught −1 and 1", () => {
  const rings = toTemplate("rings");
  const pictures = toPictures([-1, 0, 1], 3);
  const shares = (experiment: Experiment) => {
    const field = toMapField(experiment, pictures, { center: 0, range: 1 });
    return field?.kind === "classes" ? Array.from(field.values) : null;
  };
  expect(shares(rings)).toEqual([-1, 0, 1]);
  expect(shares(withLoss(rings, "mse", "tanh"))).toEqual([0, 0.5, 1]);
});

test("the sine is a curve while the network sees nothing of x₂", () => {
  const sine = toTemplate("sine");
  expect(isCurveData(sine)).toBe(true);
  expect(isCurveData(toggleFeature(sine, "sinX1"))).toBe(true);
  expect(isCurveData(toggleFeature(sine, "x2"))).toBe(false);
  expect(isCurveData(setData(sine, createPlaneData("plane", ["x1"])))).toBe(false);
});

test("over a curve the samples stand at their values", () => {
  const data = { ...createPlaneData("sine", ["x1"]), samples: 20 };
  const dataset = createPlaneDataset(data);
  const { train } = toMapSamples(dataset, true);
  expect(Array.from(train.places.slice(0, 4))).toEqual([
    dataset.train.plane[0],
    dataset.train.y[0],
    dataset.train.plane[2],
    dataset.train.y[1],
  ]);
  expect(toMapSamples(dataset, false).train.places).toBe(dataset.train.plane);
});

test("the curve is one row of the map", () => {
  expect(Array.from(toMapCurve(toPictures([1, 2, 1, 2], 1))!)).toEqual([1, 2]);
});
