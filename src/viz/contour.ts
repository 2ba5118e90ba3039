/**
 * @file Where a field crosses a level: marching squares (Lorensen and Cline 1987, in two dimensions) with linear
 * interpolation along the edges of the cells. A saddle is cut by the mean of its four corners.
 */
import type { ClassField, Field } from "./field.ts";

/** Pieces of line as `[x1, y1, x2, y2, …]`, in a square of side 1 from the top left. */
export type Segments = readonly number[];

/** The boundary between the decisions of a field: the level `center`, or where the best class changes. */
export function toBoundary(field: Field): Segments {
  const { size } = field;
  const segments: number[] = [];
  const samples = new Float64Array(size * size);
  if (field.kind === "value") {
    const { values, units, unit, center } = field;
    for (let i = 0; i < samples.length; i++) samples[i] = values[i * units + unit]! - center;
    traceContour(samples, size, segments);
    return segments;
  }
  // a class ends where its lead over the best of the others does
  const { values, classes } = field;
  const leads = toLeads(field);
  for (let c = 0; c < classes; c++) {
    for (let i = 0; i < samples.length; i++) {
      const { best, first, second } = leads;
      samples[i] = values[i * classes + c]! - (best[i] === c ? second[i]! : first[i]!);
    }
    traceContour(samples, size, segments);
  }
  return segments;
}

/** At every place the best class, its value, and the best value of the others. */
function toLeads({ values, size, classes }: ClassField) {
  const best = new Uint16Array(size * size);
  const first = new Float32Array(size * size).fill(-Infinity);
  const second = new Float32Array(size * size).fill(-Infinity);
  for (let i = 0; i < best.length; i++) {
    for (let c = 0; c < classes; c++) {
      const value = values[i * classes + c]!;
      if (value > first[i]!) {
        second[i] = first[i]!;
        first[i] = value;
        best[i] = c;
      } else if (value > second[i]!) second[i] = value;
    }
  }
  return { best, first, second };
}

/** Adds the zero line of `samples`, `[size · size]`, to the segments. */
export function traceContour(samples: Float64Array, size: number, segments: number[]): void {
  for (let y = 0; y + 1 < size; y++) {
    for (let x = 0; x + 1 < size; x++) cutCell(samples, size, x, y, segments);
  }
}

function join(from: () => void, to: () => void): void {
  from();
  to();
}

function cutCell(samples: Float64Array, size: number, x: number, y: number, segments: number[]): void {
  const i = y * size + x;
  const a = samples[i]!;
  const b = samples[i + 1]!;
  const c = samples[i + size + 1]!;
  const d = samples[i + size]!;
  const sides = (a > 0 ? 1 : 0) + (b > 0 ? 2 : 0) + (c > 0 ? 4 : 0) + (d > 0 ? 8 : 0);
  if (sides === 0 || sides === 15) return;
  const put = (column: number, row: number) => segments.push((column + 0.5) / size, (row + 0.5) / size);
  const top = () => put(x + a / (a - b), y);
  const right = () => put(x + 1, y + b / (b - c));
  const bottom = () => put(x + d / (d - c), y + 1);
  const left = () => put(x, y + a / (a - d));
  switch (sides) {
    case 1:
    case 14:
      return join(left, top);
    case 2:
    case 13:
      return join(top, right);
    case 4:
    case 11:
      return join(right, bottom);
    case 8:
    case 7:
      return join(bottom, left);
    case 3:
    case 12:
      return join(left, right);
    case 6:
    case 9:
      return join(top, bottom);
    default: {
      // a and c lie on one side, b and d on the other: the middle says which pair is joined
      const joined = a + b + c + d > 0 === a > 0;
      join(left, joined ? bottom : top);
      join(joined ? top : bottom, right);
    }
  }
}
