/**
 * @file What a layer puts out at every step, as a sheet on a small card: steps from left to right, features from top to
 * bottom. It fills its host, whatever their numbers are; numbers that share a pixel show the one of largest magnitude,
 * which keeps what is rare.
 */
import { openImage, toPixel, toTone, type Ramp } from "./cells.ts";
import { addElement, sizeOf, watchSize } from "./element.ts";
import { readPalette } from "./palette.ts";
import "./tiles.css";

export interface SheetTileData {
  /** What is shown: the name that a screen reader says. */
  readonly label: string;
  /** `[steps, features]` of one sample; empty before there are any. */
  readonly values: Float32Array;
  readonly steps: number;
  readonly features: number;
  /** Sequential only for what is never negative. */
  readonly ramp: Ramp;
  readonly range: number;
}

export interface SheetTile {
  update(data: SheetTileData): void;
  destroy(): void;
}

export function createSheetTile(host: HTMLElement): SheetTile {
  const canvas = addElement(host, "canvas", "viz-sheet-tile viz-cells");
  canvas.setAttribute("role", "img");
  let data: SheetTileData | null = null;

  function draw(): void {
    const { width, height } = sizeOf(host);
    if (!data || width === 0 || height === 0) return;
    if (canvas.ariaLabel !== data.label) canvas.ariaLabel = data.label;
    const { values, steps, features } = data;
    if (values.length !== steps * features) return;
    const [columns, rows] = [Math.min(steps, width), Math.min(features, height)];
    const image = openImage(canvas, columns, rows);
    const pixels = new Uint32Array(image.data.buffer);
    const tone = toTone(readPalette(host), data.ramp, data.range);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        pixels[row * columns + column] = toPixel(toLargest(data, column, columns, row, rows), tone);
      }
    }
    canvas.getContext("2d")!.putImageData(image, 0, 0);
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

/** Of all numbers that lie under one pixel. */
function toLargest(
  { values, steps, features }: SheetTileData,
  column: number,
  columns: number,
  row: number,
  rows: number,
): number {
  let largest = 0;
  const [endStep, endFeature] = [
    Math.ceil(((column + 1) * steps) / columns),
    Math.ceil(((row + 1) * features) / rows),
  ];
  for (let step = Math.floor((column * steps) / columns); step < endStep; step++) {
    for (let feature = Math.floor((row * features) / rows); feature < endFeature; feature++) {
      const value = values[step * features + feature]!;
      if (!(Math.abs(value) <= Math.abs(largest))) largest = value;
    }
  }
  return largest;
}
