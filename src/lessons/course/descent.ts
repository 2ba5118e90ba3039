/** @file Lesson 3: the loss as a height, steps downhill, their length, and how many points each step looks at. */
import { createLesson } from "#lessons/lesson.ts";
import { setOptimizer, setTraining } from "#model/edit.ts";
import type { Experiment } from "#model/experiment.ts";
import { createChain, createPlaneData, defaultExperiment, defaultTraining } from "#model/presets.ts";

/** All points at once, so that the curve is smooth until the lesson says why. */
const start: Experiment = {
  ...defaultExperiment,
  data: createPlaneData("circle"),
  network: createChain([4], "tanh", "sigmoid"),
  training: {
    ...defaultTraining,
    optimizer: { ...defaultTraining.optimizer, kind: "sgd" },
    learningRate: 1,
    batchSize: 0,
    l2: 0,
  },
  seed: 1,
};

export const descent = createLesson({
  experiment: start,
  steps: [
    { id: "height", target: "place:loss", until: { kind: "read" } },
    {
      id: "step",
      target: "control:run.stepBatch",
      numbers: ({ trainLoss }) => ({ loss: trainLoss }),
      until: { kind: "steps", least: 1 },
    },
    {
      id: "rule",
      target: "control:training.learningRate",
      numbers: ({ learningRate }) => ({ rate: learningRate }),
      until: { kind: "read" },
    },
    { id: "more", target: "control:run.stepBatch", until: { kind: "steps", least: 4 } },
    {
      id: "curve",
      target: "place:loss",
      until: { kind: "sketch", metric: "trainLoss", epochs: 60, top: 1 },
    },
    {
      id: "small",
      target: "control:training.learningRate",
      until: {
        kind: "setting",
        control: "training.learningRate",
        holds: ({ training }) => training.learningRate <= 0.001,
        example: (now) => setTraining(now, { learningRate: 0.001 }),
      },
    },
    { id: "crawl", target: "control:run.toggle", until: { kind: "epochs", least: 20 } },
    {
      id: "guess",
      until: { kind: "answer", answers: ["faster", "jumps", "same"], right: "jumps" },
    },
    {
      id: "large",
      target: "control:training.learningRate",
      until: {
        kind: "setting",
        control: "training.learningRate",
        holds: ({ training }) => training.learningRate >= 10,
        example: (now) => setTraining(now, { learningRate: 10 }),
      },
    },
    { id: "again", target: "control:run.reset", until: { kind: "restart" } },
    { id: "jump", target: "control:run.toggle", until: { kind: "epochs", least: 10 } },
    {
      id: "batch",
      target: "control:training.batchSize",
      // Another seed begins the run anew.
      experiment: (now) => ({ ...setTraining(now, { learningRate: 0.3, batchSize: 0 }), seed: 2 }),
      until: {
        kind: "setting",
        control: "training.batchSize",
        holds: ({ training }) => training.batchSize >= 1 && training.batchSize <= 32,
        example: (now) => setTraining(now, { batchSize: 16 }),
      },
    },
    { id: "tremble", target: "control:run.toggle", until: { kind: "epochs", least: 20 } },
    {
      id: "optimizer",
      target: "control:training.optimizer",
      experiment: (now) => ({ ...setTraining(now, { learningRate: 0.01, batchSize: 16 }), seed: 1 }),
      until: {
        kind: "setting",
        control: "training.optimizer",
        holds: ({ training }) => training.optimizer.kind === "adam",
        example: (now) => setOptimizer(now, { kind: "adam" }),
      },
    },
    {
      id: "adam",
      target: "control:run.toggle",
      until: { kind: "metric", metric: "trainLoss", below: 0.2 },
    },
    { id: "end", until: { kind: "read" } },
  ],
});
