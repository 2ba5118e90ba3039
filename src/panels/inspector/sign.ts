/** @file Whether a layer can put out anything below 0: only then do its numbers need a ramp with two arms. */
import { findLayer, findSources, type LayerId, type Network } from "#model/network.ts";
import type { Activation } from "#model/activation.ts";
import type { Dataset } from "#data/dataset.ts";

const neverNegative: ReadonlySet<Activation> = new Set([
  "relu",
  "softplus",
  "sigmoid",
  "hardSigmoid",
  "step",
  "softmax",
]);

/** Follows the network back to where the sign of a number is decided. Samples of pictures lie in 0…1. */
export function isNeverNegative(network: Network, id: LayerId, data: Dataset["kind"]): boolean {
  const layer = findLayer(network, id);
  if (!layer) return false;
  const sources = findSources(network, id);
  if ("activation" in layer && layer.activation !== "linear") return neverNegative.has(layer.activation);
  switch (layer.kind) {
    case "input":
      return data === "images";
    case "activation":
    case "flatten":
    case "reshape":
    case "maxPooling1d":
    case "averagePooling1d":
    case "maxPooling2d":
    case "averagePooling2d":
    case "globalMaxPooling":
    case "globalAveragePooling":
    case "repeatVector":
    case "upSampling2d":
    case "zeroPadding2d":
    case "dropout":
    case "add":
    case "multiply":
    case "concatenate":
      return sources.length > 0 && sources.every((source) => isNeverNegative(network, source, data));
    default:
      return false;
  }
}
