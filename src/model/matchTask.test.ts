import { describe, expect, test } from "vitest";
import { activations, type Activation } from "#model/activation.ts";
import { imageSets, planeSets, tableSets, type DataSpec } from "#model/data.ts";
import type { Experiment } from "#model/experiment.ts";
import { canLearn, findOutputActivation, matchTask } from "#model/matchTask.ts";
import { createChain, createImagesData, createPlaneData, defaultExperiment } from "#model/presets.ts";
import { toTask } from "#model/task.ts";
import { losses, type LossKind } from "#model/training.ts";

const withEnd = (data: DataSpec, loss: LossKind, activation: Activation): Experiment => ({
  ...defaultExperiment,
  data,
  network: createChain([4], "relu", activation),
  training: { ...defaultExperiment.training, loss },
});
const toEnd = (experiment: Experiment) => [experiment.training.loss, findOutputActivation(experiment)];
const everyData: readonly DataSpec[] = [
  ...planeSets.map((set) => createPlaneData(set)),
  ...imageSets.map((set) => createImagesData(set)),
  createImagesData("mnist", "picture"),
  ...tableSets.map((set): DataSpec => ({ kind: "table", set, pack: null, without: [], axes: null })),
];

describe.each(everyData)("$set $target", (data) => {
  test("can be learned after every end, and a second time changes nothing", () => {
    for (const loss of losses) {
      for (const activation of activations) {
        const matched = matchTask(withEnd(data, loss, activation));
        expect(canLearn(toTask(data), matched.training.loss, findOutputActivation(matched)!)).toBe(true);
        expect(matchTask(matched)).toBe(matched);
      }
    }
  });
});

test("from two classes to many, to numbers, and back again", () => {
  const two = withEnd(createPlaneData("circle"), "binaryCrossEntropy", "sigmoid");
  const many = matchTask({ ...two, data: createPlaneData("rings") });
  const number = matchTask({ ...many, data: createPlaneData("sine") });
  expect(toEnd(many)).toEqual(["categoricalCrossEntropy", "softmax"]);
  expect(toEnd(number)).toEqual(["mse", "linear"]);
  expect(matchTask({ ...number, data: two.data })).toEqual(two);
  expect(matchTask({ ...many, data: two.data })).toEqual(two);
});

test("what suits stays", () => {
  const hinge = withEnd(createPlaneData("circle"), "hinge", "tanh");
  expect(matchTask(hinge)).toBe(hinge);
  const huber = withEnd(createPlaneData("sine"), "huber", "tanh");
  expect(matchTask(huber)).toBe(huber);
});

test("standardised targets get a linear output, as they leave −1…1", () => {
  const table: DataSpec = { kind: "table", set: "concrete", pack: null, without: [], axes: null };
  expect(toEnd(matchTask(withEnd(table, "huber", "tanh")))).toEqual(["huber", "linear"]);
});

test("a softmax over one neuron is refused", () => {
  expect(canLearn({ kind: "classification", classes: 2, steps: null, numbers: 0 }, "mse", "softmax")).toBe(
    false,
  );
  expect(canLearn({ kind: "classification", classes: 3, steps: null, numbers: 0 }, "mse", "softmax")).toBe(
    true,
  );
});
