/** @file Lesson 5: few noisy points, learned too little, too well, and well; what helps against learning by heart. */
import { createLesson } from "#lessons/lesson.ts";
import { buildNetwork } from "#model/buildNetwork.ts";
import { setTraining } from "#model/edit.ts";
import type { Experiment } from "#model/experiment.ts";
import { createChain, createPlaneData, defaultExperiment, defaultTraining } from "#model/presets.ts";

const few = { ...createPlaneData("circle"), samples: 60, noise: 0.6, testShare: 0.5 };

const start: Experiment = {
  ...defaultExperiment,
  data: few,
  network: createChain([], "tanh", "sigmoid"),
  training: { ...defaultTraining, learningRate: 0.03, l2: 0 },
  seed: 1,
};

/** So many neurons that they could learn every point by heart. */
function withLarge(now: Experiment): Experiment {
  return {
    ...now,
    data: few,
    network: createChain([24, 24], "tanh", "sigmoid"),
    training: { ...now.training, learningRate: 0.01, l1: 0, l2: 0 },
  };
}

const dense = ["dense", { units: 24, activation: "tanh" }] as const;
const dropout = ["dropout", { rate: 0.5 }] as const;

export const overfitting = createLesson({
  experiment: start,
  steps: [
    { id: "parts", target: "place:map", until: { kind: "read" } },
    { id: "simple", target: "control:run.toggle", until: { kind: "epochs", least: 30 } },
    {
      id: "why",
      target: "place:figures",
      until: { kind: "answer", answers: ["simple", "time", "noise"], right: "simple" },
    },
    {
      id: "fitting",
      target: "control:run.toggle",
      experiment: (now) => ({ ...now, network: createChain([4], "tanh", "sigmoid") }),
      until: { kind: "epochs", least: 50 },
    },
    {
      id: "sketch",
      target: "place:loss",
      experiment: withLarge,
      until: { kind: "sketch", metric: "testLoss", epochs: 100, top: 1.5 },
    },
    {
      id: "gap",
      target: "place:loss",
      until: { kind: "answer", answers: ["heart", "broken", "slow"], right: "heart" },
    },
    { id: "islands", target: "place:map", until: { kind: "point" } },
    {
      id: "data",
      target: "control:data.samples",
      until: {
        kind: "setting",
        control: "data.samples",
        holds: ({ data }) => data.kind === "plane" && data.samples >= 500,
        example: (now) => ({ ...now, data: { ...few, samples: 1000 } }),
      },
    },
    { id: "more", target: "control:run.toggle", until: { kind: "epochs", least: 50 } },
    {
      id: "penalty",
      target: "control:training.regularization",
      experiment: withLarge,
      until: {
        kind: "setting",
        control: "training.regularization",
        holds: ({ training }) => training.l2 >= 0.03,
        example: (now) => setTraining(now, { l2: 0.03 }),
      },
    },
    { id: "calm", target: "control:run.toggle", until: { kind: "epochs", least: 100 } },
    {
      id: "dropout",
      target: "control:run.toggle",
      experiment: (now) => ({
        ...withLarge(now),
        network: buildNetwork([dense, dropout, dense, dropout], { activation: "sigmoid" }),
      }),
      until: { kind: "epochs", least: 100 },
    },
    {
      id: "choose",
      until: { kind: "answer", answers: ["train", "test", "both"], right: "test" },
    },
    { id: "end", until: { kind: "read" } },
  ],
});
