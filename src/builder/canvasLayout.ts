/**
 * @file Where everything on the canvas lies. A chain of neurons on points keeps the responsive columns of `layout.ts`;
 * every other network is cards of known sizes, arranged from left to right. What the person moved stays where it is.
 * Pure: the canvas draws what stands here.
 */
import type { Arrange, Route } from "#builder/arrange.ts";
import { toCard, type Card } from "#builder/card.ts";
import { toLayout, type ColumnKind, type Spot } from "#builder/layout.ts";
import { type DataSpec, isSampled } from "#model/data.ts";
import type { Canvas } from "#model/experiment.ts";
import { toSorted, type Layer, type LayerId, type Link, type Network } from "#model/network.ts";
import type { LayerPlan, Plans } from "#model/shape.ts";

/** How a layer is shown: as neurons, or as a card with a picture by what it puts out. */
export type BoxLook = ColumnKind | Card["look"];

export interface LayerBox {
  readonly layer: Layer;
  /** Null while its output is not known. */
  readonly plan: LayerPlan | null;
  readonly look: BoxLook;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where links arrive and leave, from the top; the place of a layer is the middle of this line. */
  readonly middle: number;
  /** Centres of the neurons, from the top; empty where they are not drawn one by one. */
  readonly spots: readonly Spot[];
  readonly tile: number;
  /** Room at the left of the tiles for the names of features. */
  readonly labels: number;
  readonly units: number;
}

export interface CanvasLayout {
  readonly form: "columns" | "cards";
  /** In an order in which each comes after all that it reads, as far as there is one. */
  readonly boxes: readonly LayerBox[];
  /** Ways around cards for long links, between layers that nobody moved. */
  readonly routes: ReadonlyMap<string, Route>;
  /** What has to be in view. */
  readonly bounds: Bounds;
}

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface CanvasRequest {
  readonly network: Network;
  readonly plans: Plans;
  readonly data: DataSpec;
  readonly canvas: Canvas;
  /** Rows of the input column; 0: one card for all. */
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly labels: number;
  readonly compact: boolean;
  /** Null while it is on its way: then no cards lie anywhere yet. */
  readonly arrange: Arrange | null;
}

/** Above a card stand its title and settings, below it its parameters. */
export const cardHead = 44;
export const cardFoot = 26;
/** Below the card of a recurrent layer an arrow leads back into it. */
const loopRoom = 22;

export function toCanvasLayout(request: CanvasRequest): CanvasLayout {
  if (isColumns(request)) return toColumns(request);
  return request.arrange ? toCards(request, request.arrange) : nothing;
}

const nothing: CanvasLayout = {
  form: "cards",
  boxes: [],
  routes: new Map(),
  bounds: { x: 0, y: 0, width: 1, height: 1 },
};

export function toLinkKey({ from, to }: Link): string {
  return `${from}>${to}`;
}

/** One layer after the other from input to output, all lists, on points. */
function isColumns({ network, plans, data, canvas }: CanvasRequest): boolean {
  const { layers, links } = network;
  if (isSampled(data) || canvas.folded.length > 0 || links.length !== layers.length - 1) return false;
  const sorted = toSorted(network);
  return (
    sorted.length === layers.length &&
    sorted[0]?.kind === "input" &&
    sorted.at(-1)?.kind === "output" &&
    sorted.every(({ id }) => plans.get(id)?.output.length === 1) &&
    sorted.slice(1).every(({ id }, i) => links.some(({ from, to }) => from === sorted[i]!.id && to === id))
  );
}

function toColumns(request: CanvasRequest): CanvasLayout {
  const { columns, width, height, middle } = toLayout(request);
  const boxes = columns.map((column): LayerBox => {
    const labels = column.kind === "features" ? request.labels : 0;
    return movedTo(request.canvas, {
      layer: column.layer,
      plan: request.plans.get(column.layer.id) ?? null,
      look: column.kind,
      x: column.x - labels,
      y: 0,
      width: column.width + labels,
      height,
      middle,
      spots: column.spots,
      tile: column.tile,
      labels,
      units: column.units,
    });
  });
  const all = { x: 0, y: 0, width, height };
  return {
    form: "columns",
    boxes,
    routes: new Map(),
    bounds: boxes.reduce((bounds, box) => unite(bounds, box), all),
  };
}

function toCards(request: CanvasRequest, arrange: Arrange): CanvasLayout {
  const { network, plans, canvas } = request;
  const sorted = toSorted(network);
  const layers = [...sorted, ...network.layers.filter((layer) => !sorted.includes(layer))];
  const cards = layers.map((layer) => {
    const plan = plans.get(layer.id) ?? null;
    return { layer, plan, card: toCard(layer, plan, request) };
  });
  // A layer that was put somewhere and is linked to nothing takes no room among the others.
  const isApart = (id: LayerId) =>
    id in canvas.places && !network.links.some(({ from, to }) => from === id || to === id);
  const rooms = cards
    .filter(({ layer }) => !isApart(layer.id))
    .map(({ layer, card }) => {
      const height = card.height + 2 * Math.max(cardHead, cardFoot);
      return [layer.id, { width: card.room, height }] as const;
    });
  const { places, routes } = arrange(network, new Map(rooms));
  const boxes = cards.map(({ layer, plan, card }): LayerBox => {
    const [x, y] = places.get(layer.id) ?? [0, 0];
    const { room: _, ...size } = card;
    const middle = card.height / 2;
    return movedTo(canvas, { layer, plan, ...size, x: x - card.width / 2, y: y - middle, middle });
  });
  const bounds = boxes.map((box) => ({
    ...box,
    y: box.y - cardHead,
    height: box.height + cardHead + cardFoot + (box.look === "gates" ? loopRoom : 0),
  }));
  const isMoved = ({ from, to }: Link) => from in canvas.places || to in canvas.places;
  const kept = new Set(network.links.filter((link) => !isMoved(link)).map(toLinkKey));
  return {
    form: "cards",
    boxes,
    routes: new Map([...routes].filter(([key]) => kept.has(key))),
    bounds:
      bounds.length === 0 ? { x: 0, y: 0, width: 1, height: 1 } : bounds.reduce<Bounds>(unite, bounds[0]!),
  };
}

/** The box where the person put it, if anywhere. */
function movedTo({ places }: Canvas, box: LayerBox): LayerBox {
  const place = places[box.layer.id];
  return place ? { ...box, x: place[0] - box.width / 2, y: place[1] - box.middle } : box;
}

/** The place of a layer, as the document keeps it. */
export function toPlaceOf({ x, y, width, middle }: LayerBox): readonly [x: number, y: number] {
  return [Math.round(x + width / 2), Math.round(y + middle)];
}

export function findBox({ boxes }: CanvasLayout, id: LayerId): LayerBox | undefined {
  return boxes.find(({ layer }) => layer.id === id);
}

function unite(a: Bounds, b: Bounds): Bounds {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}
