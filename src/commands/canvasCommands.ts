/** @file Commands of the canvas: finding, adding, linking, moving and removing layers. */
import { findCanvas, searchLayers } from "#commands/canvasPort.ts";
import type { Command } from "#commands/command.ts";
import { paste, toClip } from "#model/clip.ts";
import {
  addLayer,
  addLink,
  clearPlaces,
  insertLayer,
  moveLayers,
  removeLayers,
  removeLink,
  type HiddenKind,
} from "#model/editNetwork.ts";
import type { Canvas, Experiment } from "#model/experiment.ts";
import { matchActivation } from "#model/matchTask.ts";
import { findReaders, findSources, toSorted, type LayerId, type Network } from "#model/network.ts";
import type { Playground } from "#state/playground.ts";

const toExperiment = ({ document }: Playground) => document.store.getState().experiment;
const toChosen = (playground: Playground) =>
  findCanvas(playground)?.chosen() ?? playground.view.getState().layers;
const isOnCanvas = (playground: Playground) => findCanvas(playground)?.hasFocus() ?? false;

export const fitNetwork: Command = {
  id: "canvas.fit",
  label: "command.fit",
  keys: ["f"],
  run: (playground) => findCanvas(playground)?.fit("whole"),
};

/** Opens the palette with the keyboard in its search field. */
export const findLayerKind: Command = {
  id: "canvas.findLayer",
  edits: true,
  label: "command.findLayer",
  keys: ["/"],
  run: searchLayers,
};

/** From now on the next layer that is chosen with Enter is linked to. */
export const linkFromHere: Command = {
  id: "canvas.linkFrom",
  edits: true,
  label: "command.linkFrom",
  keys: ["k"],
  enabled: (playground) => toChosen(playground).length === 1,
  run: (playground) => playground.view.setState({ linkFrom: toChosen(playground)[0]! }),
};

export const selectAllLayers: Command = {
  id: "canvas.selectAll",
  label: "command.selectAll",
  keys: ["Mod+a"],
  enabled: isOnCanvas,
  run: (playground) =>
    playground.view.setState({
      layers: toExperiment(playground).network.layers.map(({ id }) => id),
      wire: null,
    }),
};

export const duplicateLayers: Command = {
  id: "canvas.duplicate",
  edits: true,
  label: "command.duplicate",
  keys: ["Mod+d"],
  enabled: (playground) => isOnCanvas(playground) && toChosen(playground).length > 0,
  run: (playground) => {
    const experiment = toExperiment(playground);
    const clip = toClip({ ...experiment, canvas: toShownCanvas(playground) }, toChosen(playground));
    const { experiment: next, ids } = paste(experiment, clip, [28, 96]);
    if (ids.length === 0) return;
    playground.document.edit(next);
    playground.view.setState({ layers: ids, wire: null });
  },
};

export const removeChosen: Command = {
  id: "canvas.remove",
  edits: true,
  label: "command.removeChosen",
  keys: ["Delete", "Backspace"],
  enabled: (playground) =>
    isOnCanvas(playground) && (playground.view.getState().wire !== null || toChosen(playground).length > 0),
  run: (playground) => {
    const { document, view } = playground;
    const { wire } = view.getState();
    if (wire) {
      document.edit((experiment) => removeLink(experiment, wire));
      return;
    }
    const ids = toChosen(playground);
    const next = toNeighbour(toExperiment(playground).network, ids);
    document.edit((experiment) => removeLayers(experiment, ids));
    view.setState({ layers: [] });
    if (next !== null) findCanvas(playground)?.focus(next);
  },
};

/** All layers find their places by themselves. */
export const arrangeNetwork: Command = {
  id: "canvas.arrange",
  edits: true,
  label: "command.arrange",
  keys: [],
  run: (playground) => {
    playground.document.edit(clearPlaces);
    findCanvas(playground)?.fit("usual");
  },
};

export const alignInRow: Command = toMove("canvas.alignRow", "command.alignRow", (places) => {
  const y = toMean(places.map(([, [, y]]) => y));
  return places.map(([id, [x]]) => [id, [x, y]]);
});

export const alignInColumn: Command = toMove("canvas.alignColumn", "command.alignColumn", (places) => {
  const x = toMean(places.map(([, [x]]) => x));
  return places.map(([id, [, y]]) => [id, [x, y]]);
});

/** Evenly, along the direction in which they lie further apart. */
export const distribute: Command = toMove("canvas.distribute", "command.distribute", (places) => {
  const spans = [0, 1].map((axis) => {
    const at = places.map(([, place]) => place[axis]!);
    return Math.max(...at) - Math.min(...at);
  });
  const axis = spans[0]! >= spans[1]! ? 0 : 1;
  const sorted = places.toSorted(([, a], [, b]) => a[axis] - b[axis]);
  const first = sorted[0]![1][axis];
  const step = spans[axis]! / Math.max(1, sorted.length - 1);
  return sorted.map(([id, place], i) => {
    const at = Math.round(first + i * step);
    return [id, axis === 0 ? [at, place[1]] : [place[0], at]];
  });
});

/** Nothing but the input and the output of the data, with no link between them: a canvas to build on. */
export const clearNetwork: Command = {
  id: "canvas.clear",
  edits: true,
  label: "command.clearNetwork",
  keys: [],
  run: (playground) => {
    playground.document.edit((experiment) => toEmptyNetwork(experiment));
    playground.view.setState({ layers: [], wire: null, linkFrom: null, selected: null, selectedLink: null });
    findCanvas(playground)?.fit("usual");
  },
};

/** See `clearNetwork`. */
function toEmptyNetwork(experiment: Experiment): Experiment {
  const ends = experiment.network.layers.filter(({ kind }) => kind === "input" || kind === "output");
  const network: Network = { layers: ends, links: [] };
  return matchActivation({ ...experiment, network, canvas: { places: {}, folded: [] } });
}

/** Into the selected link, else behind the selected layer, else before the output. Gives the new layer's id. */
export function addAfterChosen(playground: Playground, kind: HiddenKind): LayerId | null {
  const { document, view } = playground;
  const before = toExperiment(playground);
  const { wire } = view.getState();
  const next = wire
    ? insertLayer(before, wire, kind)
    : addBehind(before, toChosen(playground).at(-1) ?? null, kind, toShownCanvas(playground).places);
  const id = next.network.layers.find(
    ({ id }) => !before.network.layers.some((layer) => layer.id === id),
  )?.id;
  if (id === undefined) return null;
  document.edit(next);
  view.setState({ layers: [id], wire: null });
  return id;
}

function addBehind(
  experiment: Experiment,
  chosen: LayerId | null,
  kind: HiddenKind,
  shown: Canvas["places"],
): Experiment {
  const { network, canvas } = experiment;
  const output = network.layers.find((layer) => layer.kind === "output");
  const last = output && findSources(network, output.id)[0];
  const tail = toSorted(network).findLast(
    (layer) => layer.kind !== "output" && findReaders(network, layer.id).length === 0,
  );
  const after = chosen !== null && chosen !== output?.id ? chosen : (last ?? tail?.id);
  if (after === undefined) return experiment;
  const next = addLayer(experiment, after, kind);
  const id = next.network.layers.find(({ id }) => !network.layers.some((layer) => layer.id === id))?.id;
  const place = shown[after];
  // Beside a layer that somebody moved; the others make room by themselves.
  return id !== undefined && after in canvas.places && place
    ? moveLayers(next, { [id]: [place[0] + 150, place[1]] })
    : next;
}

/** Ends the link that was begun by keyboard. */
export function linkTo(playground: Playground, to: LayerId): boolean {
  const { document, view } = playground;
  const from = view.getState().linkFrom;
  view.setState({ linkFrom: null });
  if (from === null) return false;
  const before = toExperiment(playground);
  document.edit((experiment) => addLink(experiment, { from, to }));
  return toExperiment(playground) !== before;
}

function toShownCanvas(playground: Playground): Canvas {
  const { canvas } = toExperiment(playground);
  return { ...canvas, places: findCanvas(playground)?.places() ?? canvas.places };
}

type Placed = readonly [id: LayerId, place: readonly [x: number, y: number]];

function toMove(
  id: string,
  label: Command["label"],
  move: (places: readonly Placed[]) => readonly Placed[],
): Command {
  return {
    id,
    label,
    keys: [],
    edits: true,
    enabled: (playground) => toChosen(playground).length > 1,
    run: (playground) => {
      const { places } = toShownCanvas(playground);
      const chosen = toChosen(playground).flatMap((one): Placed[] => {
        const place = places[one];
        return place ? [[one, place]] : [];
      });
      if (chosen.length > 1) {
        playground.document.edit((experiment) => moveLayers(experiment, Object.fromEntries(move(chosen))));
      }
    },
  };
}

/** What stays beside layers that go: the keyboard lands there. */
function toNeighbour(network: Network, ids: readonly LayerId[]): LayerId | null {
  const first = ids[0];
  if (first === undefined) return null;
  const beside = [...findSources(network, first), ...findReaders(network, first)];
  return beside.find((id) => !ids.includes(id)) ?? null;
}

function toMean(values: readonly number[]): number {
  return Math.round(values.reduce((a, b) => a + b, 0) / values.length);
}
