/** @file What a student hands in: asked for by the host page, seen and given by the student alone. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { MetricPoint } from "#engine/protocol.ts";
import type { Experiment } from "#model/experiment.ts";
import { toLink } from "#model/link.ts";
import { toAddress } from "#panels/address.ts";
import type { Playground } from "#state/playground.ts";

/** The student's work as it stands: with painted points and title, without files of their own. */
export interface Work {
  readonly experiment: Experiment;
  readonly link: string;
  readonly metrics: readonly MetricPoint[];
}

export interface HandInDesk {
  /** Whether the student is being asked now. */
  readonly store: StoreApi<boolean>;
  ask(): Promise<Work | null>;
  answer(isGiven: boolean): void;
}

export function createHandIn({ document, live }: Playground): HandInDesk {
  const store = createStore<boolean>(() => false);
  let settle: ((work: Work | null) => void) | null = null;
  return {
    store,
    ask() {
      store.setState(true, true);
      return new Promise((resolve) => {
        settle = resolve;
      });
    },
    answer(isGiven) {
      store.setState(false, true);
      const { experiment } = document.store.getState();
      settle?.(
        isGiven ? { experiment, link: toAddress(toLink(experiment)), metrics: [...live.history] } : null,
      );
      settle = null;
    },
  };
}
