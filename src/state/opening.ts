/**
 * @file A run that was kept or sent and waits for its network to be built. It belongs to one experiment: when another one
 * is built instead, it is let go.
 */
import { toChange } from "#model/change.ts";
import type { Experiment } from "#model/experiment.ts";
import type { Trained, CurvePoint } from "#model/trained.ts";
import type { Document, DocumentState } from "#state/document.ts";
import type { Resumed } from "#state/session.ts";

export interface Opening {
  /**
   * Puts the experiment (or a whole document, with its own past) into the document, where its network will go on with the
   * run, or begin with weights of its own. `run`: the document had it already, and only the run is another one.
   */
  open(
    document: Document,
    next: Experiment | DocumentState,
    run: Resumed | null,
  ): "document" | "run" | "refused";
  /** Whether one waits for this experiment. */
  isFor(experiment: Experiment): boolean;
  /** Hands over the run that waits for this experiment, once; null: it begins at step 0; undefined: none waits for it. */
  take(experiment: Experiment): Resumed | null | undefined;
}

export function createOpening(experiment: Experiment, run: Resumed | null): Opening {
  let waiting: { readonly experiment: Experiment; readonly run: Resumed | null } | null = run && {
    experiment,
    run,
  };
  function isFor(next: Experiment): boolean {
    if (!waiting) return false;
    const change = toChange(waiting.experiment, next);
    if (change === "feed" || change === "rebuild") waiting = null;
    return waiting !== null;
  }

  return {
    open(document, next, run) {
      const before = document.store.getState().experiment;
      const experiment = "past" in next ? next.experiment : next;
      waiting = { experiment, run };
      if ("past" in next) document.exchange(next);
      else document.open(next);
      const after = document.store.getState().experiment;
      if (toChange(after, experiment) === "none") return after === before ? "run" : "document";
      waiting = null;
      return "refused";
    },
    isFor,
    take(next) {
      const run = isFor(next) ? waiting?.run : undefined;
      waiting = null;
      return run;
    },
  };
}

/** What was sent or saved, as the engine takes it up: the optimiser begins anew. */
export function toResumed(trained: Trained, history: readonly CurvePoint[]): Resumed {
  return { checkpoint: { ...trained, run: 0, slots: [], updates: 0 }, history };
}
