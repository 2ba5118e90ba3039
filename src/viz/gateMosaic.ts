/** @file The gates of a recurrent layer at one step, side by side: in each a cell for every unit. */
import { openImage, toPixel, toTone, type Ramp } from "./cells.ts";
import { addElement, setText, sizeOf, watchSize } from "./element.ts";
import { toMosaicGrid } from "./mosaic.ts";
import { readPalette, type Palette } from "./palette.ts";
import "./time.css";

export interface GatePicture {
  readonly name: string;
  /** `[units]` */
  readonly values: Float32Array;
  readonly ramp: Ramp;
  readonly range: number;
}

export interface GateMosaicData {
  /** What is shown: the name that a screen reader says. */
  readonly label: string;
  readonly gates: readonly GatePicture[];
}

export interface GateMosaic {
  update(data: GateMosaicData): void;
  destroy(): void;
}

/** Fills its host. */
export function createGateMosaic(host: HTMLElement): GateMosaic {
  const root = addElement(host, "div", "viz-gates");
  root.setAttribute("role", "img");
  const parts: { root: HTMLElement; tile: HTMLElement; canvas: HTMLCanvasElement; name: HTMLElement }[] = [];
  let data: GateMosaicData | null = null;

  function draw(): void {
    if (!data || sizeOf(root).width === 0) return;
    if (root.ariaLabel !== data.label) root.ariaLabel = data.label;
    while (parts.length < data.gates.length) {
      const part = addElement(root, "div", "viz-gate");
      const tile = addElement(part, "div", "viz-gate-tile");
      const canvas = addElement(tile, "canvas", "viz-cells");
      parts.push({ root: part, tile, canvas, name: addElement(part, "span", "viz-gate-name") });
    }
    for (const { root } of parts.splice(data.gates.length)) root.remove();
    const palette = readPalette(root);
    data.gates.forEach((gate, i) => {
      const { tile, canvas, name } = parts[i]!;
      setText(name, gate.name);
      paint(canvas, gate, sizeOf(tile).width, palette);
    });
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

function paint(
  canvas: HTMLCanvasElement,
  { values, ramp, range }: GatePicture,
  side: number,
  palette: Palette,
): void {
  if (values.length === 0 || side === 0) return;
  const { columns } = toMosaicGrid(values.length, side, side);
  const image = openImage(canvas, columns, Math.ceil(values.length / columns));
  const pixels = new Uint32Array(image.data.buffer);
  const tone = toTone(palette, ramp, range);
  pixels.fill(0);
  values.forEach((value, i) => {
    pixels[i] = toPixel(value, tone);
  });
  canvas.getContext("2d")!.putImageData(image, 0, 0);
}
