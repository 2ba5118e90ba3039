/** @file Arranges the layers of a graph from left to right, with room for their cards (dagre: Sugiyama's method). */
import { Graph, layout } from "@dagrejs/dagre";
import { findReaders, findSources, type LayerId, type Link, type Network } from "#model/network.ts";

export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Points between both ends that a long link passes on its way around the cards. */
export type Route = readonly (readonly [x: number, y: number])[];

export interface Arrangement {
  /** Middles. */
  readonly places: ReadonlyMap<LayerId, readonly [x: number, y: number]>;
  /** By `from>to`. */
  readonly routes: ReadonlyMap<string, Route>;
}

export type Arrange = typeof arrange;

const gapAcross = 46;
const gapDown = 12;
/** Width of "28×28×16" on a link. */
const slantLabel = 52;

export function arrange(network: Network, rooms: ReadonlyMap<LayerId, Room>): Arrangement {
  const graph = new Graph();
  graph.setGraph({ rankdir: "LR", ranksep: gapAcross, nodesep: gapDown, edgesep: 28 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const [id, room] of rooms) graph.setNode(id, { ...room });
  for (const link of network.links) {
    if (rooms.has(link.from) && rooms.has(link.to)) graph.setEdge(link.from, link.to, toLabel(network, link));
  }
  for (const { from, to } of toGuides(network, rooms))
    if (!graph.hasEdge(from, to)) graph.setEdge(from, to, {});
  layout(graph);
  const places = new Map(
    graph.nodes().map((id) => {
      const { x, y } = graph.node(id) as { x: number; y: number };
      return [id, [x, y] as const];
    }),
  );
  const routes = new Map<string, Route>();
  for (const { from, to } of network.links) {
    const edge = graph.edge(from, to) as { points?: readonly { x: number; y: number }[] } | undefined;
    const inner = edge?.points?.slice(1, -1) ?? [];
    // A link to the next rank has one point between, halfway along its line: no need to pass it.
    if (inner.length > 1)
      routes.set(
        `${from}>${to}`,
        inner.map(({ x, y }) => [x, y]),
      );
  }
  return { places, routes };
}

/** Links that part or meet run aslant: the shape written on them needs room beside the cards. */
function toLabel(network: Network, { from, to }: Link): object {
  const isAslant = findReaders(network, from).length > 1 || findSources(network, to).length > 1;
  return isAslant ? { width: slantLabel, height: 1, labelpos: "c" } : {};
}

/** A layer that reads nothing yet stands behind the one before it in the document, as if it were linked. */
function toGuides(network: Network, rooms: ReadonlyMap<LayerId, Room>): Link[] {
  const layers = network.layers.filter(({ id }) => rooms.has(id));
  return layers.flatMap((layer, i) => {
    const before = layers[i - 1];
    const isLoose = layer.kind !== "input" && findSources(network, layer.id).length === 0;
    return before && isLoose ? [{ from: before.id, to: layer.id }] : [];
  });
}
