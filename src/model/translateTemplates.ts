/**
 * @file Networks that write one text from another (Sutskever, Vinyals and Le 2014): an encoder reads the source, a decoder
 * writes the answer sign by sign and is told what stands there so far. Ids of the inputs are those of their ports.
 */
import { createInput, createLayer, type HiddenKind, type LayerPatch } from "#model/editNetwork.ts";
import { layerKinds } from "#model/layerKinds.ts";
import type { Layer, LayerId, Link, Network } from "#model/network.ts";
import { findPort, type PortName } from "#model/port.ts";
import type { PairsData } from "#model/sequenceData.ts";
import { toPorts, toTask } from "#model/task.ts";

interface Draft {
  /** Puts a layer behind its sources, in this order, and gives its id. */
  readonly put: (kind: HiddenKind, settings: LayerPatch, ...sources: readonly LayerId[]) => LayerId;
  /** An input of the data, its signs looked up in a table; padding is not read. */
  readonly read: (port: PortName, width: number) => LayerId;
  readonly finish: (last: LayerId) => Network;
}

/** All of the source in one state, which the decoder has before it at every step (Cho et al. 2014). */
export function toEncoderDecoder(data: PairsData, units = 64): Network {
  const { put, read, finish } = openNetwork(data);
  const memory = put("gru", { units }, read("source", 16));
  const everywhere = put("repeatVector", { n: toTask(data).steps ?? 1 }, memory);
  const both = put("concatenate", {}, everywhere, read("target", 16));
  return finish(put("gru", { units, returnSequences: true }, both));
}

/** Each step of the answer looks back at all steps of the source (Bahdanau, Cho and Bengio 2015; Luong et al. 2015). */
export function toAttentionNetwork(data: PairsData, units = 64): Network {
  const { put, read, finish } = openNetwork(data);
  const encoder = { units: units / 2, bidirectional: "concat", returnSequences: true } as const;
  const value = put("gru", encoder, read("source", 16));
  const query = put("gru", { units, returnSequences: true }, read("target", 16));
  const seen = put("attention", {}, query, value);
  const both = put("concatenate", {}, query, seen);
  return finish(put("dense", { units, activation: "tanh" }, both));
}

function openNetwork(data: PairsData): Draft {
  const layers: Layer[] = [createInput("source", "source"), createInput("target", "target")];
  const links: Link[] = [];

  function put(kind: HiddenKind, settings: LayerPatch, ...sources: readonly LayerId[]): LayerId {
    const layer = createLayer({ layers, links }, kind, settings);
    layers.push(layer);
    links.push(...sources.map((source) => ({ from: source, to: layer.id })));
    return layer.id;
  }

  return {
    put,
    read(port, width) {
      const signs = findPort(toPorts(data), port)?.signs ?? 1;
      return put("embedding", { inputDim: signs, outputDim: width, maskZero: true }, port);
    },
    finish(last) {
      layers.push({ kind: "output", id: "output", ...layerKinds.output.defaults, activation: "softmax" });
      links.push({ from: last, to: "output" });
      return { layers, links };
    },
  };
}
