/** @file Networks that guess what somebody will like: each person and each thing is a row of learned numbers. */
import { createInput, createLayer, type HiddenKind, type LayerPatch } from "#model/editNetwork.ts";
import type { Experiment } from "#model/experiment.ts";
import { layerKinds } from "#model/layerKinds.ts";
import type { Layer, LayerId, Link, Network } from "#model/network.ts";
import type { PortName } from "#model/port.ts";
import { defaultExperiment, defaultTraining } from "#model/presets.ts";
import { findRatingsFacts } from "#model/sequenceFacts.ts";
import type { RatingsData } from "#model/sequenceData.ts";

export const recommendTemplateIds = ["recommend-dot", "recommend-mlp"] as const;
export type RecommendTemplateId = (typeof recommendTemplateIds)[number];

const tastes: RatingsData = { kind: "ratings", set: "tastes", pack: null };

export const recommendTemplates: Readonly<Record<RecommendTemplateId, Experiment>> = {
  "recommend-dot": recommend(toDotNetwork(tastes)),
  "recommend-mlp": recommend(toMlpNetwork(tastes)),
};

/**
 * stars ≈ person · thing + kindness of the person + fame of the thing: matrix factorisation (Koren, Bell and Volinsky
 * 2009), written as a network.
 */
function toDotNetwork(data: RatingsData, width = 6): Network {
  const { put, finish } = openNetwork(data);
  const bias = (port: PortName) => put("flatten", {}, put("embedding", { outputDim: 1 }, port));
  const row = (port: PortName) => put("flatten", {}, put("embedding", { outputDim: width }, port));
  const match = put("dot", {}, row("user"), row("item"));
  return finish(put("add", {}, match, bias("user"), bias("item")));
}

/** Both rows side by side into a small network that may find out more than products (He et al. 2017). */
function toMlpNetwork(data: RatingsData, width = 8): Network {
  const { put, finish } = openNetwork(data);
  const row = (port: PortName) => put("flatten", {}, put("embedding", { outputDim: width }, port));
  const both = put("concatenate", {}, row("user"), row("item"));
  const hidden = put("dense", { units: 24, activation: "relu" }, both);
  return finish(put("dense", { units: 12, activation: "relu" }, hidden));
}

/** The two inputs (their ids are those of their ports), and what puts layers behind them; an embedding has a row for each person or thing. */
function openNetwork(data: RatingsData) {
  const { users = 1, items = 1 } = findRatingsFacts(data) ?? {};
  const layers: Layer[] = [createInput("user", "user"), createInput("item", "item")];
  const links: Link[] = [];

  /** Puts a layer behind its sources, and gives its id. */
  function put(kind: HiddenKind, settings: LayerPatch, ...sources: readonly LayerId[]): LayerId {
    const rows = kind === "embedding" ? { inputDim: sources[0] === "user" ? users : items } : {};
    const layer = createLayer({ layers, links }, kind, { ...rows, ...settings });
    layers.push(layer);
    links.push(...sources.map((source) => ({ from: source, to: layer.id })));
    return layer.id;
  }

  function finish(last: LayerId): Network {
    layers.push({ kind: "output", id: "output", ...layerKinds.output.defaults, activation: "linear" });
    links.push({ from: last, to: "output" });
    return { layers, links };
  }

  return { put, finish };
}

function recommend(network: Network): Experiment {
  return {
    ...defaultExperiment,
    data: tastes,
    network,
    training: { ...defaultTraining, learningRate: 0.01, loss: "mse", batchSize: 64, l2: 0.0003 },
  };
}
