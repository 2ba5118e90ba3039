/** @file All units of a collapsed layer as tiny pictures on one canvas. */
import "./charts.css";
import { addElement, sizeOf, watchSize } from "./element.ts";
import { readPalette, toTable } from "./palette.ts";

export interface MosaicData {
  /** What is shown: the name that a screen reader says. */
  readonly label: string;
  /** `[size · size, units]` */
  readonly values: Float32Array;
  readonly size: number;
  readonly units: number;
  readonly center: number;
  readonly range: number;
}

export interface Mosaic {
  update(data: MosaicData): void;
  /** The unit at a place in the host (pixels), or null on a gap or beyond the last one. */
  unitAt(x: number, y: number): number | null;
  destroy(): void;
}

/** Cells in device pixels, from the top left, row by row. */
export interface MosaicGrid {
  readonly columns: number;
  readonly cell: number;
  readonly gap: number;
}

/** The largest square cells with which all units fit; a gap of one pixel where cells are wide enough to spare it. */
export function toMosaicGrid(units: number, width: number, height: number): MosaicGrid {
  let best: MosaicGrid = { columns: units, cell: 0, gap: 0 };
  for (let columns = 1; columns <= units; columns++) {
    const rows = Math.ceil(units / columns);
    const pitch = Math.floor(Math.min(width / columns, height / rows));
    const gap = pitch >= 6 ? 1 : 0;
    if (pitch - gap > best.cell) best = { columns, cell: pitch - gap, gap };
  }
  return best;
}

export function createMosaic(host: HTMLElement): Mosaic {
  const canvas = addElement(host, "canvas", "viz-mosaic");
  canvas.setAttribute("role", "img");
  let data: MosaicData | null = null;
  let grid: MosaicGrid = { columns: 1, cell: 0, gap: 0 };
  let image: ImageData | null = null;

  function draw(): void {
    const ratio = Math.max(1, globalThis.devicePixelRatio);
    const size = sizeOf(host);
    const width = Math.round(size.width * ratio);
    const height = Math.round(size.height * ratio);
    if (!data || width === 0 || height === 0) return;
    if (canvas.ariaLabel !== data.label) canvas.ariaLabel = data.label;
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    const pen = canvas.getContext("2d")!;
    if (image?.width !== width || image.height !== height) image = pen.createImageData(width, height);
    grid = toMosaicGrid(data.units, width, height);
    paint(image, data, grid, toTable(readPalette(host), { ramp: "diverging", gain: 0.66, bands: 0 }));
    pen.putImageData(image, 0, 0);
  }

  const unwatch = watchSize(host, draw);
  return {
    update(next) {
      data = next;
      draw();
    },
    unitAt(x, y) {
      if (!data || grid.cell === 0) return null;
      const ratio = Math.max(1, globalThis.devicePixelRatio);
      const pitch = grid.cell + grid.gap;
      const column = Math.floor((x * ratio) / pitch);
      const row = Math.floor((y * ratio) / pitch);
      const unit = row * grid.columns + column;
      const inCell = x * ratio - column * pitch < grid.cell && y * ratio - row * pitch < grid.cell;
      return inCell && column >= 0 && column < grid.columns && row >= 0 && unit < data.units ? unit : null;
    },
    destroy() {
      unwatch();
      canvas.remove();
    },
  };
}

/** Every pixel takes the sample nearest to it: cells are seldom larger than the grid. */
function paint(image: ImageData, data: MosaicData, grid: MosaicGrid, table: Uint32Array): void {
  const pixels = new Uint32Array(image.data.buffer);
  pixels.fill(0);
  const { values, size, units, center, range } = data;
  const { columns, cell, gap } = grid;
  const last = table.length - 1;
  const scale = last / (2 * range);
  const samples = Int32Array.from({ length: cell }, (_, i) => Math.floor(((i + 0.5) / cell) * size));
  for (let unit = 0; unit < units; unit++) {
    const left = (unit % columns) * (cell + gap);
    const top = Math.floor(unit / columns) * (cell + gap);
    for (let y = 0; y < cell; y++) {
      const row = samples[y]! * size;
      const offset = (top + y) * image.width + left;
      for (let x = 0; x < cell; x++) {
        const place = Math.round((values[(row + samples[x]!) * units + unit]! - center + range) * scale);
        pixels[offset + x] = Number.isNaN(place) ? 0 : table[Math.min(last, Math.max(0, place))]!;
      }
    }
  }
}
