/** @file A drawn three and what eight seeded filters make of it: data as a small convolutional network would show. */
import { createRandom, drawNormal } from "#base/random.ts";

export const digitSize = 28;
export const kernel = { height: 3, width: 3, inputs: 1, filters: 8 } as const;

/** Two open rings, as a pen would draw a three: 1 in the stroke, 0 beside it. */
export function createDigit(): Float32Array {
  const digit = new Float32Array(digitSize * digitSize);
  for (let y = 0; y < digitSize; y++) {
    for (let x = 0; x < digitSize; x++) {
      const upper = toArc(x - 13.5, y - 9, 4.6);
      const lower = toArc(x - 13.5, y - 18.6, 5.2);
      digit[y * digitSize + x] = Math.min(1, Math.max(0, 2.3 - Math.min(upper, lower)));
    }
  }
  return digit;
}

/** The distance to a ring that is open on its left. */
function toArc(x: number, y: number, radius: number): number {
  const isOpen = x < 0 && Math.abs(y) < radius * 0.75;
  return isOpen
    ? Math.hypot(x + radius * 0.6, Math.abs(y) - radius * 0.8)
    : Math.abs(Math.hypot(x, y) - radius);
}

/** `[3, 3, inputs, filters]` */
export function createKernels(inputs: number, filters: number, seed: number): Float32Array {
  const random = createRandom(seed);
  return Float32Array.from({ length: 9 * inputs * filters }, () => drawNormal(random) * 0.5);
}

/** Slides the eight kernels over the digit: `[26, 26, 8]`. */
export function toAnswers(digit: Float32Array, kernels: Float32Array): Float32Array {
  const side = digitSize - 2;
  const answers = new Float32Array(side * side * kernel.filters);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      for (let filter = 0; filter < kernel.filters; filter++) {
        let sum = 0;
        for (let dy = 0; dy < 3; dy++) {
          for (let dx = 0; dx < 3; dx++)
            sum += digit[(y + dy) * digitSize + x + dx]! * kernels[(dy * 3 + dx) * kernel.filters + filter]!;
        }
        answers[(y * side + x) * kernel.filters + filter] = sum;
      }
    }
  }
  return answers;
}
