/** @file How large the card of a layer is, and what is in it: told by what the layer puts out. Pure. */
import { toSpots, type Spot } from "#builder/layout.ts";
import { toWordsWidth } from "#builder/wordsWidth.ts";
import { isSampled, type DataSpec, type SampledData } from "#model/data.ts";
import type { Canvas } from "#model/experiment.ts";
import { isRecurrent, type RecurrentLayer } from "#model/layers/recurrent.ts";
import type { Layer, LayerOf } from "#model/network.ts";
import type { LayerPlan } from "#model/shape.ts";
import { toSize, type Shape } from "#model/tensorShape.ts";
import { findPort } from "#model/port.ts";
import { toPorts, toTask } from "#model/task.ts";
import { toCardGates } from "#state/gates.ts";
import { mostDrawnNeurons } from "#state/scene.ts";
import { toMapsHeight } from "#viz/featureGrid.ts";

/**
 * picture: one picture; maps: one tile a channel; stripe: a list; bars: the probability of each class; signs: a text;
 * curve: numbers over time; figure: one number; sheet: numbers at every step; gates: what goes on in a recurrent layer;
 * step: a long list at one step of a sequence; empty: nothing is known; folded: name alone. features, neurons and mosaic:
 * as in columns.
 */
export interface Card {
  readonly look:
    | "picture"
    | "maps"
    | "stripe"
    | "bars"
    | "signs"
    | "curve"
    | "figure"
    | "sheet"
    | "gates"
    | "step"
    | "empty"
    | "folded"
    | "features"
    | "neurons"
    | "mosaic";
  readonly width: number;
  readonly height: number;
  /** Width with the words above and below it. */
  readonly room: number;
  readonly spots: readonly Spot[];
  readonly tile: number;
  readonly labels: number;
  readonly units: number;
}

export interface CardRequest {
  readonly data: DataSpec;
  readonly canvas: Canvas;
  readonly rows: number;
  readonly labels: number;
}

/** So many maps at most are drawn on a card, the first ones. */
export const mostCardMaps = 16;
export const mapGap = 3;
const cardPadding = 9;
/** Wider lists of classes become a stripe. */
const mostBars = 16;
const barPitch = 17;
/** A folded card bears its title alone. */
const foldedRoom = 72;
const fanRoom = 56;
const stripeHeight = 170;
const stepSide = 92;
const gateTile = 58;
const gateGap = 14;
const gateName = 19;

export function toCard(layer: Layer, plan: LayerPlan | null, request: CardRequest): Card {
  const body = toBody(layer, plan, request);
  const words = body.look === "folded" ? foldedRoom : toWordsWidth(layer, plan);
  // Threads need some way to part.
  const fan = body.look === "neurons" || body.look === "features" ? fanRoom : 0;
  return { ...body, room: Math.max(body.width + fan, words) };
}

type Body = Omit<Card, "room">;

function toBody(layer: Layer, plan: LayerPlan | null, request: CardRequest): Body {
  const { data, canvas, rows } = request;
  const units = plan ? toSize(plan.output) : 0;
  if (canvas.folded.includes(layer.id)) return toPlain("folded", 44, 44, units);
  if (!plan) return toPlain("empty", 95, 171, 0);
  if (!isSampled(data)) {
    if (layer.kind === "input") {
      return rows > 0
        ? toColumn("features", rows, 40, units, request.labels)
        : toPlain("mosaic", 104, 60, units);
    }
    return units > mostDrawnNeurons
      ? toPlain("mosaic", 104, 128, units)
      : toColumn("neurons", units, 40, units, 0);
  }
  if (isRecurrent(layer)) return toGates(layer, units);
  if (layer.kind === "input") return toInputBody(data, layer, plan.output, units);
  if (layer.kind === "output") {
    const { kind, classes, steps } = toTask(data);
    if (kind === "reconstruction" && data.kind === "images") return toPlain("picture", 92, 92, units);
    if (kind === "regression" && steps === null) {
      return units > 1 ? toPlain("curve", 92, 64, units) : toPlain("figure", 76, 52, units);
    }
    if (kind === "classification" && steps === null && classes <= mostBars) {
      return toBars(Math.max(classes, 2), units);
    }
  }
  // What one sign became is a list, whatever its shape says.
  const isList = plan.output.length === 1 || (plan.output.length === 2 && plan.output[0] === 1);
  if (!isList && data.kind !== "images" && isWide(plan.output)) {
    return toPlain("step", stepSide, stepSide, units);
  }
  if (!isList) return plan.output.length === 2 ? toSheet(plan.output, units) : toMaps(plan.output, units);
  const isNarrow = layer.kind === "dense" && units <= mostDrawnNeurons;
  return isNarrow
    ? toColumn("neurons", units, 24, units, 0)
    : toPlain("stripe", 66, stripeHeight + 2 * cardPadding, units);
}

/** Of a sequence of long lists one step at a time is shown; short ones lie below each other as one picture. */
function isWide(shape: Shape): boolean {
  return shape.length === 2 && shape[1]! >= 8;
}

/** Tiles side by side with their names below. */
function toGates(layer: RecurrentLayer, units: number): Body {
  const count = toCardGates(layer).length;
  const width = count * gateTile + (count - 1) * gateGap + 2 * cardPadding;
  return toPlain("gates", width, gateTile + gateName + 2 * cardPadding, units);
}

/** What goes into a network is shown as people read it. */
function toInputBody(data: SampledData, { port }: LayerOf<"input">, shape: Shape, units: number): Body {
  if (data.kind === "images") return toPlain("picture", 92, 92, units);
  if (data.kind === "series") return toPlain("curve", 110, 72, units);
  const signs = findPort(toPorts(data), port)?.signs ?? 0;
  if (signs > 0) return toPlain("signs", units > 12 ? 132 : 100, units > 12 ? 92 : 56, units);
  return shape.length === 2 ? toSheet(shape, units) : toMaps(shape, units);
}

function toPlain(look: Card["look"], width: number, height: number, units: number): Body {
  return { look, width, height, spots: [], tile: 0, labels: 0, units };
}

function toColumn(
  look: "features" | "neurons",
  count: number,
  tile: number,
  units: number,
  labels: number,
): Body {
  const pitch = tile + 8;
  const height = count * pitch;
  return {
    look,
    width: tile + labels,
    height,
    spots: toSpots(count, pitch, height / 2),
    tile,
    labels,
    units,
  };
}

/** Threads may end at the rows. */
function toBars(rows: number, units: number): Body {
  const height = rows * barPitch + 2 * cardPadding;
  const spots = units === rows ? toSpots(rows, barPitch, height / 2) : [];
  return { look: "bars", width: 96, height, spots, tile: 0, labels: 0, units };
}

/** Steps by features: as wide and as high as tells a few from many. */
function toSheet([steps = 1, features = 1]: Shape, units: number): Body {
  const toSide = (count: number) => Math.round(36 + 14 * Math.log2(Math.min(count, 64)));
  return toPlain("sheet", toSide(steps), Math.min(96, toSide(features)), units);
}

/** `[height, width, channels]`, or a sequence `[steps, features]` as one map. */
export function toMapsShape(shape: Shape): { height: number; width: number; channels: number } {
  const [height = 1, width = 1, channels = 1] = shape;
  return { height, width, channels: shape.length === 3 ? channels : 1 };
}

function toMaps(shape: Shape, units: number): Body {
  const maps = toMapsShape(shape);
  const count = Math.min(maps.channels, mostCardMaps);
  const columns = toMapColumns(count);
  const side = Math.max(maps.height, maps.width);
  // Small maps make small tiles, so that the eye sees how pooling shrinks them.
  const wanted = count === 1 ? 2.6 * side : count <= 8 ? 1.45 * side + 6 : side + 10;
  const tile = Math.round(Math.min(count === 1 ? 72 : count <= 8 ? 38 : 23, Math.max(14, wanted)));
  const inner = columns * tile + (columns - 1) * mapGap;
  const high = toMapsHeight({ ...maps, shown: count, columns, gap: mapGap }, inner);
  return toPlain("maps", Math.max(44, inner + 2 * cardPadding), Math.min(220, high + 2 * cardPadding), units);
}

export function toMapColumns(count: number): number {
  return count > 8 ? 4 : count > 2 ? 2 : 1;
}
