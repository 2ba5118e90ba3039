/** @file A data set at a glance: its points, small, in the colours of their classes or values. */
import "./charts.css";
import { toCss } from "./colors.ts";
import { addElement, openCanvas, sizeOf, watchSize } from "./element.ts";
import { readPalette } from "./palette.ts";
import { toPointColor, type MapAxis, type PointColors } from "./points.ts";

export interface DataThumbData {
  /** `[count, 2]` in the units of the axes. */
  readonly places: Float32Array;
  /** `[count]`: a class index or a value. */
  readonly labels: Float32Array;
  readonly colors: PointColors;
  readonly axes: readonly [MapAxis, MapAxis];
}

export interface DataThumb {
  update(data: DataThumbData): void;
  destroy(): void;
}

/** Room around the plane, so that points on its edge stay whole. */
const margin = 0.025;

/** Decoration beside the data set's name: it says nothing to a screen reader. */
export function createDataThumb(host: HTMLElement): DataThumb {
  const canvas = addElement(host, "canvas", "viz-thumb");
  canvas.ariaHidden = "true";
  let data: DataThumbData | null = null;

  function draw(): void {
    const { width, height } = sizeOf(host);
    const side = Math.min(width, height);
    if (!data || side === 0) return;
    const pen = openCanvas(canvas, width, height);
    const palette = readPalette(host);
    const [first, second] = data.axes;
    const scale = side * (1 - 2 * margin);
    for (let i = 0; i < data.labels.length; i++) {
      const x = (data.places[2 * i]! - first.min) / (first.max - first.min);
      const y = (second.max - data.places[2 * i + 1]!) / (second.max - second.min);
      pen.fillStyle = toCss(toPointColor(data.labels[i]!, data.colors, palette));
      pen.beginPath();
      pen.arc(side * margin + x * scale, side * margin + y * scale, side > 60 ? 1.7 : 1.5, 0, 2 * Math.PI);
      pen.fill();
    }
  }

  const unwatch = watchSize(host, draw);
  return {
    update(next) {
      data = next;
      draw();
    },
    destroy() {
      unwatch();
      canvas.remove();
    },
  };
}
