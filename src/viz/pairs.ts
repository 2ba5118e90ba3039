/**
 * @file What an autoencoder makes of its input: each original beside its reconstruction, redrawn in place while the
 * network learns.
 */
import "./pairs.css";
import { addElement, setText, sizeOf, watchSize } from "./element.ts";
import { readPalette } from "./palette.ts";
import { paintPicture, toPictureBox, type PictureFormat, type PictureValues } from "./pixels.ts";

export interface PicturePair {
  /** `[height, width, channels]` */
  readonly original: PictureValues;
  /** `[height, width, channels]`: the reconstruction; null while there is none. */
  readonly answer: PictureValues | null;
}

export interface PairsData extends PictureFormat {
  /** What is shown: the name that a screen reader says. */
  readonly label: string;
  readonly words: { readonly original: string; readonly reconstruction: string };
  readonly items: readonly PicturePair[];
  /** Side of the square in which a picture is drawn, in pixels. */
  readonly cell: number;
}

export interface Pairs {
  update(data: PairsData): void;
  destroy(): void;
}

/** Where pairs lie, in device pixels; the height is that of all rows. */
export interface PairsGrid {
  readonly columns: number;
  readonly side: number;
  /** From an original to the one beside it and to the one below it. */
  readonly pitchX: number;
  readonly pitchY: number;
  /** From an original to its reconstruction. */
  readonly reach: number;
  readonly height: number;
}

/** CSS pixels between the two of a pair, which hold the arrow, and around pairs. */
const arrowRoom = 20;
const gapX = 24;
const gapY = 8;

/** As many pairs side by side as fit; `width` and `cell` in CSS pixels. */
export function toPairsGrid(count: number, width: number, cell: number, ratio: number): PairsGrid {
  const [side, reach] = [Math.round(cell * ratio), Math.round((cell + arrowRoom) * ratio)];
  const pitchX = reach + side + Math.round(gapX * ratio);
  const pitchY = side + Math.round(gapY * ratio);
  const columns = Math.max(1, Math.floor((width * ratio + gapX * ratio) / pitchX));
  const rows = Math.ceil(count / columns);
  return {
    columns,
    side,
    pitchX,
    pitchY,
    reach,
    height: Math.max(0, rows * pitchY - Math.round(gapY * ratio)),
  };
}

/** As high as its pairs need at the width of its host. */
export function createPairs(host: HTMLElement): Pairs {
  const root = addElement(host, "div", "viz-pairs");
  const head = addElement(root, "div", "viz-pairs-head");
  const canvas = addElement(root, "canvas", "viz-pairs-canvas");
  canvas.setAttribute("role", "img");
  let data: PairsData | null = null;
  let image: ImageData | null = null;

  function draw(): void {
    const { width } = sizeOf(root);
    if (!data || width === 0) return;
    const { label, words, items, cell } = data;
    if (canvas.ariaLabel !== label) canvas.ariaLabel = label;
    setText(head, `${words.original} → ${words.reconstruction}`);
    const ratio = Math.max(1, globalThis.devicePixelRatio);
    const grid = toPairsGrid(items.length, width, cell, ratio);
    const [columns, rows] = [Math.round(width * ratio), Math.max(1, grid.height)];
    if (canvas.width !== columns) canvas.width = columns;
    if (canvas.height !== rows) {
      canvas.height = rows;
      canvas.style.height = `${rows / ratio}px`;
    }
    const pen = canvas.getContext("2d")!;
    if (image?.width !== columns || image.height !== rows) image = pen.createImageData(columns, rows);
    else image.data.fill(0);
    const palette = readPalette(root);
    for (let i = 0; i < items.length; i++) {
      const [left, top] = [(i % grid.columns) * grid.pitchX, Math.floor(i / grid.columns) * grid.pitchY];
      const { original, answer } = items[i]!;
      paintPicture(image, toPictureBox(data, left, top, grid.side), original, data, palette);
      if (answer)
        paintPicture(image, toPictureBox(data, left + grid.reach, top, grid.side), answer, data, palette);
    }
    pen.putImageData(image, 0, 0);
    pen.strokeStyle = palette.ink3;
    pen.lineWidth = ratio;
    for (let i = 0; i < items.length; i++)
      drawArrow(
        pen,
        (i % grid.columns) * grid.pitchX + (grid.side + grid.reach) / 2,
        Math.floor(i / grid.columns) * grid.pitchY + grid.side / 2,
        4 * ratio,
      );
  }

  const unwatch = watchSize(root, draw);
  return {
    update(next) {
      data = next;
      draw();
    },
    destroy() {
      unwatch();
      root.remove();
    },
  };
}

function drawArrow(pen: CanvasRenderingContext2D, x: number, y: number, arm: number): void {
  pen.beginPath();
  pen.moveTo(x - arm, y);
  pen.lineTo(x + arm, y);
  pen.moveTo(x + arm / 4, y - arm * 0.75);
  pen.lineTo(x + arm, y);
  pen.lineTo(x + arm / 4, y + arm * 0.75);
  pen.stroke();
}
