/** @file How documents of older versions become documents of this one. Each version has a fixture that a test opens. */
import { experimentVersion } from "#model/experiment.ts";
import { isObject } from "#model/schema.ts";

type Document = Readonly<Record<string, unknown>>;

/** The first step takes version 1 to version 2, and so on: one for each version but the newest. */
export const migrations: readonly ((document: Document) => Document)[] = [toVersion2];

/** `version` is a whole number from 1 to `experimentVersion`; the answer still has to be parsed. */
export function migrate(document: Document, version: number): Document {
  const current = migrations.slice(version - 1).reduce((old, step) => step(old), document);
  return addNewer({ ...current, version: experimentVersion });
}

const kernelSettings = { kernelL1: 0, kernelL2: 0, kernelConstraint: "none", maxNorm: 2, trainable: true };

/** What version 2 knows more of each kind of layer, with the values that change nothing. */
const addedToLayers: Readonly<Record<string, object>> = {
  dense: kernelSettings,
  output: kernelSettings,
  batchNormalization: { center: true, scale: true, trainable: true },
};

/** Version 2 has data packs, a canvas with places, and more settings of the layers. */
function toVersion2(document: Document): Document {
  const { data, network } = document;
  return {
    ...document,
    data: isObject(data) && data["kind"] === "table" ? { ...data, pack: null } : data,
    network:
      isObject(network) && Array.isArray(network["layers"])
        ? { ...network, layers: (network["layers"] as readonly unknown[]).map(addSettings) }
        : network,
    canvas: { places: {}, folded: [] },
  };
}

function addSettings(layer: unknown): unknown {
  if (!isObject(layer) || typeof layer["kind"] !== "string") return layer;
  const { kind } = layer;
  return Object.hasOwn(addedToLayers, kind) ? { ...layer, ...addedToLayers[kind] } : layer;
}

/** Settings that came after documents of the newest version were saved, with the values that change nothing. */
const newerOfLayers: Readonly<Record<string, object>> = {
  input: { port: "all" },
  embedding: { maskZero: false },
};
const newerOfTraining = { truncation: null, stateful: false, teacherForcing: 1 };

/** Fills in what a document of the newest version may not know yet; what it says itself stays. */
function addNewer(document: Document): Document {
  const { network, training } = document;
  return {
    ...document,
    ...(isObject(training) && { training: { ...newerOfTraining, ...training } }),
    ...(isObject(network) &&
      Array.isArray(network["layers"]) && {
        network: { ...network, layers: (network["layers"] as readonly unknown[]).map(addNewerToLayer) },
      }),
  };
}

function addNewerToLayer(layer: unknown): unknown {
  if (!isObject(layer) || typeof layer["kind"] !== "string") return layer;
  const { kind } = layer;
  return Object.hasOwn(newerOfLayers, kind) ? { ...newerOfLayers[kind], ...layer } : layer;
}
