/**
 * @file Where everything in the network view lies: one column a layer, from left to right, in CSS pixels of the view.
 * Pure; the view draws what stands here.
 */
import { toSorted, type Layer, type Network } from "#model/network.ts";
import type { LayerPlan } from "#model/shape.ts";
import { mostDrawnNeurons } from "#state/scene.ts";

export interface Spot {
  /** Index of the feature or neuron. */
  readonly unit: number;
  /** Centre of the tile. */
  readonly y: number;
}

/**
 * features: one row a feature, on or off; neurons: one tile a neuron; mosaic: one card for a wide layer;
 * bar: a layer without weights between its neurons (activation, dropout, normalisation), a thin bar that each passes.
 */
export type ColumnKind = "features" | "neurons" | "mosaic" | "bar";

export interface Column {
  readonly layer: Layer;
  readonly kind: ColumnKind;
  readonly units: number;
  /** Left edge and width of the tiles, the card or the bar. */
  readonly x: number;
  readonly width: number;
  /** Empty for a mosaic. */
  readonly spots: readonly Spot[];
  /** Side of a tile. */
  readonly tile: number;
}

export interface NetworkLayout {
  readonly columns: readonly Column[];
  /** Middles of the gaps in which a layer can be inserted: behind which layer, and where. */
  readonly gaps: readonly { readonly after: string; readonly x: number }[];
  /** At least the size of the view; more when the network needs it. */
  readonly width: number;
  readonly height: number;
  readonly middle: number;
}

export interface LayoutRequest {
  readonly network: Network;
  readonly plans: ReadonlyMap<string, LayerPlan>;
  /** Rows of the input column: all features that may be switched, or those of a table; 0: one card for all. */
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  /** Room above the tiles for the names, and beside the features for theirs. */
  readonly top: number;
  readonly labels: number;
  readonly compact: boolean;
}

const mosaicSide = 104;
const barWidth = 14;

export function toLayout(request: LayoutRequest): NetworkLayout {
  const { network, plans, rows, top, labels, compact } = request;
  const layers = toSorted(network);
  const units = layers.map((layer) => plans.get(layer.id)?.output.at(-1) ?? 0);
  const kinds = layers.map((layer, i): ColumnKind => {
    if (layer.kind === "input") return rows > 0 ? "features" : "mosaic";
    if (units[i]! > mostDrawnNeurons) return "mosaic";
    return layer.kind === "dense" || layer.kind === "output" ? "neurons" : "bar";
  });
  const counts = kinds.map((kind, i) => (kind === "features" ? rows : kind === "mosaic" ? 1 : units[i]!));
  const most = Math.max(1, ...counts);
  const side = compact ? 38 : 50;
  const pitch = clamp((request.height - top - 16) / most, compact ? 30 : 34, compact ? 58 : 74);
  const tile = Math.min(side, pitch - 8);
  const height = Math.max(request.height, top + most * pitch + 16);
  const middle = top + (height - top - 16) / 2;

  const widths = kinds.map((kind, i) =>
    kind === "mosaic"
      ? mosaicSide
      : kind === "bar"
        ? barWidth
        : layers[i]!.kind === "output" && units[i] === 1
          ? tile + 8
          : tile,
  );
  const left = (kinds[0] === "features" ? labels : 0) + (compact ? 10 : 32);
  const right = compact ? 14 : 36;
  const smallestGap = compact ? 36 : 84;
  const taken = widths.reduce((a, b) => a + b, 0);
  const gap = Math.max(smallestGap, (request.width - left - right - taken) / Math.max(1, layers.length - 1));
  let x = left;
  const columns = layers.map((layer, i): Column => {
    const column: Column = {
      layer,
      kind: kinds[i]!,
      units: units[i]!,
      x,
      width: widths[i]!,
      tile: kinds[i] === "neurons" ? widths[i]! : tile,
      spots: kinds[i] === "mosaic" ? [] : toSpots(counts[i]!, pitch, middle),
    };
    x += widths[i]! + gap;
    return column;
  });
  const gaps = columns.slice(1).map((column, i) => ({
    after: columns[i]!.layer.id,
    x: (columns[i]!.x + columns[i]!.width + column.x) / 2,
  }));
  return { columns, gaps, width: Math.max(request.width, x - gap + right), height, middle };
}

export function toSpots(count: number, pitch: number, middle: number): Spot[] {
  return Array.from({ length: count }, (_, unit) => ({ unit, y: middle + (unit - (count - 1) / 2) * pitch }));
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
