/** @file What experiments are made from, and the one with which an empty page opens. */
import type { Activation } from "#model/activation.ts";
import { buildNetwork, type Step } from "#model/buildNetwork.ts";
import {
  noAugmentation,
  type ImagesData,
  type ImageSet,
  type PlaneData,
  type PlaneFeature,
  type PlaneSet,
} from "#model/data.ts";
import { experimentVersion, type Experiment } from "#model/experiment.ts";
import type { Network } from "#model/network.ts";
import type { TrainingSpec } from "#model/training.ts";

export function createPlaneData(set: PlaneSet, features: readonly PlaneFeature[] = ["x1", "x2"]): PlaneData {
  return { kind: "plane", set, samples: 500, noise: 0.02, testShare: 0.3, seed: 7, features, painted: [] };
}

/** All pictures of a set as they are; target "picture" makes an autoencoder of the experiment. */
export function createImagesData(set: ImageSet, target: ImagesData["target"] = "class"): ImagesData {
  return { kind: "images", set, pack: null, samples: 0, target, augment: noAugmentation };
}

/** A chain input → dense… → output with these numbers of neurons. */
export function createChain(units: readonly number[], hidden: Activation, output: Activation): Network {
  const steps = units.map((count): Step => ["dense", { units: count, activation: hidden }]);
  return buildNetwork(steps, { activation: output });
}

export const defaultTraining: TrainingSpec = {
  optimizer: {
    kind: "adam",
    momentum: 0.9,
    beta1: 0.9,
    beta2: 0.999,
    rho: 0.9,
    weightDecay: 0.004,
    epsilon: 1e-7,
  },
  learningRate: 0.01,
  schedule: { kind: "constant", warmupEpochs: 0, epochs: 100, factor: 0.5 },
  loss: "binaryCrossEntropy",
  batchSize: 16,
  l1: 0,
  l2: 0.0003,
  clipNorm: null,
  truncation: null,
  stateful: false,
  teacherForcing: 1,
  stop: { epochs: null, trainLoss: null, testLoss: null, testAccuracy: null, plateauEpochs: null },
};

export const defaultExperiment: Experiment = {
  version: experimentVersion,
  title: "",
  data: createPlaneData("spiral", ["x1", "x2", "x1x2", "sinX1", "sinX2"]),
  network: createChain([8, 6], "tanh", "sigmoid"),
  canvas: { places: {}, folded: [] },
  training: defaultTraining,
  seed: 1,
  view: { speed: "normal", points: "all", discretize: false, lossScale: "linear", smoothing: 0 },
};
