/**
 * @file A run that was kept or sent and waits for its network to be built. It belongs to one experiment: when another one
 * is built instead, it is let go.
 */
import { toChange } from "#model/change.ts";
import type { Experiment } from "#model/experiment.ts";
import type { Trained, CurvePoint } from "#model/trained.ts";
import type { Document } from "#state/document.ts";
import type { Resumed } from "#state/session.ts";

export interface Opening {
  /**
   * Puts the experiment into the document, where its network will go on with the run. `run`: the document had it already,
   * and only the run is another one.
   */
  open(document: Document, experiment: Experiment, run: Resumed | null): "document" | "run" | "refused";
  /** Whether one waits for this experiment. */
  isFor(experiment: Experiment): boolean;
  /** Hands it over, once. */
  take(): Resumed | null;
}

export function createOpening(experiment: Experiment, run: Resumed | null): Opening {
  let waiting = run && { experiment, run };
  return {
    open(document, experiment, run) {
      const before = document.store.getState().experiment;
      waiting = run && { experiment, run };
      document.open(experiment);
      const after = document.store.getState().experiment;
      if (toChange(after, experiment) === "none") return run && after === before ? "run" : "document";
      waiting = null;
      return "refused";
    },
    isFor(next) {
      if (!waiting) return false;
      const change = toChange(waiting.experiment, next);
      if (change === "feed" || change === "rebuild") waiting = null;
      return waiting !== null;
    },
    take() {
      const run = waiting?.run ?? null;
      waiting = null;
      return run;
    },
  };
}

/** What was sent or saved, as the engine takes it up: the optimiser begins anew. */
export function toResumed(trained: Trained, history: readonly CurvePoint[]): Resumed {
  return { checkpoint: { ...trained, run: 0, slots: [], updates: 0 }, history };
}
