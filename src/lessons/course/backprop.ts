/**
 * @file Lesson 4: back-propagation on a chain of two neurons, every number of which the student can redo by hand. All of
 * them come from the engine; the products are those of the chain rule (Rumelhart, Hinton and Williams 1986).
 */
import { createLesson } from "#lessons/lesson.ts";
import type { NetworkNumbers } from "#lessons/numbers.ts";
import type { PlaneData } from "#model/data.ts";
import type { Experiment } from "#model/experiment.ts";
import { createChain, createPlaneData, defaultExperiment, defaultTraining } from "#model/presets.ts";

/** One measurement and nothing else: the same point as often as a data set needs points, so that every batch is it. */
const data: PlaneData = {
  ...createPlaneData("sine", ["x1"]),
  samples: 0,
  painted: Array.from({ length: 4 }, () => [1, 0, 0.8] as const),
};

const chain: Experiment = {
  ...defaultExperiment,
  data,
  network: createChain([1], "tanh", "linear"),
  training: {
    ...defaultTraining,
    optimizer: { ...defaultTraining.optimizer, kind: "sgd" },
    learningRate: 0.1,
    loss: "mse",
    batchSize: 0,
    l2: 0,
  },
  // Both weights positive, and the answer too low: signs that are easy to follow.
  seed: 34,
};

/** Forward along the chain, and the error back. */
function toChain(network: NetworkNumbers) {
  const { target, learningRate, trainLoss } = network;
  const x = network.input(0);
  const w1 = network.weight("hidden1", 0, 0);
  const b1 = network.bias("hidden1", 0);
  const h = network.output("hidden1", 0);
  const w2 = network.weight("output", 0, 0);
  const b2 = network.bias("output", 0);
  const y = network.output("output", 0);
  const dy = 2 * (y - target);
  const dh = dy * w2;
  const slope = 1 - h * h;
  const dz = dh * slope;
  const [dw1, dw2] = [dz * x, dy * h];
  return {
    x,
    t: target,
    rate: learningRate,
    loss: trainLoss,
    w1,
    b1,
    z: w1 * x + b1,
    h,
    w2,
    b2,
    y,
    error: y - target,
    dy,
    dh,
    slope,
    dz,
    dw1,
    dw2,
    /** What the engine has worked out for itself. */
    g1: network.weightGradient("hidden1", 0, 0),
    g2: network.weightGradient("output", 0, 0),
    next1: w1 - learningRate * dw1,
    next2: w2 - learningRate * dw2,
  };
}

/** Two ways back. */
function toFork(network: NetworkNumbers) {
  const dy = 2 * (network.output("output", 0) - network.target);
  const [v1, v2] = [network.weight("output", 0, 0), network.weight("output", 1, 0)];
  return { dy, v1, v2, d1: dy * v1, d2: dy * v2 };
}

export const backprop = createLesson({
  experiment: chain,
  steps: [
    { id: "chain", target: "place:network", numbers: toChain, until: { kind: "read" } },
    {
      id: "hidden",
      target: "neuron:hidden1/0",
      numbers: toChain,
      until: { kind: "neuron", how: "selected", layer: "hidden1" },
    },
    {
      id: "output",
      target: "neuron:output/0",
      numbers: toChain,
      until: { kind: "neuron", how: "selected", layer: "output" },
    },
    { id: "loss", target: "place:figures", numbers: toChain, until: { kind: "read" } },
    {
      id: "answer",
      numbers: toChain,
      until: { kind: "answer", answers: ["against", "along", "zero"], right: "against" },
    },
    { id: "last", numbers: toChain, until: { kind: "read" } },
    { id: "back", target: "place:network", numbers: toChain, until: { kind: "read" } },
    { id: "bend", target: "neuron:hidden1/0", numbers: toChain, until: { kind: "read" } },
    {
      id: "first",
      numbers: toChain,
      until: { kind: "answer", answers: ["nothing", "half", "same"], right: "nothing" },
    },
    {
      id: "engine",
      target: "layer:output",
      numbers: toChain,
      until: { kind: "inspector", tab: "gradients", layer: "output" },
    },
    { id: "update", target: "control:run.stepBatch", numbers: toChain, until: { kind: "steps", least: 1 } },
    {
      id: "again",
      target: "control:run.toggle",
      numbers: toChain,
      until: { kind: "metric", metric: "trainLoss", below: 0.001 },
    },
    {
      id: "fork",
      target: "place:network",
      experiment: (now) => ({ ...now, network: createChain([2], "tanh", "linear") }),
      numbers: toFork,
      until: { kind: "answer", answers: ["thick", "equal", "first"], right: "thick" },
    },
    { id: "end", until: { kind: "read" } },
  ],
});
