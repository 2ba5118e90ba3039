/** @file A network put together layer by layer, from its inputs to its output: for whoever writes networks down. */
import { createInput, createLayer, type HiddenKind, type LayerPatch } from "#model/editNetwork.ts";
import { layerKinds } from "#model/layerKinds.ts";
import type { Layer, LayerId, LayerOf, Link, Network } from "#model/network.ts";
import type { Port, PortName } from "#model/port.ts";

export interface Draft {
  /** Puts a layer behind its sources, in this order, and gives its id: hidden1, conv2d_1, add1 … */
  put(kind: HiddenKind, settings?: LayerPatch, ...sources: readonly LayerId[]): LayerId;
  /** An embedding right behind an input, with a row for each of its signs. */
  embed(port: PortName, settings: LayerPatch): LayerId;
  /** Ends the network with an output behind `last`. */
  finish(last: LayerId, output: Partial<Omit<LayerOf<"output">, "id" | "kind">>): Network;
}

/** The id of the layer that reads a port. */
export function toInputId(port: PortName): LayerId {
  return port === "all" ? "input" : port;
}

export function draftNetwork(ports: readonly Pick<Port, "name" | "signs">[]): Draft {
  const layers: Layer[] = ports.map(({ name }) => createInput(name, toInputId(name)));
  const links: Link[] = [];

  function put(kind: HiddenKind, settings?: LayerPatch, ...sources: readonly LayerId[]): LayerId {
    const layer = createLayer({ layers, links }, kind, settings);
    layers.push(layer);
    links.push(...sources.map((from) => ({ from, to: layer.id })));
    return layer.id;
  }

  return {
    put,
    embed(name, settings) {
      const signs = ports.find((port) => port.name === name)?.signs ?? 1;
      return put("embedding", { inputDim: signs, ...settings }, toInputId(name));
    },
    finish(last, output) {
      layers.push({ kind: "output", id: "output", ...layerKinds.output.defaults, ...output });
      links.push({ from: last, to: "output" });
      return { layers, links };
    },
  };
}
