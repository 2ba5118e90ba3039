/** @file Networks that guess what somebody will like: each person and each thing is a row of learned numbers. */
import { draftNetwork } from "#model/draftNetwork.ts";
import type { Experiment } from "#model/experiment.ts";
import type { Network } from "#model/network.ts";
import type { PortName } from "#model/port.ts";
import { defaultExperiment, defaultTraining } from "#model/presets.ts";
import { createSequenceData } from "#model/sequencePresets.ts";
import { toPorts } from "#model/task.ts";

export const recommendTemplateIds = ["recommend-dot", "recommend-mlp"] as const;
export type RecommendTemplateId = (typeof recommendTemplateIds)[number];

const tastes = createSequenceData("ratings");
/** Numbers that stand for a person or a thing. */
const dotWidth = 6;
const mlpWidth = 8;
const linear = { activation: "linear" } as const;

export const recommendTemplates: Readonly<Record<RecommendTemplateId, Experiment>> = {
  "recommend-dot": recommend(toDotNetwork()),
  "recommend-mlp": recommend(toMlpNetwork()),
};

/**
 * stars ≈ person · thing + kindness of the person + fame of the thing: matrix factorisation (Koren, Bell and Volinsky
 * 2009), written as a network.
 */
function toDotNetwork(): Network {
  const { put, embed, finish } = draftNetwork(toPorts(tastes));
  const bias = (port: PortName) => put("flatten", {}, embed(port, { outputDim: 1 }));
  const row = (port: PortName) => put("flatten", {}, embed(port, { outputDim: dotWidth }));
  const match = put("dot", {}, row("user"), row("item"));
  return finish(put("add", {}, match, bias("user"), bias("item")), linear);
}

/** Both rows side by side into a small network that may find out more than products (He et al. 2017). */
function toMlpNetwork(): Network {
  const { put, embed, finish } = draftNetwork(toPorts(tastes));
  const row = (port: PortName) => put("flatten", {}, embed(port, { outputDim: mlpWidth }));
  const both = put("concatenate", {}, row("user"), row("item"));
  const hidden = put("dense", { units: 24, activation: "relu" }, both);
  return finish(put("dense", { units: 12, activation: "relu" }, hidden), linear);
}

function recommend(network: Network): Experiment {
  return {
    ...defaultExperiment,
    data: tastes,
    network,
    training: { ...defaultTraining, learningRate: 0.01, loss: "mse", batchSize: 64, l2: 0.0003 },
  };
}
