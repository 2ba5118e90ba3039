/** @file Lesson 10: the same training on every way of computing that this machine has, measured here and now. */
import { createLesson } from "#lessons/lesson.ts";
import { buildNetwork } from "#model/buildNetwork.ts";
import { createImagesData } from "#model/presets.ts";
import { toTemplate } from "#model/templates.ts";

export const gpu = createLesson({
  experiment: toTemplate("spiral"),
  steps: [
    { id: "sums", target: "place:network", until: { kind: "read" } },
    {
      id: "guess",
      target: "control:backend",
      until: { kind: "answer", answers: ["wasm", "gpu", "same"], right: "wasm" },
    },
    { id: "small", target: "control:backend", until: { kind: "race" } },
    {
      id: "why",
      target: "control:backend",
      until: { kind: "answer", answers: ["tell", "slow", "heat"], right: "tell" },
    },
    { id: "side", target: "place:network", until: { kind: "read" } },
    {
      id: "large",
      target: "control:backend",
      experiment: (now) => ({
        ...toTemplate("lenet5"),
        view: now.view,
        data: { ...createImagesData("mnist"), samples: 2000 },
        network: buildNetwork(
          [
            ["conv2d", { filters: 8, padding: "same" }],
            ["maxPooling2d"],
            ["conv2d", { filters: 16, padding: "same" }],
            ["maxPooling2d"],
            ["flatten"],
            ["dense", { units: 64, activation: "relu" }],
          ],
          { activation: "softmax" },
        ),
      }),
      until: { kind: "race" },
    },
    {
      id: "batch",
      target: "control:training.batchSize",
      until: {
        kind: "setting",
        control: "training.batchSize",
        holds: ({ training }, before) => training.batchSize >= 2 * before.training.batchSize,
        example: (now) => ({ ...now, training: { ...now.training, batchSize: 256 } }),
      },
    },
    { id: "again", target: "control:backend", until: { kind: "race" } },
    {
      id: "hours",
      target: "place:network",
      until: { kind: "answer", answers: ["century", "month", "day"], right: "century" },
    },
    { id: "many", target: "place:network", until: { kind: "read" } },
    {
      id: "power",
      target: "place:network",
      until: { kind: "answer", answers: ["town", "kettle", "nothing"], right: "town" },
    },
    { id: "end", until: { kind: "read" } },
  ],
});
