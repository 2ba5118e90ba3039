import { expect, test } from "vitest";
import { newSample, toggleFeature } from "#model/edit.ts";
import {
  createGoal,
  goalKinds,
  isNumberGoal,
  toFittingKinds,
  toGoalStates,
  type Figures,
  type Goal,
} from "#model/goals.ts";
import { isInRange } from "#model/range.ts";
import { ruleOfGoal } from "#model/goals.ts";
import { createChain, defaultExperiment } from "#model/presets.ts";
import { toTemplate } from "#model/templates.ts";
import type { Experiment } from "#model/experiment.ts";

const figures: Figures = {
  epoch: 120.4,
  trainLoss: 0.05,
  testLoss: 0.09,
  trainAccuracy: 0.99,
  testAccuracy: 0.96,
  trainR2: Number.NaN,
  testR2: Number.NaN,
  trainMae: Number.NaN,
  testMae: Number.NaN,
};
const circle: Experiment = { ...toTemplate("circle"), network: createChain([3], "tanh", "sigmoid") };
const states = (goals: readonly Goal[], experiment = circle, now: Figures | null = figures) =>
  toGoalStates(goals, { figures: now, experiment, start: circle, deviation: 2 });

test("figures are held to their bounds, which belong to the goal", () => {
  expect(
    states([
      { kind: "testAccuracy", value: 0.96 },
      { kind: "testAccuracy", value: 0.961 },
      { kind: "testLoss", value: 0.09 },
      { kind: "testLoss", value: 0.0899 },
      { kind: "accuracyGap", value: 0.031 },
      { kind: "accuracyGap", value: 0.02 },
      { kind: "epochs", value: 121 },
      { kind: "epochs", value: 120 },
      { kind: "minEpochs", value: 120 },
      { kind: "minEpochs", value: 121 },
    ]),
  ).toEqual([true, false, true, false, true, false, true, false, true, false]);
});

test("what is not known reaches no goal", () => {
  const goals: readonly Goal[] = [
    { kind: "testR2", value: 0 },
    { kind: "testMae", value: 100 },
    { kind: "testLoss", value: 100 },
  ];
  expect(states(goals)).toEqual([false, false, true]);
  expect(states(goals, circle, null)).toEqual([false, false, false]);
});

test("an error is told in the unit of the data", () => {
  const now = { ...figures, testMae: 0.3 };
  expect(
    states(
      [
        { kind: "testMae", value: 0.6 },
        { kind: "testMae", value: 0.5 },
      ],
      circle,
      now,
    ),
  ).toEqual([true, false]);
});

test("the network is counted", () => {
  const counts = (kind: "parameters" | "width" | "hiddenLayers" | "inputs", right: number) =>
    states([
      { kind, value: right },
      { kind, value: right - 1 },
    ]);
  expect(counts("parameters", 13)).toEqual([true, false]);
  expect(counts("width", 3)).toEqual([true, false]);
  expect(counts("hiddenLayers", 1)).toEqual([true, false]);
  expect(counts("inputs", 2)).toEqual([true, false]);
});

test("features and layers may be ruled out or asked for", () => {
  const goals: readonly Goal[] = [
    { kind: "withoutFeatures", features: ["x1Squared", "x2Squared"] },
    { kind: "withLayers", layers: ["dense"] },
    { kind: "withLayers", layers: ["dense", "dropout"] },
    { kind: "withoutLayers", layers: ["dropout"] },
    { kind: "withoutLayers", layers: ["dense"] },
  ];
  expect(states(goals)).toEqual([true, true, false, true, false]);
  expect(states(goals, toggleFeature(circle, "x1Squared"))[0]).toBe(false);
});

test("the samples count, not which of their inputs are read", () => {
  expect(states([{ kind: "sameData" }])).toEqual([true]);
  expect(states([{ kind: "sameData" }], toggleFeature(circle, "x1x2"))).toEqual([true]);
  expect(states([{ kind: "sameData" }], newSample(circle))).toEqual([false]);
});

test("every kind begins with a value within its range, and only what fits the data is offered", () => {
  const made = goalKinds.map(createGoal).filter(isNumberGoal);
  expect(made.filter(({ kind, value }) => !isInRange(ruleOfGoal(kind).range, value))).toEqual([]);
  expect(toFittingKinds(defaultExperiment)).not.toContain("testR2");
  expect(toFittingKinds(toTemplate("sine"))).not.toContain("testAccuracy");
  expect(toFittingKinds(toTemplate("lenet5"))).not.toContain("withoutFeatures");
});
