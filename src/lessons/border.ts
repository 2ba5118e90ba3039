/** @file A border that is guessed: a coarse square of cells, each painted with one of two classes or with none. */

/** Row by row from the top left: −1 for the first class, 1 for the second, 0 where nothing is painted. */
export type Cells = readonly number[];

export type ClassSign = -1 | 1;

/** Along the plane's first and second axis, 0…1 each, from the bottom left. */
export type Spot = readonly [along: number, up: number];

/** Cells of a side. */
export const cellsAcross = 16;
/** Of the brush, in cells. */
const reach = 1.1;

export const blankCells: Cells = Array.from({ length: cellsAcross ** 2 }, () => 0);

/** A stroke of the brush from one place to the next. */
export function paintStroke(cells: Cells, from: Spot, to: Spot, sign: ClassSign): Cells {
  const [ax, ay] = toCell(from);
  const [bx, by] = toCell(to);
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  return cells.map((before, i) => {
    const [x, y] = [(i % cellsAcross) + 0.5, Math.floor(i / cellsAcross) + 0.5];
    const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
    return Math.hypot(x - ax - share * dx, y - ay - share * dy) <= reach ? sign : before;
  });
}

function toCell([along, up]: Spot): readonly [x: number, y: number] {
  return [along * cellsAcross, (1 - up) * cellsAcross];
}

/**
 * The share of what is painted, 0…1, where the network answers the same; null where nothing is painted.
 *
 * @param values `[size · size]`, from the top left
 * @param center what lies above it is of the second class
 */
export function toAgreement(cells: Cells, values: Float32Array, size: number, center: number): number | null {
  let [painted, same] = [0, 0];
  for (const [i, cell] of cells.entries()) {
    if (cell === 0) continue;
    const at = (place: number) => Math.floor(((place + 0.5) / cellsAcross) * size);
    const value = values[at(Math.floor(i / cellsAcross)) * size + at(i % cellsAcross)]!;
    painted += 1;
    if (value > center === cell > 0) same += 1;
  }
  return painted === 0 ? null : same / painted;
}
