/**
 * @file A network as boxes in reading order for a page of paper: a column for each depth, and a new row where the page
 * ends. Pure.
 */
import { findSources, toSorted, type Layer, type LayerId, type Network } from "#model/network.ts";

export interface DiagramBox {
  readonly layer: Layer;
  readonly x: number;
  readonly y: number;
}

export interface Diagram {
  readonly boxes: readonly DiagramBox[];
  /** Path of each link. */
  readonly links: readonly { readonly key: string; readonly d: string }[];
  readonly width: number;
  readonly height: number;
}

export const boxSize = { width: 98, height: 46 };
const gap = { across: 18, down: 16, rows: 30 };
/** Columns that have room beside one another. */
const columns = 6;

export function toDiagram(network: Network): Diagram {
  const depths = new Map<LayerId, number>();
  for (const { id } of toSorted(network)) {
    const before = findSources(network, id).map((source) => depths.get(source) ?? -1);
    depths.set(id, Math.max(-1, ...before) + 1);
  }
  const places = new Map<LayerId, DiagramBox>();
  let top = 0;
  const last = Math.max(0, ...depths.values());
  for (let first = 0; first <= last; first += columns) {
    let lowest = top;
    for (let column = 0; column < columns; column++) {
      const layers = network.layers.filter(({ id }) => depths.get(id) === first + column);
      layers.forEach((layer, i) => {
        const y = top + i * (boxSize.height + gap.down);
        places.set(layer.id, { layer, x: column * (boxSize.width + gap.across), y });
        lowest = Math.max(lowest, y + boxSize.height);
      });
    }
    top = lowest + gap.rows;
  }
  const boxes = [...places.values()];
  const links = network.links.flatMap(({ from, to }) => {
    const [source, target] = [places.get(from), places.get(to)];
    return source && target ? [{ key: `${from}>${to}`, d: toPath(source, target) }] : [];
  });
  const width = Math.max(0, ...boxes.map(({ x }) => x + boxSize.width));
  return { boxes, links, width, height: Math.max(0, top - gap.rows) };
}

/** From the right side to the left one; to a row below, between the rows. */
function toPath(from: DiagramBox, to: DiagramBox): string {
  const [x1, y1] = [from.x + boxSize.width, from.y + boxSize.height / 2];
  const [x2, y2] = [to.x, to.y + boxSize.height / 2];
  if (x2 > x1) {
    const bend = (x2 - x1) / 2;
    return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
  }
  const middle = to.y - gap.rows / 2;
  const [start, end] = [from.x + boxSize.width / 2, to.x + boxSize.width / 2];
  return `M${start} ${from.y + boxSize.height}V${middle}H${end}V${to.y}`;
}
