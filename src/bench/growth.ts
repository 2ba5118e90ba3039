/** @file How the cost of a step grows: one network after another, each larger than the last in one thing alone. */
import { countTrainingFlops } from "#bench/flops.ts";
import { toChain } from "#bench/workloads.ts";
import { createRandom } from "#base/random.ts";
import type { Job, PartArrays } from "#engine/protocol.ts";
import { layerKinds } from "#model/layerKinds.ts";
import type { Layer } from "#model/network.ts";
import { toPlainPorts } from "#model/port.ts";
import { defaultTraining } from "#model/presets.ts";
import { toEnds, type Task } from "#model/task.ts";
import { toSize, type Shape } from "#model/tensorShape.ts";

export const growthSizes = {
  /** Samples of a batch of 32-64-64-10. */
  batch: [1, 8, 64, 512],
  /** Units of both hidden layers of 32-n-n-10, batch 32. */
  width: [8, 64, 256, 1024],
  /** Steps that an LSTM of 32 units reads, 8 numbers each, batch 32. */
  sequence: [10, 40, 160, 320],
  /** Hidden layers of 32 units, batch 32. */
  depth: [1, 4, 16, 32],
} as const;
export type GrowthAxis = keyof typeof growthSizes;

export interface Growth {
  readonly axis: GrowthAxis;
  readonly size: number;
}

const { dense, lstm } = layerKinds;
const classes = 10;

export function toGrowthJob({ axis, size }: Growth): Job {
  const batchSize = axis === "batch" ? size : 32;
  const shape = axis === "sequence" ? [size, 8] : [32];
  const part = draw(2 * batchSize, shape);
  const task: Task = { kind: "classification", classes, steps: null, numbers: 0 };
  return {
    run: 1,
    network: toChain(toHidden(axis, size)),
    training: {
      ...defaultTraining,
      loss: "categoricalCrossEntropy",
      learningRate: 0.001,
      batchSize,
      l1: 0,
      l2: 0,
    },
    task,
    data: { ports: toPlainPorts(shape), train: part, test: part, augment: null },
    seed: 1,
    speed: "full",
    inherited: [],
  };
}

/** Of one training step. */
export function countGrowthFlops(growth: Growth): number {
  const { network, data, task, training } = toGrowthJob(growth);
  return countTrainingFlops(network, toEnds(data.ports, task, training.loss), training.batchSize);
}

function toHidden(axis: GrowthAxis, size: number): Layer[] {
  const toDense = (units: number, i: number): Layer => ({
    kind: "dense",
    id: `hidden${i + 1}`,
    ...dense.defaults,
    units,
    activation: "relu",
  });
  switch (axis) {
    case "batch":
      return [64, 64].map(toDense);
    case "width":
      return [size, size].map(toDense);
    case "depth":
      return Array.from({ length: size }, () => 32).map(toDense);
    case "sequence":
      return [{ kind: "lstm", id: "lstm1", ...lstm.defaults, units: 32 }];
  }
}

function draw(count: number, shape: Shape): PartArrays {
  const random = createRandom(3);
  return {
    count,
    x: Float32Array.from({ length: count * toSize(shape) }, () => 2 * random() - 1),
    y: Float32Array.from({ length: count }, () => Math.floor(random() * classes)),
  };
}
