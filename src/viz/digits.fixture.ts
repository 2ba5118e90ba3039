/** @file Drawn digits for fixtures: strokes of a pen, and the pictures that a network would be given. */
import { createRandom } from "#base/random.ts";
import { centre, rasterise, type PadPoint, type Stroke } from "./raster.ts";

function toStroke(corners: readonly (readonly [number, number])[], pressure = 0.5): Stroke {
  return corners.map(([x, y]): PadPoint => ({ x, y, pressure }));
}

/** A circle or a part of it, turned from `from` to `to` (0 is right, a quarter is down). */
function toArc(x: number, y: number, radius: number, from: number, to: number): [number, number][] {
  return Array.from({ length: 17 }, (_, i) => {
    const angle = 2 * Math.PI * (from + ((to - from) * i) / 16);
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

export const three: readonly Stroke[] = [
  toStroke([...toArc(0.5, 0.34, 0.15, -0.45, 0.25), ...toArc(0.5, 0.66, 0.18, -0.25, 0.42)]),
];

const four = [
  toStroke([
    [0.6, 0.8],
    [0.6, 0.2],
    [0.3, 0.58],
    [0.74, 0.58],
  ]),
];
const zero = [toStroke(toArc(0.5, 0.5, 0.26, 0, 1))];
const nine = [toStroke([...toArc(0.5, 0.36, 0.15, 0, 1), [0.62, 0.8]])];

const kinds = [zero, three, four, nine];
export const kindNames = ["0", "3", "4", "9"] as const;

/** The digit `index % 4`, wavering with the seed: `[28, 28, 1]`. */
export function createDigit(index: number): Float32Array {
  const random = createRandom(index);
  const lean = (random() - 0.5) * 0.4;
  const strokes = kinds[index % kinds.length]!.map((stroke) =>
    stroke.map(({ x, y, pressure }) => ({
      x: x + lean * (0.5 - y) + (random() - 0.5) * 0.03,
      y: y + (random() - 0.5) * 0.03,
      pressure,
    })),
  );
  return centre(rasterise(strokes, 28, { brush: 0.08 + random() * 0.05 }), 28);
}

/** A picture of cells, as bytes: `[size, size, 3]`. */
export function createCells(index: number, size: number): Uint8Array {
  const random = createRandom(index);
  const [x, y, radius] = [random() * size, random() * size, (0.2 + random() * 0.2) * size];
  return Uint8Array.from({ length: size * size * 3 }, (_, i) => {
    const place = Math.floor(i / 3);
    const near = Math.hypot((place % size) - x, Math.floor(place / size) - y) < radius;
    return (near ? [120, 70, 160] : [240, 215, 225])[i % 3]!;
  });
}
