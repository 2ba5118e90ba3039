/** @file Pointing at the cells of a picture, by pointer or arrow keys, and the ring that marks some of them. */
import { listen, listenKeys } from "./element.ts";

/** Columns count from the left, rows from the top, both from 0. */
export interface Cell {
  readonly x: number;
  readonly y: number;
}

export interface CellGrid {
  readonly columns: number;
  readonly rows: number;
}

/** A part of the picture, in cells; fractions are welcome. */
export interface CellRect extends Cell {
  readonly width: number;
  readonly height: number;
}

/** With Shift a key goes so many cells at once. */
const leap = 5;

/**
 * Makes `plot` focusable and calls `onPoint` with the cell under the pointer, or the one that the keys moved to; null
 * when the pointer or the focus leaves, and at Escape. `byKey` tells a place that no pointer shows.
 */
export function addCellGestures(
  plot: HTMLElement,
  grid: () => CellGrid | null,
  /** Where the keys begin. */
  start: () => Cell | null,
  onPoint: (cell: Cell | null, byKey: boolean) => void,
  signal: AbortSignal,
): void {
  let at: Cell | null = null;
  plot.tabIndex = 0;

  function move(next: Cell | null, byKey: boolean): void {
    if (next?.x === at?.x && next?.y === at?.y) return;
    at = next;
    onPoint(at, byKey);
  }

  listen(plot, "pointermove", signal, (event) => {
    const cells = grid();
    if (!cells) return;
    const box = plot.getBoundingClientRect();
    const along = (pixel: number, length: number, count: number) =>
      Math.min(count - 1, Math.max(0, Math.floor((pixel / length) * count)));
    const x = along(event.clientX - box.left, box.width, cells.columns);
    const y = along(event.clientY - box.top, box.height, cells.rows);
    move({ x, y }, false);
  });
  listen(plot, "pointerleave", signal, () => move(null, false));
  listen(plot, "blur", signal, () => move(null, true));
  listenKeys(plot, signal, (event) => {
    const cells = grid();
    const next = cells && toCell(event, cells);
    if (!cells || next === undefined) return false;
    move(next, true);
    return true;
  });

  /** Null: the key takes the place away; undefined: it means nothing here. */
  function toCell(event: KeyboardEvent, { columns, rows }: CellGrid): Cell | null | undefined {
    if (event.key === "Escape") return at ? null : undefined;
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
    };
    const step = moves[event.key];
    if (!step) return undefined;
    const from = at ?? start();
    if (!from) return { x: Math.floor((columns - 1) / 2), y: Math.floor((rows - 1) / 2) };
    const far = event.shiftKey ? leap : 1;
    const along = (place: number, count: number) => Math.min(count - 1, Math.max(0, place));
    return { x: along(from.x + step[0] * far, columns), y: along(from.y + step[1] * far, rows) };
  }
}

/** Puts the ring around a part of the picture that `ring` lies over. */
export function placeRing(ring: HTMLElement, rect: CellRect | null, { columns, rows }: CellGrid): void {
  ring.hidden = rect === null;
  if (!rect) return;
  const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;
  ring.style.left = percent(rect.x, columns);
  ring.style.top = percent(rect.y, rows);
  ring.style.width = percent(rect.width, columns);
  ring.style.height = percent(rect.height, rows);
}
