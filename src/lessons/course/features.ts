/** @file Lesson 2: a feature made by hand, features that a layer finds by itself, and why depth helps on a spiral. */
import { createLesson } from "#lessons/lesson.ts";
import { setData } from "#model/edit.ts";
import type { Experiment } from "#model/experiment.ts";
import { createChain, createPlaneData, defaultExperiment, defaultTraining } from "#model/presets.ts";

const start: Experiment = {
  ...defaultExperiment,
  data: createPlaneData("xor"),
  network: createChain([], "tanh", "sigmoid"),
  training: { ...defaultTraining, learningRate: 0.03, l2: 0 },
  seed: 3,
};

function withChain(now: Experiment, units: readonly number[]): Experiment {
  return { ...now, network: createChain(units, "tanh", "sigmoid") };
}

const countHidden = ({ network }: Experiment) => network.layers.filter(({ kind }) => kind === "dense").length;

export const features = createLesson({
  experiment: start,
  steps: [
    {
      id: "lines",
      target: "place:map",
      until: { kind: "answer", answers: ["one", "two", "none"], right: "two" },
    },
    {
      id: "product",
      target: "control:data.features",
      until: {
        kind: "setting",
        control: "data.features",
        holds: ({ data }) => data.kind === "plane" && data.features.includes("x1x2"),
        example: (now) => setData(now, createPlaneData("xor", ["x1", "x2", "x1x2"])),
      },
    },
    {
      id: "easy",
      target: "control:run.toggle",
      until: { kind: "metric", metric: "testAccuracy", above: 0.97 },
    },
    { id: "whose", until: { kind: "read" } },
    {
      id: "found",
      target: "control:run.toggle",
      experiment: (now) => withChain(setData(now, createPlaneData("xor")), [4]),
      until: { kind: "border", epochs: 60 },
    },
    {
      id: "look",
      target: "layer:hidden1",
      until: { kind: "neuron", how: "hovered", layer: "hidden1" },
    },
    {
      id: "combine",
      target: "neuron:output/0",
      until: { kind: "answer", answers: ["points", "answers", "map"], right: "answers" },
    },
    {
      id: "linear",
      target: "control:network.activation",
      until: {
        kind: "setting",
        control: "network.activation",
        holds: ({ network }) =>
          network.layers.every((layer) => layer.kind !== "dense" || layer.activation === "linear"),
        example: (now) => ({ ...now, network: createChain([4], "linear", "sigmoid") }),
      },
    },
    { id: "flat", target: "control:run.toggle", until: { kind: "epochs", least: 20 } },
    {
      id: "spiral",
      target: "place:map",
      experiment: (now) => withChain(setData(now, createPlaneData("spiral")), [8]),
      until: { kind: "answer", answers: ["easy", "hard"], right: "hard" },
    },
    { id: "shallow", target: "control:run.toggle", until: { kind: "epochs", least: 40 } },
    {
      id: "deeper",
      target: "control:network.layers",
      until: {
        kind: "setting",
        control: "network.layers",
        holds: (now) => countHidden(now) >= 2,
        example: (now) => withChain(now, [8, 8]),
      },
    },
    {
      id: "deep",
      target: "control:run.toggle",
      until: { kind: "metric", metric: "testAccuracy", above: 0.85 },
    },
    {
      id: "levels",
      target: "layer:hidden2",
      until: { kind: "neuron", how: "hovered", layer: "hidden2" },
    },
    { id: "end", until: { kind: "read" } },
  ],
});
