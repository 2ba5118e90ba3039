/** @file The second half of the ladder: measurements, pictures, and what comes one after another. */
import { buildNetwork, type Step } from "#model/buildNetwork.ts";
import { challenge } from "#model/challenges/challenge.ts";
import type { DataSpec } from "#model/data.ts";
import type { Experiment } from "#model/experiment.ts";
import { createImagesData, defaultExperiment, defaultTraining } from "#model/presets.ts";
import { createSequenceData, createTextData } from "#model/sequencePresets.ts";
import type { Activation } from "#model/activation.ts";
import type { TrainingSpec } from "#model/training.ts";

function start(
  data: DataSpec,
  steps: readonly Step[],
  activation: Activation,
  training: Partial<TrainingSpec>,
): Experiment {
  return {
    ...defaultExperiment,
    data,
    network: buildNetwork(steps, { activation }),
    training: { ...defaultTraining, l2: 0, loss: "categoricalCrossEntropy", ...training },
  };
}

const penguins = { kind: "table", set: "penguins", pack: null, without: [], axes: null } as const;
const poems = createTextData("tang-poems");
const echo = { ...createSequenceData("algorithm"), set: "echo", length: 20, delay: 8 } as const;
const sunspots = { ...createSequenceData("series"), window: 24 } as const;

export const sampleChallenges = {
  "two-measurements": challenge({
    title: { en: "Three penguins, two measurements", zh: "三种企鹅，两次测量" },
    text: {
      en: "Five measurements tell the three species apart with ease. In the field you have time for two. Switch inputs off until two are left, and choose them well: look at the plot of the data first.",
      zh: "用五项测量很容易区分三种企鹅。但在野外，你只来得及测量两项。请关掉一些输入，只留下两项，并且选得好：先看看数据的散点图。",
    },
    experiment: start(penguins, [["dense", { units: 4, activation: "tanh" }]], "softmax", {
      learningRate: 0.001,
    }),
    goals: [
      { kind: "testAccuracy", value: 0.94 },
      { kind: "inputs", value: 2 },
      { kind: "parameters", value: 60 },
    ],
  }),

  "small-eye": challenge({
    title: { en: "A small eye", zh: "一只小眼睛" },
    text: {
      en: "This network looks at each pixel of a digit on its own and needs thousands of weights for it. An eye that looks at small patches, with the same weights everywhere, sees more with less. Build one: a convolution, and something that makes the maps smaller.",
      zh: "这个网络分别看待数字的每个像素，为此需要成千上万个权重。如果眼睛只看小块，而且各处使用同样的权重，就能用更少的参数看到更多。请搭建一个：先是卷积，再把特征图变小。",
    },
    experiment: start(
      createImagesData("digits8"),
      [["flatten"], ["dense", { units: 48, activation: "relu" }]],
      "softmax",
      { learningRate: 0.003, batchSize: 32 },
    ),
    goals: [
      { kind: "testAccuracy", value: 0.93 },
      { kind: "parameters", value: 900 },
      { kind: "withLayers", layers: ["conv2d"] },
    ],
  }),

  "sun-cycle": challenge({
    title: { en: "The rhythm of the sun", zh: "太阳的节律" },
    text: {
      en: "Sunspots come and go in a rhythm of about eleven years, never quite the same. Forecast the next month from the 24 before, with a network that reads them one after another.",
      zh: "太阳黑子大约每十一年起落一次，但从不完全相同。请用一个逐月读取的网络，根据过去 24 个月预测下一个月。",
    },
    experiment: start(sunspots, [["flatten"]], "linear", { loss: "mse", learningRate: 0.0001, clipNorm: 1 }),
    goals: [
      { kind: "testR2", value: 0.84 },
      { kind: "withLayers", layers: ["gru"] },
      { kind: "parameters", value: 1500 },
    ],
  }),

  echo: challenge({
    title: { en: "Keep it in mind", zh: "记在心里" },
    text: {
      en: "At each step a bit comes in, and the answer is the bit of eight steps ago. A simple recurrent layer forgets too soon. Which layer can keep eight bits in mind, and how many units does it need?",
      zh: "每一步输入一个比特，答案是八步之前的那个比特。简单循环层忘得太快。哪种层能同时记住八个比特？它需要多少个单元？",
    },
    experiment: start(echo, [["simpleRnn", { units: 4, returnSequences: true }]], "sigmoid", {
      loss: "binaryCrossEntropy",
      learningRate: 0.01,
      batchSize: 32,
      clipNorm: 1,
    }),
    goals: [
      { kind: "testAccuracy", value: 0.97 },
      { kind: "parameters", value: 4000 },
    ],
  }),

  poem: challenge({
    title: { en: "Write a poem", zh: "写一首诗" },
    text: {
      en: "The last rung: a network that reads thousands of Tang quatrains, sign by sign, and guesses the next one. Counting which sign follows which three comes to a loss of 5.24. Do better, and let it write.\n\nThis takes some minutes on a laptop.",
      zh: "最后一级：让网络逐字阅读数千首唐诗绝句，并猜出下一个字。只统计“哪三个字后面跟着哪个字”，损失可以到 5.24。请做得更好，然后让它写诗。\n\n在笔记本电脑上需要几分钟。",
    },
    experiment: start(
      poems,
      [
        ["embedding", { inputDim: poems.alphabet, outputDim: 8 }],
        ["simpleRnn", { units: 8, returnSequences: true }],
      ],
      "softmax",
      { learningRate: 0.001, batchSize: 32, clipNorm: 1 },
    ),
    goals: [
      { kind: "testLoss", value: 5 },
      { kind: "parameters", value: 300_000 },
    ],
  }),
} as const;
