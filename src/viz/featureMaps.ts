/**
 * @file What a convolution or pooling layer answers to one sample: each channel a small picture, side by side on one
 * canvas. Small enough for a layer's card, and the same picture large in the inspector.
 */
import { openImage, paintCells, toTone, type Ramp } from "./cells.ts";
import { toCss } from "./colors.ts";
import { addElement, listen, sizeOf, watchSize } from "./element.ts";
import { channelIn, noMaps, placeOf, toMapsGrid, type MapsGrid } from "./featureGrid.ts";
import { toGridStep } from "./gridKeys.ts";
import { readPalette, type Palette } from "./palette.ts";
import "./pictures.css";

export interface FeatureMapsData {
  /** What is shown: the name that a screen reader says. */
  readonly label: string;
  /** `[height, width, channels]` of one sample; empty while nothing is known: then only the tiles are drawn. */
  readonly values: Float32Array;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  /** At most so many channels are shown, the first ones. */
  readonly shown: number;
  /** Maps beside each other; null for the number that lets them be largest. */
  readonly columns: number | null;
  /** Sequential only for what is never negative, as after ReLU. */
  readonly ramp: Ramp;
  /** Diverging: |value| at both ends; sequential: the value at the high end. */
  readonly range: number;
  /** Between maps, in pixels. */
  readonly gap: number;
  readonly selected: number | null;
  readonly hovered: number | null;
}

export interface FeatureMapsOptions {
  /** A click or an arrow key chose a channel; with it the canvas takes part in the order of Tab. */
  readonly onSelect?: (channel: number) => void;
  readonly onHover?: (channel: number | null) => void;
}

export interface FeatureMaps {
  update(data: FeatureMapsData): void;
  /** The channel at a place in the host (pixels), or null beside the maps. */
  channelAt(x: number, y: number): number | null;
  destroy(): void;
}

export function createFeatureMaps(host: HTMLElement, options: FeatureMapsOptions = {}): FeatureMaps {
  const canvas = addElement(host, "canvas", "viz-maps");
  canvas.setAttribute("role", "img");
  const cells = document.createElement("canvas");
  const listening = new AbortController();
  let data: FeatureMapsData | null = null;
  let grid: MapsGrid = noMaps;

  function draw(): void {
    const size = sizeOf(host);
    const ratio = Math.max(1, globalThis.devicePixelRatio);
    const width = Math.round(size.width * ratio);
    const height = Math.round(size.height * ratio);
    if (!data || width === 0 || height === 0) return;
    if (canvas.ariaLabel !== data.label) canvas.ariaLabel = data.label;
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    grid = toMapsGrid(data, width, height, ratio);
    const pen = canvas.getContext("2d")!;
    pen.clearRect(0, 0, width, height);
    if (grid.count === 0) return;
    const palette = readPalette(host);
    drawMaps(pen, cells, data, grid, palette);
    drawTiles(pen, grid, palette);
    if (data.hovered !== null) drawFrame(pen, data.hovered, grid, palette, 1.5);
    if (data.selected !== null) drawFrame(pen, data.selected, grid, palette, 2);
  }

  function channelAt(x: number, y: number): number | null {
    return channelIn(grid, x * grid.ratio, y * grid.ratio);
  }

  const { onSelect, onHover } = options;
  if (onHover) {
    listen(canvas, "pointermove", listening.signal, (event) =>
      onHover(channelAt(event.offsetX, event.offsetY)),
    );
    listen(canvas, "pointerleave", listening.signal, () => onHover(null));
  }
  if (onSelect) {
    canvas.tabIndex = 0;
    listen(canvas, "click", listening.signal, (event) => {
      const channel = channelAt(event.offsetX, event.offsetY);
      if (channel !== null) onSelect(channel);
    });
    listen(
      canvas,
      "keydown",
      listening.signal,
      (event) => {
        if (!data || grid.count === 0 || event.altKey || event.metaKey) return;
        const step = toGridStep(event, data.selected ?? 0, grid.columns, grid.count);
        if (step === null) return;
        // with none chosen yet, any of these keys takes the first
        const channel = data.selected === null ? 0 : step;
        event.preventDefault();
        event.stopPropagation();
        if (channel !== data.selected) onSelect(channel);
      },
      false,
    );
  }
  const unwatch = watchSize(host, draw);
  return {
    update(next) {
      data = next;
      draw();
    },
    channelAt,
    destroy() {
      listening.abort();
      unwatch();
      canvas.remove();
    },
  };
}

/** All channels go into one small image, a pixel for each number; each part of it is then enlarged to its tile. */
function drawMaps(
  pen: CanvasRenderingContext2D,
  cells: HTMLCanvasElement,
  { values, height, width, channels, ramp, range }: FeatureMapsData,
  grid: MapsGrid,
  palette: Palette,
): void {
  const isKnown = values.length >= height * width * channels;
  const { columns, count, edge } = grid;
  const image = openImage(cells, columns * width, grid.rows * height);
  if (isKnown) {
    const tone = toTone(palette, ramp, range);
    const shape = { values, columns: width, rows: height, step: channels, stride: width * channels };
    for (let channel = 0; channel < count; channel++) {
      const left = (channel % columns) * width;
      const top = Math.floor(channel / columns) * height;
      paintCells(image, left, top, { ...shape, offset: channel }, tone);
    }
    cells.getContext("2d")!.putImageData(image, 0, 0);
  }
  pen.fillStyle = toCss(palette.diverging(0));
  const mapWidth = grid.tileWidth - 2 * edge;
  const mapHeight = grid.tileHeight - 2 * edge;
  // nearest neighbours while cells grow; where they shrink, smoothing keeps thin lines
  pen.imageSmoothingEnabled = mapWidth < width;
  for (let channel = 0; channel < count; channel++) {
    const { x, y } = placeOf(grid, channel);
    if (!isKnown) pen.fillRect(x + edge, y + edge, mapWidth, mapHeight);
    else {
      const left = (channel % columns) * width;
      const top = Math.floor(channel / columns) * height;
      pen.drawImage(cells, left, top, width, height, x + edge, y + edge, mapWidth, mapHeight);
    }
  }
}

/** Rounds the corners of all maps and draws a hairline around each. */
function drawTiles(pen: CanvasRenderingContext2D, grid: MapsGrid, palette: Palette): void {
  const { edge, tileWidth, tileHeight, ratio } = grid;
  if (edge === 0) return;
  pen.beginPath();
  for (let channel = 0; channel < grid.count; channel++) {
    const { x, y } = placeOf(grid, channel);
    pen.roundRect(x + edge / 2, y + edge / 2, tileWidth - edge, tileHeight - edge, 3 * ratio);
  }
  pen.globalCompositeOperation = "destination-in";
  pen.fill();
  pen.globalCompositeOperation = "source-over";
  pen.strokeStyle = palette.line2;
  pen.lineWidth = edge;
  pen.stroke();
}

/** A frame of ink inside the tile, with a line of paper where there is room for it. */
function drawFrame(
  pen: CanvasRenderingContext2D,
  channel: number,
  grid: MapsGrid,
  palette: Palette,
  thick: number,
): void {
  if (channel < 0 || channel >= grid.count) return;
  const { x, y } = placeOf(grid, channel);
  const { tileWidth, tileHeight, ratio, edge } = grid;
  const stroke = (inset: number, width: number, color: string) => {
    pen.beginPath();
    const twice = 2 * inset;
    pen.roundRect(x + inset, y + inset, tileWidth - twice, tileHeight - twice, edge > 0 ? 3 * ratio : 0);
    pen.strokeStyle = color;
    pen.lineWidth = width;
    pen.stroke();
  };
  const line = thick * ratio;
  if (tileWidth >= 24 * ratio) stroke(line + ratio / 2, ratio, palette.halo);
  stroke(line / 2, line, palette.ink);
}
