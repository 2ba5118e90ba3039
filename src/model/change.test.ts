import { describe, expect, test } from "vitest";
import { toChange } from "#model/change.ts";
import type { PlaneData } from "#model/data.ts";
import {
  newSample,
  newWeights,
  paint,
  setData,
  setOptimizer,
  setTraining,
  toggleFeature,
} from "#model/edit.ts";
import { addLayer, moveLayers, removeLayer, setLayer, setUnits, toggleFolded } from "#model/editNetwork.ts";
import type { Experiment } from "#model/experiment.ts";
import { defaultExperiment as base } from "#model/presets.ts";
import { toTemplate } from "#model/templates.ts";

const plane = base.data as PlaneData;
const withView = (patch: Partial<Experiment["view"]>): Experiment => ({
  ...base,
  view: { ...base.view, ...patch },
});
const normalized = addLayer(addLayer(base, "hidden1", "batchNormalization"), "hidden1", "dropout");

test("nothing has changed between equal documents", () => {
  expect(toChange(base, structuredClone(base))).toBe("none");
});

describe.each([
  ["title", "view", { ...base, title: "x" }],
  ["points shown", "view", withView({ points: "test" })],
  ["smoothing", "view", withView({ smoothing: 0.5 })],
  ["a layer's place", "place", moveLayers(base, { hidden1: [10, 20] })],
  ["a folded layer", "place", toggleFolded(base, "hidden1")],
  ["speed", "live", withView({ speed: "full" })],
  ["learning rate", "live", setTraining(base, { learningRate: 0.1 })],
  ["batch size", "live", setTraining(base, { batchSize: 1 })],
  ["optimiser", "live", setOptimizer(base, { kind: "sgd" })],
  ["stop rule", "live", setTraining(base, { stop: { ...base.training.stop, epochs: 5 } })],
  ["a loss for one output as before", "live", setTraining(base, { loss: "mse" })],
  ["a loss that wants two outputs", "rebuild", setTraining(base, { loss: "categoricalCrossEntropy" })],
  ["activation", "live", setLayer(base, "hidden1", { activation: "relu" })],
  ["output activation", "live", setLayer(base, "output", { activation: "tanh" })],
  ["painted point", "feed", paint(base, [[0, 0, 1]])],
  ["painted point of a new class", "rebuild", paint(base, [[0, 0, 2]])],
  ["neurons", "rebuild", setUnits(base, "hidden1", 9)],
  ["initialiser", "rebuild", setLayer(base, "hidden1", { kernelInitializer: "zeros" })],
  ["bias", "rebuild", setLayer(base, "hidden1", { useBias: false })],
  ["a layer more", "rebuild", normalized],
  ["a layer less", "rebuild", removeLayer(base, "hidden1")],
  ["feature", "rebuild", toggleFeature(base, "cosX1")],
  ["noise", "rebuild", setData(base, { ...plane, noise: 0.3 })],
  ["new sample", "rebuild", newSample(base)],
  ["new weights", "rebuild", newWeights(base)],
  ["another table", "rebuild", toTemplate("iris")],
  ["the strongest of several", "rebuild", newWeights({ ...withView({ speed: "full" }), title: "x" })],
] as const)("%s", (_, change, after) => {
  test(`is ${change}, there and back`, () => {
    expect([toChange(base, after), toChange(after, base)]).toEqual([change, change]);
  });
});

test("dropout rate and the numbers of batch normalisation act live", () => {
  expect(toChange(normalized, setLayer(normalized, "dropout1", { rate: 0.5 }))).toBe("live");
  const slower = setLayer(normalized, "batchNormalization1", { momentum: 0.99, epsilon: 0.01 });
  expect(toChange(normalized, slower)).toBe("live");
});

test("other axes of a table feed, other columns rebuild", () => {
  const iris = toTemplate("iris");
  const withTable = (patch: object): Experiment => ({
    ...iris,
    data: { kind: "table", set: "iris", pack: null, without: [], axes: null, ...patch },
  });
  expect(toChange(iris, withTable({ axes: ["petal_length_cm", "petal_width_cm"] }))).toBe("feed");
  expect(toChange(iris, withTable({ without: ["petal_width_cm"] }))).toBe("rebuild");
});

test("a relinked network is another one", () => {
  const { network } = base;
  const after = { ...base, network: { ...network, links: network.links.slice(1) } };
  expect(toChange(base, after)).toBe("rebuild");
});
