/** @file Edits of the layers and links, each from one experiment to the next. What names no layer changes nothing. */
import type { Experiment } from "#model/experiment.ts";
import { layerKinds, ruleOf } from "#model/layerKinds.ts";
import { unitsRange } from "#model/layers/dense.ts";
import {
  findLayer,
  findSources,
  type Layer,
  type LayerId,
  type LayerKind,
  type LayerOf,
  type Link,
  type Network,
} from "#model/network.ts";
import type { PortName } from "#model/port.ts";
import { toNearest } from "#model/range.ts";

/** The kinds of which a network may have any number. */
export type HiddenKind = Exclude<LayerKind, "input" | "output">;

/** Settings of any kind of layer; those that a layer does not have are passed over. */
export type LayerPatch = {
  readonly [K in LayerKind]: Partial<Omit<LayerOf<K>, "id" | "kind">>;
}[LayerKind];

/** An input layer for one of the data's inputs. */
export function createInput(port: PortName = "all", id: LayerId = "input"): LayerOf<"input"> {
  return { kind: "input", id, port };
}

/** Puts a layer with the settings of its kind on the links that leave `after`; behind the output there is no place. */
export function addLayer(experiment: Experiment, after: LayerId, kind: HiddenKind): Experiment {
  const { layers, links } = experiment.network;
  const at = layers.findIndex((layer) => layer.id === after);
  if (at < 0 || layers[at]!.kind === "output") return experiment;
  const layer = createLayer(experiment.network, kind);
  return withNetwork(experiment, {
    layers: layers.toSpliced(at + 1, 0, layer),
    links: [
      ...links.map((link) => (link.from === after ? { from: layer.id, to: link.to } : link)),
      { from: after, to: layer.id },
    ],
  });
}

/** Puts a layer of this kind, or this very layer, in the middle of a link. */
export function insertLayer(experiment: Experiment, link: Link, added: HiddenKind | Layer): Experiment {
  const { layers, links } = experiment.network;
  const at = layers.findIndex((layer) => layer.id === link.from);
  if (at < 0 || !links.some((one) => isSameLink(one, link))) return experiment;
  const layer = typeof added === "string" ? createLayer(experiment.network, added) : added;
  return withNetwork(experiment, {
    layers: layers.toSpliced(at + 1, 0, layer),
    links: links.flatMap((one) =>
      isSameLink(one, link)
        ? [
            { from: link.from, to: layer.id },
            { from: layer.id, to: link.to },
          ]
        : [one],
    ),
  });
}

/** A layer that nothing is linked to yet, where the person put it. */
export function placeLayer(
  experiment: Experiment,
  kind: HiddenKind,
  place: readonly [x: number, y: number],
): Experiment {
  const { layers, links } = experiment.network;
  const layer = createLayer(experiment.network, kind);
  const output = layers.findIndex(({ kind }) => kind === "output");
  const added = withNetwork(experiment, {
    layers: layers.toSpliced(output < 0 ? layers.length : output, 0, layer),
    links,
  });
  return moveLayers(added, { [layer.id]: place });
}

/**
 * Links what the layer read to what read it: behind a join the first branch goes on. Input and output stay.
 */
export function removeLayer(experiment: Experiment, id: LayerId): Experiment {
  const { network, canvas } = experiment;
  const layer = findLayer(network, id);
  if (!layer || layer.kind === "input" || layer.kind === "output") return experiment;
  const [source] = findSources(network, id);
  const links = network.links
    .filter((link) => link.to !== id)
    .flatMap((link) => {
      if (link.from !== id) return [link];
      return source === undefined ? [] : [{ from: source, to: link.to }];
    })
    .filter((link, i, all) => all.findIndex((other) => isSameLink(other, link)) === i);
  const places = Object.fromEntries(Object.entries(canvas.places).filter(([name]) => name !== id));
  return {
    ...experiment,
    network: { layers: network.layers.filter((layer) => layer.id !== id), links },
    canvas: { places, folded: canvas.folded.filter((name) => name !== id) },
  };
}

export function removeLayers(experiment: Experiment, ids: readonly LayerId[]): Experiment {
  return ids.reduce(removeLayer, experiment);
}

/** Whether a link from one layer to another says anything at all. */
export function canLink({ layers }: Network, { from, to }: Link): boolean {
  const [source, target] = [from, to].map((id) => layers.find((layer) => layer.id === id));
  return Boolean(source && target) && from !== to && source!.kind !== "output" && target!.kind !== "input";
}

/** A link into a layer that reads one other takes the place of the link that was there. */
export function addLink(experiment: Experiment, link: Link): Experiment {
  const { network } = experiment;
  if (!canLink(network, link) || network.links.some((one) => isSameLink(one, link))) return experiment;
  const readsMany = ruleOf(findLayer(network, link.to)!.kind).reads === "many";
  const links = readsMany ? network.links : network.links.filter((one) => one.to !== link.to);
  return withNetwork(experiment, { ...network, links: [...links, link] });
}

export function removeLink(experiment: Experiment, link: Link): Experiment {
  const { network } = experiment;
  const links = network.links.filter((one) => !isSameLink(one, link));
  return links.length === network.links.length ? experiment : withNetwork(experiment, { ...network, links });
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

/** Where layers lie on the canvas from now on. */
export function moveLayers(
  experiment: Experiment,
  places: Readonly<Record<LayerId, readonly [x: number, y: number]>>,
): Experiment {
  const { canvas } = experiment;
  return { ...experiment, canvas: { ...canvas, places: { ...canvas.places, ...places } } };
}

/** All layers find their places by themselves again. */
export function clearPlaces(experiment: Experiment): Experiment {
  return { ...experiment, canvas: { ...experiment.canvas, places: {} } };
}

/** Shows a layer as a small card, or with its picture again. */
export function toggleFolded(experiment: Experiment, id: LayerId): Experiment {
  const { folded } = experiment.canvas;
  const next = folded.includes(id) ? folded.filter((name) => name !== id) : [...folded, id];
  return { ...experiment, canvas: { ...experiment.canvas, folded: next } };
}

/** With the usual settings of its kind and a name that is free. */
export function createLayer(network: Network, kind: HiddenKind, patch: LayerPatch = {}): Layer {
  const id = toFreshId(network.layers, kind);
  return { ...layerKinds[kind].defaults, ...patch, kind, id } as unknown as Layer;
}

/** The first free one of hidden1, hidden2, … (dense) or dropout1, dropout2, … (other kinds). */
export function toFreshId(layers: readonly Layer[], kind: LayerKind | PortName): LayerId {
  const taken = new Set(layers.map((layer) => layer.id));
  const stem = kind === "dense" ? "hidden" : `${kind}${/\d/.test(kind) ? "_" : ""}`;
  let number = 1;
  while (taken.has(`${stem}${number}`)) number++;
  return `${stem}${number}`;
}

export function isSameLink(a: Link, b: Link): boolean {
  return a.from === b.from && a.to === b.to;
}

function withNetwork(experiment: Experiment, network: Network): Experiment {
  return { ...experiment, network };
}
