/** @file Lesson 6: networks on real measurements: flowers that four numbers name, and cells where an error costs. */
import { createLesson } from "#lessons/lesson.ts";
import { createChain } from "#model/presets.ts";
import { toTemplate } from "#model/templates.ts";

const petals = ["petal_length_cm", "petal_width_cm"];

export const tables = createLesson({
  experiment: toTemplate("iris"),
  steps: [
    { id: "table", target: "place:data", until: { kind: "read" } },
    { id: "map", target: "place:map", until: { kind: "point" } },
    {
      id: "units",
      target: "place:data",
      until: { kind: "answer", answers: ["same", "ten", "never"], right: "same" },
    },
    {
      id: "train",
      target: "control:run.toggle",
      until: { kind: "metric", metric: "testAccuracy", above: 0.9 },
    },
    {
      id: "apart",
      target: "place:figures",
      until: { kind: "answer", answers: ["known", "more", "habit"], right: "known" },
    },
    {
      id: "columns",
      target: "control:data.features",
      until: {
        kind: "setting",
        control: "data.features",
        holds: ({ data }) => data.kind === "table" && petals.every((name) => data.without.includes(name)),
        example: (now) =>
          now.data.kind === "table" ? { ...now, data: { ...now.data, without: petals, axes: null } } : now,
      },
    },
    { id: "fewer", target: "control:run.toggle", until: { kind: "epochs", least: 30 } },
    {
      id: "cells",
      target: "place:data",
      experiment: () => toTemplate("breast-cancer"),
      until: { kind: "read" },
    },
    {
      id: "cost",
      target: "place:data",
      until: { kind: "answer", answers: ["missed", "alarm", "equal"], right: "missed" },
    },
    {
      id: "learn",
      target: "control:run.toggle",
      until: { kind: "metric", metric: "testAccuracy", above: 0.93 },
    },
    {
      id: "simple",
      target: "control:network.layers",
      until: {
        kind: "setting",
        control: "network.layers",
        holds: ({ network }) => network.layers.every(({ kind }) => kind !== "dense"),
        example: (now) => ({ ...now, network: createChain([], "tanh", "sigmoid") }),
      },
    },
    {
      id: "line",
      target: "control:run.toggle",
      until: { kind: "metric", metric: "testAccuracy", above: 0.93 },
    },
    { id: "end", until: { kind: "read" } },
  ],
});
