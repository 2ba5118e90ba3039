/**
 * @file Pictures of a data set as pixels: grey drawings as ink on paper, so that 1 stands out in both themes; photos and
 * scans as they are. Nearest neighbour: a pixel of the picture stays a square however large it is drawn.
 */
import { mix, parseHex, toPixels } from "./colors.ts";
import type { Palette } from "./palette.ts";

/** `[height, width, channels]`, row by row from the top left. */
export type PictureValues = Float32Array | Uint8Array | Uint8ClampedArray;

export interface PictureFormat {
  readonly height: number;
  readonly width: number;
  /** 1: grey, 3: red, green, blue. */
  readonly channels: number;
  /** The value of full ink (or of a full colour): 1 for what a network sees, 255 for bytes of a file. */
  readonly scale: 1 | 255;
  /** Of grey pictures: `ink`, unless told, for drawings; `photo` from black to white in both themes, for scans. */
  readonly look?: "ink" | "photo";
}

/** Where a picture lies in an image, in device pixels. */
export interface PictureBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const grey = toPixels(Array.from({ length: 256 }, (_, i) => [i, i, i] as const));
const inks = new WeakMap<Palette, Uint32Array<ArrayBuffer>>();

/** Packed pixels from blank (0) to full ink (255). */
export function toInk(palette: Palette): Uint32Array<ArrayBuffer> {
  const known = inks.get(palette);
  if (known) return known;
  const [blank, ink] = [palette.sequential(0), parseHex(palette.ink)];
  const table = toPixels(Array.from({ length: 256 }, (_, i) => mix(blank, ink, i / 255)));
  inks.set(palette, table);
  return table;
}

/** The largest box with the picture's proportions in the middle of a square of `side` at `left`, `top`. */
export function toPictureBox(
  { height, width }: Pick<PictureFormat, "height" | "width">,
  left: number,
  top: number,
  side: number,
): PictureBox {
  const scale = side / Math.max(height, width);
  const [columns, rows] = [Math.round(width * scale), Math.round(height * scale)];
  return {
    left: left + Math.floor((side - columns) / 2),
    top: top + Math.floor((side - rows) / 2),
    width: columns,
    height: rows,
  };
}

/** Paints one picture; what lies outside the image is cut. Values beyond 0…scale are clipped, NaN stays see-through. */
export function paintPicture(
  image: ImageData,
  box: PictureBox,
  values: PictureValues,
  format: PictureFormat,
  palette: Palette,
): void {
  const { height, width, channels, scale, look } = format;
  const colored = channels === 3;
  const bytes = image.data;
  const pixels = new Uint32Array(bytes.buffer);
  const ink = look === "photo" ? grey : toInk(palette);
  const gain = 255 / scale;
  const right = Math.min(image.width, box.left + box.width);
  const bottom = Math.min(image.height, box.top + box.height);
  for (let y = Math.max(0, box.top); y < bottom; y++) {
    const row = Math.floor(((y - box.top + 0.5) / box.height) * height) * width;
    for (let x = Math.max(0, box.left); x < right; x++) {
      const from = (row + Math.floor(((x - box.left + 0.5) / box.width) * width)) * channels;
      const at = y * image.width + x;
      if (colored) {
        // a clamped array rounds and clips
        for (let c = 0; c < 3; c++) bytes[4 * at + c] = values[from + c]! * gain;
        bytes[4 * at + 3] = Number.isNaN(values[from]!) ? 0 : 255;
      } else {
        const place = values[from]! * gain;
        pixels[at] = place >= 0 ? ink[place < 255 ? (place + 0.5) | 0 : 255]! : place < 0 ? ink[0]! : 0;
      }
    }
  }
}
