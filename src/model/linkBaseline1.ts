/** @file What a link of version 1 (`e1=…`) leaves out. Frozen: a change here would change what old links mean. */
import type { LinkBaseline } from "#model/linkBaseline.ts";

const dense = { useBias: true, kernelInitializer: "glorotUniform", biasInitializer: "zeros" };

const layers = {
  input: { id: "input" },
  dense: { units: 8, activation: "tanh", ...dense },
  activation: { activation: "relu" },
  dropout: { rate: 0.2 },
  batchNormalization: { momentum: 0.9, epsilon: 0.001 },
  output: { id: "output", activation: "sigmoid", ...dense },
};

const experiment = {
  version: 1,
  title: "",
  data: {
    kind: "plane",
    set: "spiral",
    samples: 500,
    noise: 0.02,
    testShare: 0.3,
    seed: 7,
    features: ["x1", "x2", "x1x2", "sinX1", "sinX2"],
    painted: [],
  },
  network: {
    layers: [
      { kind: "input" },
      { kind: "dense", id: "hidden1" },
      { kind: "dense", id: "hidden2", units: 6 },
      { kind: "output" },
    ],
  },
  training: {
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
  },
  seed: 1,
  view: { speed: "normal", points: "all", discretize: false, lossScale: "linear", smoothing: 0 },
};

export const linkBaseline1: LinkBaseline = { layers, experiment };
