/** @file Seeded data for fixtures: two spirals, and the field of a network that has learned them well. */
import { createRandom, drawNormal } from "#base/random.ts";
import type { ClassField, ValueField } from "./field.ts";
import type { MapPoints } from "./points.ts";

export const plane = [
  { min: -6, max: 6, label: "" },
  { min: -6, max: 6, label: "" },
] as const;

/** −1 on one arm, +1 on the other, paler far outside. */
function toSpiral(x: number, y: number): number {
  const radius = Math.hypot(x, y);
  return Math.tanh(4 * Math.sin(Math.atan2(y, x) - radius * 1.15)) * Math.min(1, 7 / (radius + 1));
}

export function createSpiralPoints(count: number, seed: number): MapPoints {
  const random = createRandom(seed);
  const places = new Float32Array(2 * count);
  const labels = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const radius = 0.4 + random() * 4.4;
    const angle = radius * 1.15 + (i % 2 === 0 ? -Math.PI / 2 : Math.PI / 2);
    places[2 * i] = radius * Math.cos(angle) + drawNormal(random) * 0.2;
    places[2 * i + 1] = radius * Math.sin(angle) + drawNormal(random) * 0.2;
    labels[i] = i % 2;
  }
  return { places, labels };
}

/** Unit 0 is the spiral; the others turn and stretch it, as neurons of a hidden layer would look. */
export function createSpiralField(size: number, units = 1, unit = 0): ValueField {
  const values = new Float32Array(size * size * units);
  forEachPlace(size, (x, y, i) => {
    for (let u = 0; u < units; u++) {
      const turn = u * 0.7;
      const across = x * Math.cos(turn) - y * Math.sin(turn);
      values[i * units + u] = u === 0 ? toSpiral(x, y) : Math.tanh(across + Math.sin(y * (u % 3)) * 1.5);
    }
  });
  return { kind: "value", values, size, units, unit, center: 0, range: 1 };
}

/** Three classes whose regions meet in the middle; probabilities. */
export function createThreeClasses(size: number): ClassField {
  const values = new Float32Array(size * size * 3);
  forEachPlace(size, (x, y, i) => {
    const scores = [0, 1, 2].map((c) => Math.exp(Math.hypot(x, y) * Math.cos(Math.atan2(y, x) - c * 2.1)));
    const sum = scores[0]! + scores[1]! + scores[2]!;
    scores.forEach((score, c) => (values[i * 3 + c] = score / sum));
  });
  return { kind: "classes", values, size, classes: 3 };
}

function forEachPlace(size: number, visit: (x: number, y: number, index: number) => void): void {
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      visit(((column + 0.5) / size) * 12 - 6, 6 - ((row + 0.5) / size) * 12, row * size + column);
    }
  }
}
