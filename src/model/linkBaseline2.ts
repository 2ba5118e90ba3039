/**
 * @file What a link of version 2 (`e2=…`) leaves out. Frozen once such links are out in the world. When
 * the opening experiment changes, links write the difference; a new document version brings a baseline of its own.
 */
import type { LinkBaseline } from "#model/linkBaseline.ts";

const kernel = {
  useBias: true,
  kernelInitializer: "glorotUniform",
  biasInitializer: "zeros",
  kernelL1: 0,
  kernelL2: 0,
  kernelConstraint: "none",
  maxNorm: 2,
  trainable: true,
};
const convolution = { kernelSize: 3, strides: 1, activation: "relu", ...kernel };
const pooling = { poolSize: 2, strides: 2, padding: "valid" };
const normalization = { epsilon: 0.001, center: true, scale: true, trainable: true };

const recurrent = {
  units: 16,
  activation: "tanh",
  ...kernel,
  recurrentInitializer: "orthogonal",
  returnSequences: false,
  goBackwards: false,
  bidirectional: "none",
  dropout: 0,
  recurrentDropout: 0,
};
const gated = { ...recurrent, recurrentActivation: "sigmoid" };

const layers = {
  input: { id: "input", port: "all" },
  dense: { units: 8, activation: "tanh", ...kernel },
  activation: { activation: "relu" },
  reshape: { targetShape: [-1] },
  conv1d: { filters: 8, padding: "valid", dilation: 1, ...convolution },
  conv2d: { filters: 8, padding: "valid", dilation: 1, ...convolution },
  depthwiseConv2d: { depthMultiplier: 1, padding: "same", dilation: 1, ...convolution },
  separableConv2d: { filters: 8, depthMultiplier: 1, padding: "same", dilation: 1, ...convolution },
  conv2dTranspose: { filters: 8, padding: "same", ...convolution, strides: 2 },
  upSampling2d: { size: 2, interpolation: "nearest" },
  zeroPadding2d: { padding: 1 },
  maxPooling1d: pooling,
  averagePooling1d: pooling,
  maxPooling2d: pooling,
  averagePooling2d: pooling,
  embedding: { inputDim: 64, outputDim: 8, maskZero: false, trainable: true },
  simpleRnn: recurrent,
  gru: { ...gated, resetAfter: true },
  lstm: { ...gated, unitForgetBias: true },
  repeatVector: { n: 8 },
  attention: { useScale: false, trainable: true },
  selfAttention: {
    heads: 2,
    keyDim: 8,
    causal: false,
    useBias: true,
    kernelInitializer: "glorotUniform",
    biasInitializer: "zeros",
    kernelL1: 0,
    kernelL2: 0,
    trainable: true,
  },
  dropout: { rate: 0.2 },
  gaussianNoise: { stddev: 0.2 },
  batchNormalization: { momentum: 0.9, ...normalization },
  layerNormalization: normalization,
  output: { id: "output", activation: "sigmoid", ...kernel },
};

const experiment = {
  version: 2,
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
  canvas: { places: {}, folded: [] },
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
    truncation: null,
    stateful: false,
    teacherForcing: 1,
    stop: { epochs: null, trainLoss: null, testLoss: null, testAccuracy: null, plateauEpochs: null },
  },
  seed: 1,
  view: { speed: "normal", points: "all", discretize: false, lossScale: "linear", smoothing: 0 },
};

export const linkBaseline2: LinkBaseline = { layers, experiment };
