/** @file Lesson 7: small windows that slide over a picture, what they find, and what a network makes of it. */
import { createLesson } from "#lessons/lesson.ts";
import { buildNetwork } from "#model/buildNetwork.ts";
import type { ImageSet } from "#model/data.ts";
import type { Experiment } from "#model/experiment.ts";
import { createImagesData } from "#model/presets.ts";
import { toTemplate } from "#model/templates.ts";

const window = "conv2d_1";

export const cnn = createLesson({
  experiment: look("digits8", 8),
  steps: [
    { id: "pixels", target: "layer:input", until: { kind: "read" } },
    {
      id: "order",
      target: "layer:input",
      until: { kind: "answer", answers: ["equal", "worse", "better"], right: "equal" },
    },
    { id: "window", target: `layer:${window}`, until: { kind: "read" } },
    {
      id: "weights",
      target: `layer:${window}`,
      until: { kind: "inspector", tab: "weights", layer: window },
    },
    {
      id: "count",
      target: `layer:${window}`,
      until: { kind: "answer", answers: ["few", "each", "picture"], right: "few" },
    },
    {
      id: "train",
      target: "control:run.toggle",
      until: { kind: "metric", metric: "testAccuracy", above: 0.9 },
    },
    {
      id: "maps",
      target: `layer:${window}`,
      until: { kind: "inspector", tab: "activations", layer: window },
    },
    {
      id: "pool",
      target: "layer:maxPooling2d_1",
      until: { kind: "answer", answers: ["largest", "blur", "crop"], right: "largest" },
    },
    {
      id: "doodles",
      target: "place:network",
      experiment: () => look("doodles", 12),
      until: { kind: "read" },
    },
    { id: "cats", target: "control:run.toggle", until: { kind: "steps", least: 60 } },
    { id: "own", target: "place:results", until: { kind: "own" } },
    {
      id: "blood",
      target: "place:network",
      experiment: () => look("blood-smear-synth", 12),
      until: { kind: "steps", least: 60 },
    },
    {
      id: "trust",
      target: "place:results",
      until: { kind: "answer", answers: ["stain", "more", "sure"], right: "stain" },
    },
    { id: "end", until: { kind: "read" } },
  ],
});

/** One layer of windows and one of pooling: the least that sees. */
function look(set: ImageSet, filters: number): Experiment {
  return {
    ...toTemplate("lenet5"),
    data: { ...createImagesData(set), samples: 1200 },
    network: buildNetwork([["conv2d", { filters, padding: "same" }], ["maxPooling2d"], ["flatten"]], {
      activation: "softmax",
    }),
  };
}
