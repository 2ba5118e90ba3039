/**
 * @file Grids of numbers as crisp cells: one pixel of a small image for each number, which a canvas or its style then
 * enlarges without smoothing.
 */
import { toTable, type Palette, type Shade } from "./palette.ts";

export type Ramp = Shade["ramp"];

/** Where the numbers of a grid lie in an array of more dimensions. */
export interface CellSource {
  readonly values: Float32Array;
  readonly columns: number;
  readonly rows: number;
  /** Index of the number at the top left. */
  readonly offset: number;
  /** From a number to the next one of its row, and to the one below it. */
  readonly step: number;
  readonly stride: number;
}

/** Which colour a number has. */
export interface Tone {
  readonly table: Uint32Array;
  readonly low: number;
  readonly scale: number;
}

/** From −range to +range in the diverging ramp, from 0 to range in the sequential one; `gain` is the share of it that is used. */
export function toTone(palette: Palette, ramp: Ramp, range: number, gain = 1): Tone {
  const table = toTable(palette, { ramp, gain, bands: 0 });
  const low = ramp === "diverging" ? -range : 0;
  return { table, low, scale: (table.length - 1) / (range - low) };
}

/** The packed pixel of one number; what is no number is see-through. */
export function toPixel(value: number, { table, low, scale }: Tone): number {
  const last = table.length - 1;
  const place = (value - low) * scale;
  return place >= 0 ? table[place < last ? (place + 0.5) | 0 : last]! : place < 0 ? table[0]! : 0;
}

/** Paints a grid with its top left at `left`, `top` of the image, one pixel for each number. */
export function paintCells(
  image: ImageData,
  left: number,
  top: number,
  source: CellSource,
  tone: Tone,
): void {
  const pixels = new Uint32Array(image.data.buffer);
  const { values, columns, rows, offset, step, stride } = source;
  for (let y = 0; y < rows; y++) {
    const to = (top + y) * image.width + left;
    let from = offset + y * stride;
    for (let x = 0; x < columns; x++, from += step) pixels[to + x] = toPixel(values[from]!, tone);
  }
}

const images = new WeakMap<HTMLCanvasElement, ImageData>();

/** Gives the canvas this many pixels and returns its image, which is kept while the size is. */
export function openImage(canvas: HTMLCanvasElement, columns: number, rows: number): ImageData {
  if (canvas.width !== columns) canvas.width = columns;
  if (canvas.height !== rows) canvas.height = rows;
  const known = images.get(canvas);
  if (known?.width === columns && known.height === rows) return known;
  const image = canvas.getContext("2d")!.createImageData(columns, rows);
  images.set(canvas, image);
  return image;
}
