/** @file Complete experiments to start from. The first is what an empty page opens with. */
import {
  noAugmentation,
  type ImagesData,
  type ImageSet,
  type PlaneData,
  type PlaneFeature,
  type PlaneSet,
  type TableSet,
} from "#model/data.ts";
import { experimentVersion, type Experiment } from "#model/experiment.ts";
import type { Activation } from "#model/activation.ts";
import { layerKinds } from "#model/layerKinds.ts";
import type { Layer, Network } from "#model/network.ts";
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
  const layers: Layer[] = [
    { kind: "input", id: "input" },
    ...units.map((count, i): Layer => ({
      kind: "dense",
      id: `hidden${i + 1}`,
      ...layerKinds.dense.defaults,
      activation: hidden,
      units: count,
    })),
    { kind: "output", id: "output", ...layerKinds.output.defaults, activation: output },
  ];
  const links = layers.slice(1).map((layer, i) => ({ from: layers[i]!.id, to: layer.id }));
  return { layers, links };
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

export const templateIds = [
  "spiral",
  "circle",
  "xor",
  "rings",
  "moons",
  "perceptron",
  "sine",
  "iris",
  "breast-cancer",
  "letters",
  "concrete",
] as const;
export type TemplateId = (typeof templateIds)[number];

const templates: Record<TemplateId, Experiment> = {
  spiral: defaultExperiment,
  circle: change({ set: "circle", units: [4], rate: 0.03 }),
  xor: change({ set: "xor", units: [4], rate: 0.03 }),
  rings: change({ set: "rings", units: [8], rate: 0.01, classes: 3 }),
  moons: change({ set: "moons", units: [6], rate: 0.01 }),
  perceptron: change({ set: "gauss", units: [], rate: 0.03 }),
  sine: change({ set: "sine", units: [12, 12], rate: 0.01, features: ["x1"], regression: true }),
  iris: change({ table: "iris", units: [8], rate: 0.01, classes: 3 }),
  "breast-cancer": change({ table: "breast-cancer", units: [8], rate: 0.003 }),
  letters: change({ table: "letters", units: [64], rate: 0.003, classes: 26, batch: 64 }),
  concrete: change({ table: "concrete", units: [24, 12], rate: 0.01, regression: true }),
};

export function toTemplate(id: TemplateId): Experiment {
  return templates[id];
}

interface Recipe {
  readonly set?: PlaneSet;
  readonly table?: TableSet;
  readonly features?: readonly PlaneFeature[];
  readonly units: readonly number[];
  readonly rate: number;
  readonly batch?: number;
  readonly classes?: number;
  readonly regression?: boolean;
}

function change(recipe: Recipe): Experiment {
  const many = (recipe.classes ?? 2) > 2;
  return {
    ...defaultExperiment,
    data: recipe.table
      ? { kind: "table", set: recipe.table, pack: null, without: [], axes: null }
      : createPlaneData(recipe.set ?? "spiral", recipe.features),
    network: createChain(recipe.units, "tanh", recipe.regression ? "linear" : many ? "softmax" : "sigmoid"),
    training: {
      ...defaultTraining,
      learningRate: recipe.rate,
      batchSize: recipe.batch ?? defaultTraining.batchSize,
      loss: recipe.regression ? "mse" : many ? "categoricalCrossEntropy" : "binaryCrossEntropy",
    },
  };
}
