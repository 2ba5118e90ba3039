/**
 * @file A GPU takes work faster than it does it. Training waits for it now and then, so that the work that is queued
 * is never more than some milliseconds, and pause does not have to wait for it.
 */
import type { Clock } from "#engine/clock.ts";

/** Told of each batch; waits when it has to. */
export type Backlog = (settle: () => Promise<void>) => Promise<void>;

const shortMs = 4;
const longMs = 12;
const mostBatches = 64;

/** How many batches are let go between two waits follows from how long the last ones took. */
export function createBacklog(clock: Clock): Backlog {
  let allowed = 1;
  let queued = 0;
  let since = clock.now();
  return async (settle) => {
    if (queued === 0) since = clock.now();
    if (++queued < allowed) return;
    await settle();
    const ms = clock.now() - since;
    if (ms < shortMs) allowed = Math.min(mostBatches, allowed * 2);
    else if (ms > longMs) allowed = Math.max(1, Math.floor(allowed / 2));
    queued = 0;
  };
}
