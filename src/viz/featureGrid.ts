/** @file How feature maps share a box: equal tiles, row by row, as large as fit, in whole pixels of the screen. */

/** All lengths in device pixels. */
export interface MapsGrid {
  readonly count: number;
  readonly columns: number;
  readonly rows: number;
  readonly tileWidth: number;
  readonly tileHeight: number;
  readonly gap: number;
  /** Of the first tile: the whole stands in the middle of the box. */
  readonly left: number;
  readonly top: number;
  /** The hairline around a map, part of its tile; none where tiles are tiny. */
  readonly edge: number;
  /** Device pixels in a pixel of CSS. */
  readonly ratio: number;
}

export interface MapsShape {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly shown: number;
  readonly columns: number | null;
  /** In pixels of CSS. */
  readonly gap: number;
}

export const noMaps: MapsGrid = {
  count: 0,
  columns: 1,
  rows: 0,
  tileWidth: 0,
  tileHeight: 0,
  gap: 0,
  left: 0,
  top: 0,
  edge: 0,
  ratio: 1,
};

/** Below this many pixels a tile has no hairline: it would be most of the picture. */
const smallestEdged = 10;

/** Fits the maps into a box of `width × height` device pixels; `noMaps` where there is no room for them. */
export function toMapsGrid(shape: MapsShape, width: number, height: number, ratio: number): MapsGrid {
  const count = Math.min(shape.shown, shape.channels);
  const gap = Math.round(shape.gap * ratio);
  const fit = (columns: number) => {
    const rows = Math.ceil(count / columns);
    const across = (width - gap * (columns - 1)) / columns / shape.width;
    const down = (height - gap * (rows - 1)) / rows / shape.height;
    return { columns, rows, scale: Math.min(across, down) };
  };
  let best = fit(Math.max(1, Math.min(count, shape.columns ?? 1)));
  if (shape.columns === null) {
    for (let columns = 2; columns <= count; columns++) {
      const next = fit(columns);
      if (next.scale > best.scale * (1 + 1e-9)) best = next;
    }
  }
  const tileWidth = Math.floor(best.scale * shape.width + 1e-9);
  const tileHeight = Math.floor(best.scale * shape.height + 1e-9);
  if (count === 0 || tileWidth < 1 || tileHeight < 1) return noMaps;
  const { columns, rows } = best;
  return {
    count,
    columns,
    rows,
    tileWidth,
    tileHeight,
    gap,
    left: Math.floor((width - columns * (tileWidth + gap) + gap) / 2),
    top: Math.floor((height - rows * (tileHeight + gap) + gap) / 2),
    edge: Math.min(tileWidth, tileHeight) >= smallestEdged * ratio ? Math.round(ratio) : 0,
    ratio,
  };
}

/** How high (in pixels) a box of this width must be for maps in so many columns: for cards that grow with their layer. */
export function toMapsHeight(
  shape: Omit<MapsShape, "columns"> & { readonly columns: number },
  width: number,
): number {
  const count = Math.min(shape.shown, shape.channels);
  const columns = Math.max(1, Math.min(count, shape.columns));
  const rows = Math.ceil(count / columns);
  const tile = (width - shape.gap * (columns - 1)) / columns;
  return Math.ceil((rows * tile * shape.height) / shape.width + shape.gap * Math.max(0, rows - 1) - 1e-9);
}

/** The top left of a tile. */
export function placeOf(grid: MapsGrid, channel: number): { readonly x: number; readonly y: number } {
  return {
    x: grid.left + (channel % grid.columns) * (grid.tileWidth + grid.gap),
    y: grid.top + Math.floor(channel / grid.columns) * (grid.tileHeight + grid.gap),
  };
}

/** The channel whose tile holds a place, or null on a gap and beside the tiles. */
export function channelIn(grid: MapsGrid, x: number, y: number): number | null {
  if (grid.count === 0) return null;
  const column = Math.floor((x - grid.left) / (grid.tileWidth + grid.gap));
  const row = Math.floor((y - grid.top) / (grid.tileHeight + grid.gap));
  const channel = row * grid.columns + column;
  if (column < 0 || column >= grid.columns || row < 0 || channel >= grid.count) return null;
  const tile = placeOf(grid, channel);
  return x - tile.x < grid.tileWidth && y - tile.y < grid.tileHeight ? channel : null;
}
