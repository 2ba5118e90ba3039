/** @file From classes to the numbers that the output neurons shall give. */
import { type TargetCoding } from "#model/task.ts";

/**
 * Targets `[count, outputs]` from `y` `[count]` (class index or number). One output: 0/1 or ±1 for class 0/1, or the
 * number itself; several: one output per class, high at its own class and low elsewhere.
 */
export function toTargets(y: Float32Array, outputs: number, coding: TargetCoding): Float32Array<ArrayBuffer> {
  const low = coding === "plusMinus" ? -1 : 0;
  const targets = new Float32Array(y.length * outputs).fill(low);
  for (let i = 0; i < y.length; i++) {
    const label = y[i]!;
    if (coding === "value") targets[i] = label;
    else if (outputs === 1) targets[i] = label > 0 ? 1 : low;
    else targets[i * outputs + label] = 1;
  }
  return targets;
}
