/** @file Which points of a map have room for their names. Pure. */

export interface PlacedName {
  readonly index: number;
  /** Left end and middle line of the text, in pixels. */
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** From the middle of a point to its name. */
const offset = 8;
const lineHeight = 15;
/** Boxes are looked up in squares of this size. */
const square = 64;

/**
 * Names beside their points, none over another name, in the order of `order`: what comes first has its place. Points
 * outside of the frame have none.
 *
 * @param screen `[count, 2]`, in pixels
 */
export function placeNames(
  screen: ArrayLike<number>,
  widths: ArrayLike<number>,
  order: Iterable<number>,
  frame: { readonly width: number; readonly height: number },
  most: number,
): PlacedName[] {
  const taken = new Map<string, Box[]>();
  const placed: PlacedName[] = [];
  for (const index of order) {
    if (placed.length >= most) break;
    const [px, py] = [screen[2 * index]!, screen[2 * index + 1]!];
    if (!(px >= 0 && py >= 0 && px <= frame.width && py <= frame.height)) continue;
    const width = widths[index]!;
    const { x, y } = toPlace(px, py, width, frame.width);
    const box = { left: x - 2, right: x + width + 2, top: y - lineHeight / 2, bottom: y + lineHeight / 2 };
    const cells = toSquares(box);
    if (cells.some((cell) => taken.get(cell)?.some((other) => overlaps(box, other)))) continue;
    for (const cell of cells) taken.set(cell, [...(taken.get(cell) ?? []), box]);
    placed.push({ index, x, y });
  }
  return placed;
}

/** Right of its point, else left of it; a name that fits on neither side stands above it, or below at the top edge. */
function toPlace(px: number, py: number, width: number, room: number): { x: number; y: number } {
  if (px + offset + width <= room) return { x: px + offset, y: py };
  if (px - offset - width >= 0) return { x: px - offset - width, y: py };
  const x = Math.max(2, Math.min(room - width - 2, px - width / 2));
  return { x, y: py > 2 * lineHeight ? py - lineHeight : py + lineHeight };
}

function toSquares({ left, right, top, bottom }: Box): string[] {
  const cells: string[] = [];
  for (let x = Math.floor(left / square); x <= Math.floor(right / square); x++) {
    for (let y = Math.floor(top / square); y <= Math.floor(bottom / square); y++) cells.push(`${x} ${y}`);
  }
  return cells;
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
