/** @file Edits of the layers, each from one experiment to the next. What names no layer changes nothing. */
import type { Experiment } from "#model/experiment.ts";
import { layerKinds, ruleOf, unitsRange } from "#model/layerKinds.ts";
import {
  findLayer,
  findSources,
  type Layer,
  type LayerId,
  type LayerKind,
  type LayerOf,
  type Network,
} from "#model/network.ts";
import { toNearest } from "#model/range.ts";

/** The kinds of which a network may have any number. */
export type HiddenKind = Exclude<LayerKind, "input" | "output">;

/** Settings of any kind of layer; those that a layer does not have are passed over. */
export type LayerPatch = {
  readonly [K in LayerKind]: Partial<Omit<LayerOf<K>, "id" | "kind">>;
}[LayerKind];

/** Puts a layer with the settings of its kind on the links that leave `after`; behind the output there is no place. */
export function addLayer(experiment: Experiment, after: LayerId, kind: HiddenKind): Experiment {
  const { layers, links } = experiment.network;
  const at = layers.findIndex((layer) => layer.id === after);
  if (at < 0 || layers[at]!.kind === "output") return experiment;
  const id = toFreshId(experiment.network, kind);
  const layer = { ...layerKinds[kind].defaults, kind, id } as Layer;
  return withNetwork(experiment, {
    layers: layers.toSpliced(at + 1, 0, layer),
    links: [
      ...links.map((link) => (link.from === after ? { from: id, to: link.to } : link)),
      { from: after, to: id },
    ],
  });
}

/** Links what the layer read to what read it. Input and output stay. */
export function removeLayer(experiment: Experiment, id: LayerId): Experiment {
  const { network } = experiment;
  const layer = findLayer(network, id);
  if (!layer || layer.kind === "input" || layer.kind === "output") return experiment;
  const sources = findSources(network, id);
  const links = network.links
    .filter((link) => link.to !== id)
    .flatMap((link) => (link.from === id ? sources.map((from) => ({ from, to: link.to })) : [link]));
  return withNetwork(experiment, { layers: network.layers.filter((layer) => layer.id !== id), links });
}

/** The nearest allowed number of neurons. */
export function setUnits(experiment: Experiment, id: LayerId, units: number): Experiment {
  return setLayer(experiment, id, { units: toNearest(unitsRange, units) });
}

export function setLayer(experiment: Experiment, id: LayerId, patch: LayerPatch): Experiment {
  const layer = findLayer(experiment.network, id);
  if (!layer) return experiment;
  const settings = Object.keys(ruleOf(layer.kind).settings);
  const known = Object.fromEntries(Object.entries(patch).filter(([name]) => settings.includes(name)));
  const changed = { ...layer, ...known } as Layer;
  return withNetwork(experiment, {
    ...experiment.network,
    layers: experiment.network.layers.map((one) => (one === layer ? changed : one)),
  });
}

/** The first free one of hidden1, hidden2, … (dense) or dropout1, dropout2, … (other kinds). */
function toFreshId({ layers }: Network, kind: HiddenKind): LayerId {
  const taken = new Set(layers.map((layer) => layer.id));
  const stem = kind === "dense" ? "hidden" : kind;
  let number = 1;
  while (taken.has(`${stem}${number}`)) number++;
  return `${stem}${number}`;
}

function withNetwork(experiment: Experiment, network: Network): Experiment {
  return { ...experiment, network };
}
