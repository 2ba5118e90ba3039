/** @file The named workloads of the bench: the same data, weights and steps for every engine that is measured. */
import type { DataFiles } from "#data/dataFiles.ts";
import { loadDataset } from "#data/loadDataset.ts";
import type { Job } from "#engine/protocol.ts";
import { noAugmentation, type DataSpec } from "#model/data.ts";
import { layerKinds } from "#model/layerKinds.ts";
import type { Layer, Network } from "#model/network.ts";
import { createChain, createPlaneData, defaultTraining } from "#model/presets.ts";
import type { TrainingSpec } from "#model/training.ts";

export const workloadNames = ["spiral-mlp", "mnist-mlp", "mnist-cnn"] as const;
export type WorkloadName = (typeof workloadNames)[number];

export interface Workload {
  readonly job: Job;
  /** Steps that are timed together; the median of such blocks is the result. */
  readonly block: number;
}

interface Recipe {
  readonly data: DataSpec;
  readonly network: Network;
  readonly training: TrainingSpec;
  readonly block: number;
}

const digits: DataSpec = {
  kind: "images",
  set: "mnist",
  pack: null,
  samples: 0,
  target: "class",
  augment: noAugmentation,
};
const classes: TrainingSpec = {
  ...defaultTraining,
  loss: "categoricalCrossEntropy",
  learningRate: 0.001,
  batchSize: 64,
};
const { conv2d, dense, maxPooling2d, output } = layerKinds;

const recipes: Readonly<Record<WorkloadName, Recipe>> = {
  /** 2-8-8-1 tanh, mean squared error, plain gradient descent, 250 training points, batch 10: 25 steps an epoch. */
  "spiral-mlp": {
    data: { ...createPlaneData("spiral"), samples: 500, testShare: 0.5, noise: 0 },
    network: createChain([8, 8], "tanh", "tanh"),
    training: {
      ...defaultTraining,
      optimizer: { ...defaultTraining.optimizer, kind: "sgd" },
      loss: "mse",
      learningRate: 0.03,
      batchSize: 10,
    },
    block: 25,
  },
  /** 784-128-10 relu, categorical cross-entropy, Adam, batch 64. */
  "mnist-mlp": {
    data: digits,
    network: toChain([
      { kind: "flatten", id: "flatten1" },
      { kind: "dense", id: "hidden1", ...dense.defaults, units: 128, activation: "relu" },
    ]),
    training: classes,
    block: 10,
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
    block: 5,
  },
};

export async function toWorkload(name: WorkloadName, files: DataFiles): Promise<Workload> {
  const { data, network, training, block } = recipes[name];
  const loaded = await loadDataset(data, files);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const { task, ports, train, test } = loaded.value;
  const job: Job = {
    run: 1,
    network,
    training,
    task,
    data: { ports, train, test, augment: null },
    seed: 1,
    speed: "full",
    inherited: [],
  };
  return { job, block };
}

function toChain(hidden: readonly Layer[]): Network {
  const layers: Layer[] = [
    { kind: "input", id: "input", port: "all" },
    ...hidden,
    { kind: "output", id: "output", ...output.defaults, activation: "softmax" },
  ];
  return { layers, links: layers.slice(1).map((layer, i) => ({ from: layers[i]!.id, to: layer.id })) };
}
