/** @file Our engine. It has all the data on the device and draws its batches itself, as in playing. */
import type { Contestant } from "#bench/contestant.ts";
import type { Batch, Setup } from "#bench/setup.ts";
import { tensorMemory } from "#bench/tensorMemory.ts";
import { openDevice } from "#engine/backends.ts";
import type { BackendId } from "#engine/protocol.ts";
import { createTrainer } from "#engine/trainer.ts";

export async function createOurs({ job }: Pick<Setup, "job">, backend: BackendId): Promise<Contestant> {
  const { device } = await openDevice(backend, "forced", new Set());
  if (device.backend !== backend) throw new Error(`${backend} is not to be had here`);
  const trainer = createTrainer(job, device);
  return {
    async train(steps) {
      let done = 0;
      while (done < steps) done += trainer.step(steps - done).steps;
      await device.settle();
    },
    answer: ({ count }: Batch) => trainer.predict({ part: "train", first: 0, count }),
    memory: tensorMemory,
  };
}
