/** @file Drawn sequences for the bench: signs that follow from the two before them, and waves to be forecast. */
import { createRandom, drawNormal } from "#base/random.ts";
import type { JobData, PartArrays } from "#engine/protocol.ts";
import type { Task } from "#model/task.ts";

interface Drawn {
  readonly task: Task;
  readonly data: JobData;
}

const signs = 40;
const length = 40;

/** `[count, 40]` signs of 40; the next one is asked for, which mostly follows from the last two. */
export function drawSigns(count: number): Drawn {
  const random = createRandom(1);
  const x = new Float32Array(count * length);
  const y = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    let [before, last] = [Math.floor(random() * signs), Math.floor(random() * signs)];
    for (let step = 0; step <= length; step++) {
      const next = random() < 0.1 ? Math.floor(random() * signs) : (3 * last + before + 1) % signs;
      if (step < length) x[i * length + step] = next;
      else y[i] = next;
      [before, last] = [last, next];
    }
  }
  return {
    task: { kind: "classification", classes: signs, steps: null, numbers: 0 },
    data: toData({ name: "all", shape: [length], signs }, { count, x, y }),
  };
}

const window = 20;
const columns = 3;

/** `[count, 20, 3]` waves of different lengths with noise; the next value of the first is asked for. */
export function drawWaves(count: number): Drawn {
  const random = createRandom(2);
  const x = new Float32Array(count * window * columns);
  const y = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const phase = 2 * Math.PI * random();
    const at = (step: number, column: number) =>
      Math.sin(phase + (step * (column + 2)) / 5) + 0.05 * drawNormal(random);
    for (let step = 0; step < window; step++) {
      for (let column = 0; column < columns; column++)
        x[(i * window + step) * columns + column] = at(step, column);
    }
    y[i] = at(window, 0);
  }
  return {
    task: { kind: "regression", classes: 0, steps: null, numbers: 1 },
    data: toData({ name: "all", shape: [window, columns], signs: 0 }, { count, x, y }),
  };
}

function toData(port: JobData["ports"][number], part: PartArrays): JobData {
  return { ports: [port], train: part, test: part, augment: null };
}
