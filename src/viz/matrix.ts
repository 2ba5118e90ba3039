/**
 * @file The weights of a dense layer as a heatmap, a cell for each pair of input and unit. Where there are more of them
 * than pixels, a pixel shows the mean of those that share it.
 */
import { addCellGestures, placeRing, type Cell } from "./cellGestures.ts";
import { openImage, toPixel, toTone } from "./cells.ts";
import { addElement, sizeOf, watchSize } from "./element.ts";
import { readPalette } from "./palette.ts";
import "./pictures.css";

export interface MatrixData {
  /** What is shown: the name that a screen reader says. */
  readonly label: string;
  /** `[inputs, units]`, as Keras has it. */
  readonly values: Float32Array;
  readonly inputs: number;
  readonly units: number;
  /** Which of the two runs from left to right; the other runs from top to bottom. */
  readonly across: "inputs" | "units";
  /** |weight| at both ends of the ramp. */
  readonly range: number;
  /** The weight with a ring around it. */
  readonly mark: MatrixPlace | null;
}

export interface MatrixPlace {
  readonly input: number;
  readonly unit: number;
}

export interface Matrix {
  update(data: MatrixData): void;
  destroy(): void;
}

/** Cells grow no larger than this; from `gapFrom` pixels on a line of the ground divides them. */
const largestCell = 28;
const gapFrom = 20;

/**
 * Fills its host, with square cells where that leaves them large enough. With `onPoint` a weight can be pointed at, and
 * arrow keys move from weight to weight (Shift: five).
 */
export function createMatrix(host: HTMLElement, onPoint?: (place: MatrixPlace | null) => void): Matrix {
  const root = addElement(host, "div", "viz-matrix");
  root.setAttribute("role", "img");
  const canvas = addElement(root, "canvas", "viz-cells");
  const lines = addElement(root, "div", "viz-matrix-lines");
  const ring = addElement(root, "div", "viz-ring-mark");
  const listening = new AbortController();
  let data: MatrixData | null = null;
  let cursor: Cell | null = null;

  function draw(): void {
    const box = sizeOf(host);
    if (!data || box.width === 0 || box.height === 0) return;
    if (root.ariaLabel !== data.label) root.ariaLabel = data.label;
    const { columns, rows } = toGrid(data);
    const size = toMatrixSize(columns, rows, box.width, box.height);
    setPixels(root, "width", size.width);
    setPixels(root, "height", size.height);
    const cell = size.width / columns;
    lines.hidden = Math.min(cell, size.height / rows) < gapFrom;
    if (!lines.hidden) lines.style.backgroundSize = `${cell}px ${size.height / rows}px`;
    const ratio = Math.max(1, globalThis.devicePixelRatio);
    const image = openImage(
      canvas,
      Math.min(columns, Math.round(size.width * ratio)),
      Math.min(rows, Math.round(size.height * ratio)),
    );
    paintMeans(image, data, readPalette(root));
    canvas.getContext("2d")!.putImageData(image, 0, 0);
    drawRing();
  }

  function drawRing(): void {
    if (!data) return;
    const at = data.mark ? toCell(data.mark, data) : cursor;
    placeRing(ring, at && { ...at, width: 1, height: 1 }, toGrid(data));
  }

  ring.hidden = true;
  if (onPoint) {
    addCellGestures(
      root,
      () => data && toGrid(data),
      () => (data?.mark ? toCell(data.mark, data) : null),
      (cell, byKey) => {
        cursor = byKey ? cell : null;
        drawRing();
        onPoint(cell && data && toPlace(cell, data));
      },
      listening.signal,
    );
  }
  const unwatch = watchSize(host, draw);
  return {
    update(next) {
      data = next;
      draw();
    },
    destroy() {
      listening.abort();
      unwatch();
      root.remove();
    },
  };
}

function toGrid({ inputs, units, across }: MatrixData): { columns: number; rows: number } {
  return across === "inputs" ? { columns: inputs, rows: units } : { columns: units, rows: inputs };
}

function toCell({ input, unit }: MatrixPlace, { across }: MatrixData): Cell {
  return across === "inputs" ? { x: input, y: unit } : { x: unit, y: input };
}

function toPlace({ x, y }: Cell, { across }: MatrixData): MatrixPlace {
  return across === "inputs" ? { input: x, unit: y } : { input: y, unit: x };
}

/** Square cells while they are at least 4 pixels large; else each direction takes what the box has, in its own measure. */
export function toMatrixSize(
  columns: number,
  rows: number,
  width: number,
  height: number,
): { readonly width: number; readonly height: number } {
  const square = Math.min(width / columns, height / rows, largestCell);
  if (square >= 4) return { width: Math.floor(square) * columns, height: Math.floor(square) * rows };
  return { width: Math.min(width, columns * largestCell), height: Math.min(height, rows * largestCell) };
}

function paintMeans(image: ImageData, data: MatrixData, palette: ReturnType<typeof readPalette>): void {
  const pixels = new Uint32Array(image.data.buffer);
  const { columns, rows } = toGrid(data);
  const tone = toTone(palette, "diverging", data.range);
  const [step, stride] = data.across === "inputs" ? [data.units, 1] : [1, data.units];
  const { width, height } = image;
  for (let py = 0; py < height; py++) {
    const top = Math.floor((py * rows) / height);
    const bottom = Math.floor(((py + 1) * rows) / height);
    for (let px = 0; px < width; px++) {
      const left = Math.floor((px * columns) / width);
      const right = Math.floor(((px + 1) * columns) / width);
      let sum = 0;
      for (let y = top; y < bottom; y++) {
        for (let x = left; x < right; x++) sum += data.values[y * stride + x * step]!;
      }
      pixels[py * width + px] = toPixel(sum / ((bottom - top) * (right - left)), tone);
    }
  }
}

function setPixels(element: HTMLElement, property: "width" | "height", pixels: number): void {
  const text = `${pixels}px`;
  if (element.style[property] !== text) element.style[property] = text;
}
