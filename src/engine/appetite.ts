/**
 * @file How many batches to train in one call, where a trainer can do many: so many that the call is worth its while, and
 * so few that pause, probes and live edits are heard within a frame.
 */

export interface Appetite {
  /** Batches of the next call. */
  most(): number;
  /** What was asked for, what was trained, and how long it took. */
  tell(asked: number, trained: number, ms: number): void;
}

const shortMs = 3;
const longMs = 8;
/** Bounds the memory of a call. */
const mostBatches = 4096;

export function createAppetite(): Appetite {
  let most = 1;
  return {
    most: () => most,
    tell(asked, trained, ms) {
      if (ms > longMs) most = Math.max(1, Math.floor(most / 2));
      else if (ms < shortMs && trained === asked && asked === most) most = Math.min(mostBatches, most * 2);
    },
  };
}
