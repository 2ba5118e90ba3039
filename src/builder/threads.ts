/** @file From the layout and the weights of the moment to the links that `viz` draws. */
import { toLinkKey, type Bounds, type CanvasLayout, type LayerBox } from "#builder/canvasLayout.ts";
import type { InputRow } from "#builder/inputRows.ts";
import type { WeightArray } from "#engine/protocol.ts";
import type { LayerId, Link, Network } from "#model/network.ts";
import type { Pictures } from "#state/scene.ts";
import type { NeuronRef } from "#state/view.ts";
import { toRoundStep } from "#viz/ticks.ts";
import type { Ribbon, ThreadBundle, ThreadEnd } from "#viz/threadsData.ts";

/**
 * threads: one for each weight, between neurons that are drawn; passing: neurons that go into a bar one by one; bundle: one
 * hairline a channel.
 */
export type WireLook = "threads" | "passing" | "bundle";

export interface Wire {
  readonly link: Link;
  readonly key: string;
  readonly look: WireLook;
  readonly source: LayerBox;
  readonly target: LayerBox;
}

export interface Links {
  readonly bundles: readonly ThreadBundle[];
  readonly ribbons: readonly Ribbon[];
  /** See `toThreadRange`. */
  readonly range: number;
}

export function toWires(layout: CanvasLayout, network: Network): Wire[] {
  const boxes = new Map(layout.boxes.map((box) => [box.layer.id, box]));
  return network.links.flatMap((link) => {
    const [source, target] = [boxes.get(link.from), boxes.get(link.to)];
    if (!source || !target) return [];
    return [{ link, key: toLinkKey(link), look: toLook(source, target), source, target }];
  });
}

function toLook(source: LayerBox, target: LayerBox): WireLook {
  if (target.look === "bar" && source.spots.length > 0) return "passing";
  const isWeighed = target.layer.kind === "dense" || target.layer.kind === "output";
  const isDrawn = source.spots.length > 0 && target.spots.length > 0 && target.plan !== null;
  return isWeighed && isDrawn ? "threads" : "bundle";
}

/** The part of the canvas that threads cross; null without any. */
export function toThreadArea(wires: readonly Wire[]): Bounds | null {
  const boxes = wires
    .filter(({ look }) => look !== "bundle")
    .flatMap(({ source, target }) => [source, target]);
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

/** Weights that are not known yet count as 0. Places are from the top left of the area. */
export function toLinks(
  wires: readonly Wire[],
  area: Bounds,
  rows: readonly InputRow[],
  pictures: Pictures | null,
): Links {
  const bundles: ThreadBundle[] = [];
  const ribbons: Ribbon[] = [];
  for (const wire of wires) {
    if (wire.look === "threads") bundles.push(toBundle(wire, area, rows, findKernel(pictures, wire.link.to)));
    else if (wire.look === "passing") ribbons.push(...toPassing(wire, area, rows));
  }
  return { bundles, ribbons, range: toThreadRange(pictures) };
}

/** The |weight| at the end of the key: twice the root mean square, rounded up to 1, 2 or 5, and at least 2. */
export function toThreadRange(pictures: Pictures | null): number {
  let sum = 0;
  let count = 0;
  for (const arrays of pictures?.weights.values() ?? []) {
    const kernel = arrays.find((weight) => weight.name === "kernel");
    if (kernel?.shape.length !== 2) continue;
    for (const value of kernel.values) if (Number.isFinite(value)) sum += value * value;
    count += kernel.values.length;
  }
  return count === 0 ? 2 : Math.max(2, toRoundStep(2 * Math.sqrt(sum / count)));
}

export function findKernel(pictures: Pictures | null, layer: LayerId): WeightArray | undefined {
  return pictures?.weights.get(layer)?.find((weight) => weight.name === "kernel");
}

/** The spots from which threads leave: those of features that are on, in the order of the network's inputs. */
function toSourceSpots(box: LayerBox, rows: readonly InputRow[]): LayerBox["spots"] {
  return box.look === "features" ? box.spots.filter((spot) => rows[spot.unit]?.on) : box.spots;
}

function toBundle(
  { key, source, target }: Wire,
  area: Bounds,
  rows: readonly InputRow[],
  kernel: WeightArray | undefined,
): ThreadBundle {
  const from = toSourceSpots(source, rows);
  const size = from.length * target.spots.length;
  const left = source.x + source.width - area.x;
  const right = target.x - area.x;
  return {
    id: key,
    weights: kernel?.values.length === size ? kernel.values : new Float32Array(size),
    sources: Float32Array.from(from.flatMap(({ y }) => [left, source.y + y - area.y])),
    targets: Float32Array.from(target.spots.flatMap(({ y }) => [right, target.y + y - area.y])),
  };
}

/** Into a bar every neuron passes by itself. */
function toPassing({ key, source, target }: Wire, area: Bounds, rows: readonly InputRow[]): Ribbon[] {
  return toSourceSpots(source, rows).flatMap(({ y }, i): Ribbon[] => {
    const spot = target.spots[i];
    if (!spot) return [];
    return [
      {
        id: `${key}/${i}`,
        from: [source.x + source.width - area.x, source.y + y - area.y],
        to: [target.x - area.x, target.y + spot.y - area.y],
        strands: 1,
        state: "rest",
      },
    ];
  });
}

/** The threads of one neuron: those that reach it and those that leave it. */
export function toFocus(wires: readonly Wire[], neuron: NeuronRef | null): ThreadEnd[] | null {
  if (!neuron) return null;
  const index = neuron.unit;
  const ends = wires
    .filter(({ look }) => look === "threads")
    .flatMap(({ key, link }): ThreadEnd[] => {
      if (link.to === neuron.layer) return [{ bundle: key, end: "target", index }];
      return link.from === neuron.layer ? [{ bundle: key, end: "source", index }] : [];
    });
  return ends.length > 0 ? ends : null;
}
