/** @file Networks on sequences that one should have seen, small enough for a laptop without a graphics card. */
import { buildNetwork, type Step } from "#model/buildNetwork.ts";
import type { DataSpec } from "#model/data.ts";
import type { Experiment } from "#model/experiment.ts";
import { findPort } from "#model/port.ts";
import { defaultExperiment, defaultTraining } from "#model/presets.ts";
import { createPairsData, createTextData, createWordsData } from "#model/sequencePresets.ts";
import { toPorts } from "#model/task.ts";
import type { Network } from "#model/network.ts";
import type { TrainingSpec } from "#model/training.ts";
import { toAttentionNetwork, toEncoderDecoder } from "#model/translateTemplates.ts";

export const sequenceTemplateIds = [
  "tang-poems",
  "sherlock",
  "word-language",
  "dates",
  "dates-attention",
] as const;
export type SequenceTemplateId = (typeof sequenceTemplateIds)[number];

const poems = createTextData("tang-poems");
const novel = createTextData("english-books");
const words = createWordsData("words-language");
const dates = createPairsData("dates");

export const sequenceTemplates: Readonly<Record<SequenceTemplateId, Experiment>> = {
  // A poem sign by sign, and the next sign guessed behind each (Zhang and Lapata 2014 wrote quatrains that way).
  "tang-poems": learn(
    poems,
    [
      ["embedding", { inputDim: countSigns(poems), outputDim: 64 }],
      ["lstm", { units: 96, returnSequences: true }],
    ],
    { learningRate: 0.004, batchSize: 32 },
  ),

  // Karpathy 2015, "The Unreasonable Effectiveness of Recurrent Neural Networks", made small.
  sherlock: learn(
    novel,
    [
      ["embedding", { inputDim: countSigns(novel), outputDim: 24 }],
      ["lstm", { units: 128, returnSequences: true }],
    ],
    { learningRate: 0.004, batchSize: 32 },
  ),

  "word-language": learn(
    words,
    [
      ["embedding", { inputDim: countSigns(words), outputDim: 24, maskZero: true }],
      ["gru", { units: 48, bidirectional: "concat" }],
      ["dropout", { rate: 0.3 }],
    ],
    { learningRate: 0.004, batchSize: 64 },
  ),

  dates: learn(dates, toEncoderDecoder(dates), { learningRate: 0.005, batchSize: 64 }),
  "dates-attention": learn(dates, toAttentionNetwork(dates), { learningRate: 0.005, batchSize: 64 }),
};

function countSigns(data: DataSpec): number {
  return findPort(toPorts(data), "all")?.signs ?? 0;
}

/** Through many steps a gradient may grow beyond all measure, so it is clipped (Pascanu et al. 2013). */
function learn(
  data: DataSpec,
  steps: readonly Step[] | Network,
  training: Partial<TrainingSpec>,
): Experiment {
  return {
    ...defaultExperiment,
    data,
    network: "layers" in steps ? steps : buildNetwork(steps, { activation: "softmax" }),
    training: {
      ...defaultTraining,
      loss: "categoricalCrossEntropy",
      l2: 0,
      clipNorm: 1,
      ...training,
    },
  };
}
