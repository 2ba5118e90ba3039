/** @file What is measured: one engine that trains one workload. Types only. */
import type { Batch, Setup } from "#bench/setup.ts";
import type { BackendId } from "#engine/protocol.ts";

export interface Contestant {
  /** Trains so many batches, and resolves when the last of them has been trained. */
  train(steps: number): Promise<void>;
  /** The answers to these samples, one after the other. */
  answer(batch: Batch): Promise<Float32Array>;
  /** Null where there is no telling. */
  readonly memory: Memory | null;
}

/** In bytes. */
export interface Memory {
  /** What its tensors take now. */
  count(): number;
  /** What was allocated for tensors on the way, be it given back or not. */
  allocatedBy(work: () => Promise<void>): Promise<number>;
}

/** Builds the network with its first weights, and puts on the device what it is trained with. */
export type CreateContestant = (setup: Setup, backend: BackendId) => Promise<Contestant>;
