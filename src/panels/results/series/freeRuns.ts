/** @file Keeps the run of the network on its own up to date: the newest wish counts, one is worked on at a time. */
import type { SeriesDataset } from "#data/sequenceDataset.ts";
import { runFreely, type AskWindows, type FreeRun } from "./freeRun.ts";

export interface FreeRunWish {
  readonly dataset: SeriesDataset;
  readonly start: number;
  readonly steps: number;
}

export interface FreeRuns {
  /** Asks again, also for the same run: the network may have learned. */
  want(wish: FreeRunWish): void;
  /** The newest run of this data from this start; null while there is none. */
  of(wish: FreeRunWish): FreeRun | null;
  subscribe(listener: () => void): () => void;
}

export function createFreeRuns(ask: (wish: FreeRunWish) => AskWindows): FreeRuns {
  const listeners = new Set<() => void>();
  let wanted: FreeRunWish | null = null;
  let latest: (FreeRunWish & { readonly run: FreeRun }) | null = null;
  let working = false;

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    try {
      while (wanted) await fulfil(wanted);
    } finally {
      working = false;
    }
  }

  async function fulfil(wish: FreeRunWish): Promise<void> {
    wanted = null;
    const askOf = ask(wish);
    // a run that nobody wants any more is left where it is
    const isLeft = () => wanted !== null && !isSame(wanted, wish);
    const askWhileWanted: AskWindows = async (x, count) => (isLeft() ? null : askOf(x, count));
    const run = await runFreely(wish.dataset, askWhileWanted, wish.start, wish.steps);
    if (!run) return;
    latest = { ...wish, run };
    listeners.forEach((listener) => listener());
  }

  return {
    want(wish) {
      wanted = wish;
      void work();
    },
    of: (wish) => (latest && isSame(latest, wish) ? latest.run : null),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function isSame(a: FreeRunWish, b: FreeRunWish): boolean {
  return a.dataset === b.dataset && a.start === b.start && a.steps === b.steps;
}
