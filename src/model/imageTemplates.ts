/**
 * @file Networks on pictures that one should have seen, made small: about 2 million operations for one picture at most,
 * so that they train on a laptop without a graphics card.
 */
import { buildNetwork, fork, type Step } from "#model/buildNetwork.ts";
import type { ImageSet } from "#model/data.ts";
import type { Experiment } from "#model/experiment.ts";
import type { TrainingSpec } from "#model/training.ts";
import { createImagesData, defaultExperiment, defaultTraining } from "#model/presets.ts";

export const imageTemplateIds = [
  "mnist-mlp",
  "lenet5",
  "mini-vgg",
  "mini-resnet",
  "inception",
  "mobilenet",
  "conv-autoencoder",
  "denoising-autoencoder",
  "rows-lstm",
  "spoken-digits",
] as const;
export type ImageTemplateId = (typeof imageTemplateIds)[number];

const same = { padding: "same" } as const;

/** A convolution as residual networks have it: batch normalisation has a shift of its own, so the bias goes. */
function normalized(filters: number, settings: { kernelSize?: number; strides?: number } = {}): Step[] {
  return [
    ["conv2d", { filters, ...same, activation: "linear", useBias: false, ...settings }],
    ["batchNormalization"],
  ];
}

/** Two convolutions beside a way around them (He et al. 2016); `shortcut` makes that way fit where shapes change. */
function residual(filters: number, strides: number, shortcut: readonly Step[]): Step[] {
  return [
    fork("add", shortcut, [...normalized(filters, { strides }), ["activation"], ...normalized(filters)]),
    ["activation"],
  ];
}

/** Depthwise, then pointwise: a convolution in two cheap steps (Howard et al. 2017). */
function separated(filters: number, strides: number): Step[] {
  return [["depthwiseConv2d", { strides }], ...normalized(filters, { kernelSize: 1 }), ["activation"]];
}

/** Down to 4 maps of 7×7, a quarter of the pixels, and up again. */
const hourglass: readonly Step[] = [
  ["conv2d", { filters: 16, strides: 2, ...same }],
  ["conv2d", { filters: 4, strides: 2, ...same }],
  ["conv2dTranspose", { filters: 16 }],
  ["conv2dTranspose", { filters: 8 }],
];

export const imageTemplates: Readonly<Record<ImageTemplateId, Experiment>> = {
  "mnist-mlp": classify("mnist", [["flatten"], ["dense", { units: 64, activation: "relu" }]]),

  // LeCun et al. 1998 with what is usual today: ReLU for tanh, the largest for the mean, softmax at the end.
  lenet5: classify("mnist", [
    ["conv2d", { filters: 6, kernelSize: 5, ...same }],
    ["maxPooling2d"],
    ["conv2d", { filters: 16, kernelSize: 5 }],
    ["maxPooling2d"],
    ["flatten"],
    ["dense", { units: 120, activation: "relu" }],
    ["dense", { units: 84, activation: "relu" }],
  ]),

  // Simonyan and Zisserman 2015: windows of 3×3 and nothing else, in blocks.
  "mini-vgg": classify("fashion-mnist", [
    ["conv2d", { filters: 8, ...same }],
    ["conv2d", { filters: 8, ...same }],
    ["maxPooling2d"],
    ["conv2d", { filters: 12, ...same }],
    ["conv2d", { filters: 12, ...same }],
    ["maxPooling2d"],
    ["flatten"],
    ["dense", { units: 48, activation: "relu" }],
    ["dropout", { rate: 0.25 }],
  ]),

  "mini-resnet": classify("doodles", [
    ...normalized(8, { strides: 2 }),
    ["activation"],
    ...residual(8, 1, []),
    ...residual(16, 2, normalized(16, { kernelSize: 1, strides: 2 })),
    ["globalAveragePooling"],
  ]),

  // Szegedy et al. 2015: small and large windows look at the same maps; 1×1 convolutions keep it cheap.
  inception: classify("blood-smear-synth", [
    ["conv2d", { filters: 8, ...same }],
    ["maxPooling2d"],
    fork(
      "concatenate",
      [["conv2d", { filters: 8, kernelSize: 1 }]],
      [
        ["conv2d", { filters: 6, kernelSize: 1 }],
        ["conv2d", { filters: 8, ...same }],
      ],
      [
        ["conv2d", { filters: 4, kernelSize: 1 }],
        ["conv2d", { filters: 6, kernelSize: 5, ...same }],
      ],
      [
        ["maxPooling2d", { poolSize: 3, strides: 1, ...same }],
        ["conv2d", { filters: 6, kernelSize: 1 }],
      ],
    ),
    ["maxPooling2d"],
    ["conv2d", { filters: 16, ...same }],
    ["globalMaxPooling"],
  ]),

  mobilenet: classify("doodles", [
    ...normalized(8, { strides: 2 }),
    ["activation"],
    ...separated(16, 1),
    ...separated(24, 2),
    ...separated(32, 1),
    ["globalAveragePooling"],
  ]),

  "conv-autoencoder": reconstruct("fashion-mnist", hourglass),

  // Vincent et al. 2008: from a noisy picture to the clean one.
  "denoising-autoencoder": reconstruct("mnist", [["gaussianNoise", { stddev: 0.4 }], ...hourglass]),

  // A row of pixels at each step; what is left in mind behind the last row names the digit (Le et al. 2015, by rows).
  "rows-lstm": withClipping(
    classify("mnist", [
      ["reshape", { targetShape: [28, 28] }],
      ["lstm", { units: 48 }],
    ]),
  ),

  // 20 ms of sound at each step, read in both directions (Graves and Schmidhuber 2005).
  "spoken-digits": withClipping(
    classify(
      "spoken-digits-synth",
      [
        ["reshape", { targetShape: [40, 32] }],
        ["gru", { units: 32, bidirectional: "concat" }],
        ["dropout", { rate: 0.3 }],
      ],
      { learningRate: 0.006, batchSize: 32 },
    ),
  ),
};

function classify(set: ImageSet, steps: readonly Step[], training: Partial<TrainingSpec> = {}): Experiment {
  return {
    ...defaultExperiment,
    data: createImagesData(set),
    network: buildNetwork(steps, { activation: "softmax" }),
    training: {
      ...defaultTraining,
      learningRate: 0.002,
      loss: "categoricalCrossEntropy",
      batchSize: 64,
      l2: 0,
      ...training,
    },
  };
}

/** Through many steps a gradient may grow beyond all measure (Pascanu et al. 2013). */
function withClipping(experiment: Experiment): Experiment {
  return { ...experiment, training: { ...experiment.training, clipNorm: 1 } };
}

function reconstruct(set: ImageSet, steps: readonly Step[]): Experiment {
  return {
    ...defaultExperiment,
    data: createImagesData(set, "picture"),
    network: buildNetwork(steps, { activation: "sigmoid" }),
    training: { ...defaultTraining, learningRate: 0.003, loss: "mse", batchSize: 64, l2: 0 },
  };
}
