/** @file Lesson 1: one neuron by hand, then trained, then shown what it cannot do; and what a layer of them can. */
import { createLesson } from "#lessons/lesson.ts";
import { setData } from "#model/edit.ts";
import { createChain, createPlaneData } from "#model/presets.ts";
import { toTemplate } from "#model/templates.ts";

export const neuron = createLesson({
  // A seed whose first line is plainly wrong.
  experiment: { ...toTemplate("perceptron"), seed: 2 },
  steps: [
    { id: "points", target: "place:map", until: { kind: "read" } },
    {
      id: "sum",
      target: "neuron:output/0",
      until: { kind: "neuron", how: "selected", layer: "output" },
    },
    { id: "place", target: "place:map", until: { kind: "point" } },
    { id: "weight", target: "place:sum", until: { kind: "weight" } },
    {
      id: "threads",
      target: "place:network",
      until: { kind: "answer", answers: ["size", "speed", "sure"], right: "size" },
    },
    {
      id: "line",
      target: "place:map",
      until: { kind: "answer", answers: ["sum", "luck", "points"], right: "sum" },
    },
    {
      id: "loss",
      target: "place:figures",
      numbers: ({ trainLoss }) => ({ loss: trainLoss }),
      until: { kind: "read" },
    },
    {
      id: "train",
      target: "control:run.toggle",
      until: { kind: "metric", metric: "testLoss", below: 0.1 },
    },
    {
      id: "guess",
      target: "place:map",
      experiment: (now) => setData(now, createPlaneData("circle")),
      until: { kind: "answer", answers: ["yes", "no", "longer"], right: "no" },
    },
    { id: "fails", target: "control:run.toggle", until: { kind: "epochs", least: 20 } },
    {
      id: "layer",
      target: "control:network.layers",
      until: {
        kind: "setting",
        control: "network.layers",
        holds: ({ network }) => network.layers.some((layer) => layer.kind === "dense" && layer.units >= 3),
        example: (now) => ({ ...now, network: createChain([4], "tanh", "sigmoid") }),
      },
    },
    {
      id: "deep",
      target: "control:run.toggle",
      until: { kind: "metric", metric: "testAccuracy", above: 0.95 },
    },
    { id: "end", until: { kind: "read" } },
  ],
});
