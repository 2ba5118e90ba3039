/** @file How a workload is timed: warm up, then blocks of steps, of which the median counts. */
import { createTrainer } from "#engine/trainer.ts";
import { openDevice } from "#engine/backends.ts";
import type { BackendId } from "#engine/protocol.ts";
import { countDispatches } from "#bench/dispatches.ts";
import type { Workload } from "#bench/workloads.ts";

export interface BenchResult {
  /** Median over the blocks. */
  readonly msPerStep: number;
  readonly stepsPerEpoch: number;
  /** WebGPU compute dispatches; null on other backends. */
  readonly dispatchesPerStep: number | null;
  /** Over the whole training part: before, and after `lossBlocks` blocks of steps. */
  readonly firstLoss: number;
  readonly lastLoss: number;
}

/** Time given to one measurement, in ms; at least three blocks are run whatever they take. */
const budgetMs = 3000;

/** So much is trained between the two losses, before anything is timed. */
export const lossBlocks = 10;

export async function measureOurs({ job, block }: Workload, backend: BackendId): Promise<BenchResult> {
  const { device } = await openDevice(backend, "forced", new Set());
  if (device.backend !== backend) throw new Error(`${backend} is not to be had here`);
  const trainer = createTrainer(job, device);
  try {
    const firstLoss = (await trainer.evaluate()).point.trainLoss;
    const run = async () => {
      for (let i = 0; i < block; i++) trainer.step();
      await trainer.settle();
    };
    for (let i = 0; i < lossBlocks; i++) await run();
    const lastLoss = (await trainer.evaluate()).point.trainLoss;
    const timed = await timeBlocks(run, block, backend);
    return { ...timed, stepsPerEpoch: trainer.stepsPerEpoch(), firstLoss, lastLoss };
  } finally {
    trainer.dispose();
  }
}

export async function timeBlocks(
  run: () => Promise<void>,
  steps: number,
  backend: BackendId,
): Promise<Pick<BenchResult, "msPerStep" | "dispatchesPerStep">> {
  await run();
  const times: number[] = [];
  const dispatches = await countDispatches(async () => {
    const end = performance.now() + budgetMs;
    while (times.length < 3 || performance.now() < end) {
      const start = performance.now();
      await run();
      times.push((performance.now() - start) / steps);
    }
  });
  const middle = times.toSorted((a, b) => a - b)[times.length >> 1]!;
  return {
    msPerStep: middle,
    dispatchesPerStep: backend === "webgpu" ? dispatches / (times.length * steps) : null,
  };
}
