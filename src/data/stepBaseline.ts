/**
 * @file What can be answered without reading the question: at each step of the answer the class that is commonest there in
 * the training part.
 */
import type { Part } from "#data/dataset.ts";

/** The share of the asked steps of the test part that are right then; `steps` answers a sample, −1 where none is asked. */
export function measureStepBaseline(train: Part, test: Part, steps: number, classes: number): number {
  const counts = new Uint32Array(steps * classes);
  train.y.forEach((label, i) => {
    if (label >= 0) counts[(i % steps) * classes + label]! += 1;
  });
  const commonest = Array.from({ length: steps }, (_, step) => {
    const own = counts.subarray(step * classes, (step + 1) * classes);
    return own.indexOf(own.reduce((a, b) => Math.max(a, b), 0));
  });
  let asked = 0;
  let right = 0;
  test.y.forEach((label, i) => {
    if (label < 0) return;
    asked++;
    if (label === commonest[i % steps]) right++;
  });
  return asked === 0 ? 0 : right / asked;
}
