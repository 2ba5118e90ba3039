/** @file From the layout and the weights of the moment to the links that `viz` draws. */
import type { Column, NetworkLayout } from "#builder/layout.ts";
import type { InputRow } from "#builder/inputRows.ts";
import type { WeightArray } from "#engine/protocol.ts";
import type { Pictures } from "#state/scene.ts";
import type { NeuronRef } from "#state/view.ts";
import { toRoundStep } from "#viz/ticks.ts";
import type { Ribbon, ThreadBundle, ThreadEnd } from "#viz/threadsData.ts";

export interface Links {
  readonly bundles: readonly ThreadBundle[];
  readonly ribbons: readonly Ribbon[];
  /** See `toThreadRange`. */
  readonly range: number;
}

/** The links of every two neighbouring columns; weights that are not known yet count as 0. */
export function toLinks(layout: NetworkLayout, rows: readonly InputRow[], pictures: Pictures | null): Links {
  const bundles: ThreadBundle[] = [];
  const ribbons: Ribbon[] = [];
  layout.columns.slice(1).forEach((target, i) => {
    const source = layout.columns[i]!;
    if (source.kind === "mosaic" || target.kind === "mosaic")
      ribbons.push(toRibbon(source, target, layout.middle));
    else if (target.kind === "bar") ribbons.push(...toPassing(source, target, rows));
    else bundles.push(toBundle(source, target, rows, findKernel(pictures, target.layer.id)));
  });
  return { bundles, ribbons, range: toThreadRange(pictures) };
}

/** The |weight| at the end of the key: twice the root mean square, rounded up to 1, 2 or 5, and at least 2. */
export function toThreadRange(pictures: Pictures | null): number {
  let sum = 0;
  let count = 0;
  for (const arrays of pictures?.weights.values() ?? []) {
    const kernel = arrays.find((weight) => weight.name === "kernel");
    for (const value of kernel?.values ?? []) if (Number.isFinite(value)) sum += value * value;
    count += kernel?.values.length ?? 0;
  }
  return count === 0 ? 2 : Math.max(2, toRoundStep(2 * Math.sqrt(sum / count)));
}

export function findKernel(pictures: Pictures | null, layer: string): WeightArray | undefined {
  return pictures?.weights.get(layer)?.find((weight) => weight.name === "kernel");
}

/** The spots from which threads leave: those of features that are on, in the order of the network's inputs. */
function toSourceSpots(column: Column, rows: readonly InputRow[]): Column["spots"] {
  return column.kind === "features" ? column.spots.filter((spot) => rows[spot.unit]?.on) : column.spots;
}

function toBundle(
  source: Column,
  target: Column,
  rows: readonly InputRow[],
  kernel: WeightArray | undefined,
): ThreadBundle {
  const from = toSourceSpots(source, rows);
  const size = from.length * target.spots.length;
  return {
    id: target.layer.id,
    weights: kernel?.values.length === size ? kernel.values : new Float32Array(size),
    sources: Float32Array.from(from.flatMap(({ y }) => [source.x + source.width, y])),
    targets: Float32Array.from(target.spots.flatMap(({ y }) => [target.x, y])),
  };
}

function toRibbon(source: Column, target: Column, middle: number): Ribbon {
  return {
    id: target.layer.id,
    from: [source.x + source.width, middle],
    to: [target.x, middle],
    strands: Math.min(source.units, 16),
    state: "rest",
  };
}

/** Into a bar every neuron passes by itself. */
function toPassing(source: Column, target: Column, rows: readonly InputRow[]): Ribbon[] {
  return toSourceSpots(source, rows).flatMap(({ y }, i): Ribbon[] => {
    const spot = target.spots[i];
    if (!spot) return [];
    return [
      {
        id: `${target.layer.id}/${i}`,
        from: [source.x + source.width, y],
        to: [target.x, spot.y],
        strands: 1,
        state: "rest",
      },
    ];
  });
}

/** The threads of one neuron: those that reach it and those that leave it. */
export function toFocus(layout: NetworkLayout, neuron: NeuronRef | null): ThreadEnd[] | null {
  if (!neuron) return null;
  const at = layout.columns.findIndex((column) => column.layer.id === neuron.layer);
  const next = layout.columns[at + 1];
  if (at < 0) return null;
  const reaching: ThreadEnd = { bundle: neuron.layer, end: "target", index: neuron.unit };
  return next ? [reaching, { bundle: next.layer.id, end: "source", index: neuron.unit }] : [reaching];
}
