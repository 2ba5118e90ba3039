/** @file The named workloads of the bench: the same data, weights and steps for every engine that is measured. */
import type { DataFiles } from "#data/dataFiles.ts";
import { loadDataset } from "#data/loadDataset.ts";
import type { Job } from "#engine/protocol.ts";
import { noAugmentation, type DataSpec } from "#model/data.ts";
import { countTrainingFlops } from "#bench/flops.ts";
import { drawSigns, drawWaves } from "#bench/sequences.ts";
import { layerKinds } from "#model/layerKinds.ts";
import type { Layer, Network } from "#model/network.ts";
import { createChain, createPlaneData, defaultTraining } from "#model/presets.ts";
import { toEnds, toEndsOf } from "#model/task.ts";
import type { TrainingSpec } from "#model/training.ts";

export const workloadNames = ["spiral-mlp", "mnist-mlp", "mnist-cnn", "char-lstm", "gru-forecast"] as const;
export type WorkloadName = (typeof workloadNames)[number];

/** Steps that are timed together at the least; the median of such blocks is the result. */
export const blockSteps: Readonly<Record<WorkloadName, number>> = {
  "spiral-mlp": 25,
  "mnist-mlp": 10,
  "mnist-cnn": 5,
  "char-lstm": 2,
  "gru-forecast": 2,
};

interface Recipe {
  /** A set, or what is drawn for so many samples. */
  readonly data: DataSpec | ReturnType<typeof drawSigns>;
  readonly network: Network;
  readonly training: TrainingSpec;
}

const digits: DataSpec = {
  kind: "images",
  set: "mnist",
  pack: null,
  samples: 0,
  target: "class",
  augment: noAugmentation,
};
/** Plain: the peers draw no weights towards zero. */
const plain: TrainingSpec = { ...defaultTraining, l1: 0, l2: 0 };
const classes: TrainingSpec = {
  ...plain,
  loss: "categoricalCrossEntropy",
  learningRate: 0.001,
  batchSize: 64,
};
const { conv2d, dense, embedding, gru, lstm, maxPooling2d, output } = layerKinds;
/** TF.js has GRUs that reset before the product alone. */
const unit = { ...gru.defaults, units: 32, resetAfter: false } as const;
/** Two batches. */
const sequences = 2 * classes.batchSize;

const recipes: Readonly<Record<WorkloadName, Recipe>> = {
  /** 2-8-8-1 tanh, mean squared error, plain gradient descent, 250 training points, batch 10: 25 steps an epoch. */
  "spiral-mlp": {
    data: { ...createPlaneData("spiral"), samples: 500, testShare: 0.5, noise: 0 },
    network: createChain([8, 8], "tanh", "tanh"),
    training: {
      ...plain,
      optimizer: { ...defaultTraining.optimizer, kind: "sgd" },
      loss: "mse",
      learningRate: 0.03,
      batchSize: 10,
    },
  },
  /** 784-128-10 relu, categorical cross-entropy, Adam, batch 64. */
  "mnist-mlp": {
    data: digits,
    network: toChain([
      { kind: "flatten", id: "flatten1" },
      { kind: "dense", id: "hidden1", ...dense.defaults, units: 128, activation: "relu" },
    ]),
    training: classes,
  },
  /** 28×28×1, conv 3×3×8 relu, max pool 2, conv 3×3×16 relu, max pool 2, dense 10 softmax, Adam, batch 64. */
  "mnist-cnn": {
    data: digits,
    network: toChain([
      { kind: "conv2d", id: "conv2d_1", ...conv2d.defaults, filters: 8 },
      { kind: "maxPooling2d", id: "maxPooling2d_1", ...maxPooling2d.defaults },
      { kind: "conv2d", id: "conv2d_2", ...conv2d.defaults, filters: 16 },
      { kind: "maxPooling2d", id: "maxPooling2d_2", ...maxPooling2d.defaults },
      { kind: "flatten", id: "flatten1" },
    ]),
    training: classes,
  },
  /** 40 signs of 40, embedding 16, LSTM 64, dense 40 softmax on the last step, Adam, batch 64. */
  "char-lstm": {
    data: drawSigns(sequences),
    network: toChain([
      { kind: "embedding", id: "embedding1", ...embedding.defaults, inputDim: 40, outputDim: 16 },
      { kind: "lstm", id: "lstm1", ...lstm.defaults, units: 64 },
    ]),
    training: classes,
  },
  /** 20×3, GRU 32 that puts out every step, GRU 32, dense 1, mean squared error, Adam, batch 64. */
  "gru-forecast": {
    data: drawWaves(sequences),
    network: toChain(
      [
        { kind: "gru", id: "gru1", ...unit, returnSequences: true },
        { kind: "gru", id: "gru2", ...unit },
      ],
      "linear",
    ),
    training: { ...classes, loss: "mse" },
  },
};

export async function toJob(name: WorkloadName, files: DataFiles): Promise<Job> {
  const { data: recipe, network, training } = recipes[name];
  const { task, data } = "task" in recipe ? recipe : await load(recipe, files);
  return { run: 1, network, training, task, data, seed: 1, speed: "full", inherited: [] };
}

/** Of one training step. */
export function countWorkloadFlops(name: WorkloadName): number {
  const { data, network, training } = recipes[name];
  const ends =
    "task" in data ? toEnds(data.data.ports, data.task, training.loss) : toEndsOf(data, training.loss);
  return countTrainingFlops(network, ends, training.batchSize);
}

async function load(spec: DataSpec, files: DataFiles): Promise<Pick<Job, "task" | "data">> {
  const loaded = await loadDataset(spec, files);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const { task, ports, train, test } = loaded.value;
  return { task, data: { ports, train, test, augment: null } };
}

/** From the input to an output layer, one layer behind the other. */
export function toChain(hidden: readonly Layer[], activation: "softmax" | "linear" = "softmax"): Network {
  const layers: Layer[] = [
    { kind: "input", id: "input", port: "all" },
    ...hidden,
    { kind: "output", id: "output", ...output.defaults, activation },
  ];
  return { layers, links: layers.slice(1).map((layer, i) => ({ from: layers[i]!.id, to: layer.id })) };
}
