/** @file Where the pictures of a contact sheet lie: rows of equal cells, with or without a line of text below each. */

export interface SheetGrid {
  readonly columns: number;
  /** Side of the square that holds a picture, in CSS pixels. */
  readonly cell: number;
  readonly pitchX: number;
  readonly pitchY: number;
  /** Of all rows. */
  readonly height: number;
}

/** Room around the pictures, in which the rings of the chosen one stand. */
const sheetInset = 4;
const gap = 8;

export function toSheetGrid(count: number, width: number, cell: number, captionHeight: number): SheetGrid {
  const pitchX = cell + gap;
  const pitchY = cell + captionHeight + gap;
  const columns = Math.max(1, Math.floor((width - 2 * sheetInset + gap) / pitchX));
  const rows = Math.ceil(count / columns);
  return { columns, cell, pitchX, pitchY, height: Math.max(0, rows * pitchY - gap) + 2 * sheetInset };
}

/** Top left of a picture. */
export function toSheetPlace(grid: SheetGrid, index: number): readonly [left: number, top: number] {
  const row = Math.floor(index / grid.columns);
  return [sheetInset + (index % grid.columns) * grid.pitchX, sheetInset + row * grid.pitchY];
}

/** The pictures of which something is seen between `top` and `bottom`: from the first one to the one before `end`. */
export function toVisible(
  grid: SheetGrid,
  count: number,
  top: number,
  bottom: number,
): readonly [first: number, end: number] {
  const first = Math.max(0, Math.floor((top - sheetInset) / grid.pitchY)) * grid.columns;
  const end = Math.max(0, Math.ceil((bottom - sheetInset) / grid.pitchY)) * grid.columns;
  return [Math.min(count, first), Math.min(count, end)];
}

/** The picture at a place of the sheet, its caption with it; null on a gap. */
export function findPicture(grid: SheetGrid, count: number, x: number, y: number): number | null {
  const column = Math.floor((x - sheetInset) / grid.pitchX);
  const row = Math.floor((y - sheetInset) / grid.pitchY);
  const inCell =
    x - sheetInset - column * grid.pitchX < grid.cell &&
    y - sheetInset - row * grid.pitchY < grid.pitchY - gap;
  const index = row * grid.columns + column;
  return inCell && column >= 0 && column < grid.columns && row >= 0 && index < count ? index : null;
}
