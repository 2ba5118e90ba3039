/** @file The picture of one neuron: what it answers at every place of the plane. The browser smooths it to any size. */
import { addElement } from "./element.ts";
import { paintField, type ValueField } from "./field.ts";
import { readPalette, type Palette, type Shade } from "./palette.ts";

export interface HeatTileData {
  /** What the picture shows, with its current value. */
  readonly label: string;
  readonly field: ValueField;
}

export interface HeatTile {
  update(data: HeatTileData): void;
  destroy(): void;
}

/** Tiles use two thirds of the ramp. */
const tileShade: Shade = { ramp: "diverging", gain: 0.66, bands: 0 };

const images = new WeakMap<HTMLCanvasElement, ImageData>();

/** Draws a field sample by sample; the style of the canvas scales it. For pages that draw many with one palette. */
export function drawField(
  canvas: HTMLCanvasElement,
  field: ValueField,
  palette: Palette,
  shade: Shade = tileShade,
): void {
  const { size } = field;
  if (canvas.width !== size) canvas.width = size;
  if (canvas.height !== size) canvas.height = size;
  const context = canvas.getContext("2d")!;
  const known = images.get(canvas);
  const image = known?.width === size ? known : context.createImageData(size, size);
  if (image !== known) images.set(canvas, image);
  paintField(image, field, palette, shade);
  context.putImageData(image, 0, 0);
}

export function createHeatTile(host: Element): HeatTile {
  const canvas = addElement(host, "canvas", "viz-tile");
  canvas.setAttribute("role", "img");
  return {
    update({ label, field }) {
      if (canvas.ariaLabel !== label) canvas.ariaLabel = label;
      drawField(canvas, field, readPalette(host));
    },
    destroy: () => canvas.remove(),
  };
}
