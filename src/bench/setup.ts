/**
 * @file What every engine is given: the same first weights, the very batches that ours takes in its own order, and the
 * same samples on which all are examined.
 */
import { lossSteps } from "#bench/lossSteps.ts";
import { openDevice } from "#engine/backends.ts";
import { toOrder } from "#engine/batches.ts";
import type { Job, PartArrays, WeightArray } from "#engine/protocol.ts";
import { toTargets } from "#engine/targets.ts";
import { createTrainer } from "#engine/trainer.ts";
import type { LayerOf } from "#model/network.ts";
import { toRowShape } from "#model/port.ts";
import { countOutputs, toCoding } from "#model/task.ts";
import { toSize, type Shape } from "#model/tensorShape.ts";

export interface Batch {
  readonly count: number;
  /** `[count, …shape]` */
  readonly x: Float32Array<ArrayBuffer>;
  /** `[count, outputs]` */
  readonly targets: Float32Array<ArrayBuffer>;
}

export interface Setup {
  readonly job: Job;
  /** Of one sample. */
  readonly shape: Shape;
  readonly outputs: number;
  /** In Keras order. */
  readonly weights: readonly WeightArray[];
  /** In the order of training; those who need more begin again with the first. */
  readonly batches: readonly Batch[];
  readonly exam: Batch;
}

const mostBatches = lossSteps.at(-1)!;
const examSamples = 256;

export async function createSetup(job: Job): Promise<Setup> {
  const { data, task, training, network, seed } = job;
  const shape = toRowShape(data.ports);
  const outputs = countOutputs(task, training.loss, shape);
  const output = network.layers.find((layer): layer is LayerOf<"output"> => layer.kind === "output")!;
  const coding = toCoding(task, training.loss, output.activation);
  const { count } = data.train;

  function toBatch(indices: Int32Array): Batch {
    const { x, y } = pick(data.train, indices, toSize(shape));
    return { count: indices.length, x, targets: toTargets(y, outputs, coding) };
  }

  return {
    job,
    shape,
    outputs,
    weights: await drawFirst(job),
    batches: toPlaces(count, training.batchSize, mostBatches).map(({ epoch, from, to }) =>
      toBatch(toOrder(count, seed, epoch).subarray(from, to)),
    ),
    exam: toBatch(Int32Array.from({ length: Math.min(count, examSamples) }, (_, i) => i)),
  };
}

interface Place {
  readonly epoch: number;
  readonly from: number;
  readonly to: number;
}

/** Where the first batches lie in their epochs. */
export function toPlaces(count: number, batchSize: number, batches: number): readonly Place[] {
  const perEpoch = Math.ceil(count / batchSize);
  return Array.from({ length: batches }, (_, step) => {
    const from = (step % perEpoch) * batchSize;
    return { epoch: Math.floor(step / perEpoch), from, to: Math.min(count, from + batchSize) };
  });
}

function pick({ x, y }: PartArrays, indices: Int32Array, size: number) {
  const rows = new Float32Array(indices.length * size);
  indices.forEach((index, i) => rows.set(x.subarray(index * size, (index + 1) * size), i * size));
  return { x: rows, y: Float32Array.from(indices, (index) => y[index]!) };
}

/** They hang on the network and the seed alone: a single sample is enough of data. */
async function drawFirst(job: Job): Promise<readonly WeightArray[]> {
  const { device } = await openDevice("cpu", "forced", new Set());
  const { x, y, count } = job.data.train;
  const one = { count: 1, x: x.slice(0, x.length / count), y: y.slice(0, 1) };
  const trainer = createTrainer({ ...job, data: { ...job.data, train: one, test: one } }, device);
  try {
    return await trainer.weights(null);
  } finally {
    trainer.dispose();
  }
}
