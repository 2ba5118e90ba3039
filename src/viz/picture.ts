/**
 * @file One picture: a sample as it is, or one channel of what a layer makes of it. A part of it may be marked, and a
 * person may point at its pixels.
 */
import { addCellGestures, placeRing, type Cell, type CellRect } from "./cellGestures.ts";
import { openImage, toPixel, toTone, type Tone } from "./cells.ts";
import { addElement, sizeOf, watchSize } from "./element.ts";
import { readPalette, type Palette } from "./palette.ts";
import { toInk } from "./pixels.ts";
import "./pictures.css";

/**
 * `photo`: 0 is black, `range` white, or red, green and blue. `ink`: 0 is paper, `range` ink, as a drawing stands on the
 * page in either theme. The ramps show values: sequential from 0 to `range`, diverging from −range to +range.
 */
export type PictureLook = "photo" | "ink" | "sequential" | "diverging";

/** What the pixels are, without words. */
export interface PictureCells {
  /** `[height, width, channels]` of one sample; all looks but `photo` show the mean of three channels. */
  readonly values: Float32Array;
  readonly height: number;
  readonly width: number;
  readonly channels: 1 | 3;
  readonly look: PictureLook;
  /** 1 for a sample. */
  readonly range: number;
}

export interface PictureData extends PictureCells {
  /** What the picture shows: the name that a screen reader says. */
  readonly label: string;
  /** The part with a ring around it, in pixels of the picture. */
  readonly mark: CellRect | null;
}

export interface Picture {
  update(data: PictureData): void;
  destroy(): void;
}

/**
 * Fills the width of its host; the height follows from the picture. With `onPoint` it can be pointed at, and arrow keys
 * move from pixel to pixel (Shift: five), starting at the mark; while nothing is marked, a ring shows where they are.
 */
export function createPicture(host: HTMLElement, onPoint?: (pixel: Cell | null) => void): Picture {
  const root = addElement(host, "div", "viz-picture");
  root.setAttribute("role", "img");
  const canvas = addElement(root, "canvas", "viz-cells");
  const ring = addElement(root, "div", "viz-ring-mark");
  const listening = new AbortController();
  let data: PictureData | null = null;
  let cursor: Cell | null = null;

  function draw(): void {
    if (!data) return;
    if (root.ariaLabel !== data.label) root.ariaLabel = data.label;
    const ratio = `${data.width} / ${data.height}`;
    if (root.style.aspectRatio !== ratio) root.style.aspectRatio = ratio;
    drawPicture(canvas, data, readPalette(root));
    fitCells();
    drawRing();
  }

  /** Where the picture has more pixels than its place on the screen, dropping some would break thin lines. */
  function fitCells(): void {
    const isSmall = data !== null && sizeOf(root).width * globalThis.devicePixelRatio < data.width;
    canvas.classList.toggle("viz-cells-small", isSmall);
  }

  function drawRing(): void {
    if (!data) return;
    const at = data.mark ?? (cursor && { ...cursor, width: 1, height: 1 });
    placeRing(ring, at, { columns: data.width, rows: data.height });
  }

  ring.hidden = true;
  if (onPoint) {
    addCellGestures(
      root,
      () => data && { columns: data.width, rows: data.height },
      () =>
        data?.mark
          ? {
              x: Math.floor(data.mark.x + data.mark.width / 2),
              y: Math.floor(data.mark.y + data.mark.height / 2),
            }
          : null,
      (cell, byKey) => {
        cursor = byKey ? cell : null;
        drawRing();
        onPoint(cell);
      },
      listening.signal,
    );
  }
  const unwatch = watchSize(root, fitCells);
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

/** A pixel of the canvas for each of the picture; the style of the canvas enlarges them. */
function drawPicture(canvas: HTMLCanvasElement, cells: PictureCells, palette: Palette): void {
  const image = openImage(canvas, cells.width, cells.height);
  if (cells.look === "photo") paintPhoto(image.data, cells);
  else
    paintValues(new Uint32Array(image.data.buffer), cells, toPictureTone(cells.look, cells.range, palette));
  canvas.getContext("2d")!.putImageData(image, 0, 0);
}

/** The array of bytes clamps and rounds; what is no number is see-through. */
function paintPhoto(
  bytes: Uint8ClampedArray,
  { values, height, width, channels, range }: PictureCells,
): void {
  const scale = 255 / range;
  for (let i = 0; i < height * width; i++) {
    let isNumber = true;
    for (let channel = 0; channel < 3; channel++) {
      const shade = values[channels === 3 ? i * 3 + channel : i]! * scale;
      bytes[i * 4 + channel] = shade;
      isNumber &&= !Number.isNaN(shade);
    }
    bytes[i * 4 + 3] = isNumber ? 255 : 0;
  }
}

function paintValues(pixels: Uint32Array, { values, channels }: PictureCells, tone: Tone): void {
  for (let i = 0; i < pixels.length; i++) {
    const value =
      channels === 1 ? values[i]! : (values[i * 3]! + values[i * 3 + 1]! + values[i * 3 + 2]!) / 3;
    pixels[i] = toPixel(value, tone);
  }
}

function toPictureTone(look: Exclude<PictureLook, "photo">, range: number, palette: Palette): Tone {
  if (look !== "ink") return toTone(palette, look, range);
  return { table: toInk(palette), low: 0, scale: 255 / range };
}
