/** @file A network at a glance: layers as bars from left to right, as high as they are wide, and the links between them. */
import type { Palette } from "./palette.ts";

export interface SketchLayer {
  /** Numbers that it puts out. */
  readonly size: number;
  /** Places of the layers that it reads in the list. */
  readonly sources: readonly number[];
}

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** Where the bars stand in a unit square: a column for each depth, the layers of one depth above each other. */
export function toSketchBars(layers: readonly SketchLayer[]): readonly Bar[] {
  const depths = toDepths(layers);
  const columns = Math.max(...depths, 0) + 1;
  const largest = Math.log2(2 + Math.max(...layers.map(({ size }) => size)));
  return layers.map(({ size }, i) => {
    const mates = depths.flatMap((depth, j) => (depth === depths[i] ? [j] : []));
    const room = 0.86 / mates.length;
    return {
      x: (depths[i]! + 0.5) / columns,
      y: 0.07 + (mates.indexOf(i) + 0.5) * room,
      height: Math.max(0.06, (0.92 * room * Math.log2(2 + size)) / largest),
    };
  });
}

/** The longest way from a layer without sources; a layer reads only what stands before it in the list. */
function toDepths(layers: readonly SketchLayer[]): readonly number[] {
  const depths: number[] = [];
  for (const { sources } of layers) {
    depths.push(1 + Math.max(-1, ...sources.map((source) => depths[source] ?? -1)));
  }
  return depths;
}

/** Draws the network over the whole canvas. */
export function drawNetworkSketch(
  context: CanvasRenderingContext2D,
  layers: readonly SketchLayer[],
  palette: Palette,
): void {
  const { width, height } = context.canvas;
  const bars = toSketchBars(layers);
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, width, height);
  context.strokeStyle = palette.line2;
  context.lineWidth = 2;
  layers.forEach(({ sources }, i) => {
    for (const source of sources) {
      const [from, to] = [bars[source]!, bars[i]!];
      context.beginPath();
      context.moveTo(from.x * width, from.y * height);
      context.lineTo(to.x * width, to.y * height);
      context.stroke();
    }
  });
  const thick = Math.max(3, Math.min(10, (0.5 * width) / layers.length));
  context.fillStyle = palette.ink3;
  for (const bar of bars) {
    const tall = bar.height * height;
    context.fillRect(bar.x * width - thick / 2, bar.y * height - tall / 2, thick, tall);
  }
}
