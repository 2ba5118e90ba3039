/** @file The experiment on the page, with undo and redo. The one place where the document changes. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { toChange } from "#model/change.ts";
import type { Experiment } from "#model/experiment.ts";

const undoDepth = 200;

export interface DocumentState {
  readonly experiment: Experiment;
  readonly past: readonly Experiment[];
  readonly future: readonly Experiment[];
}

export interface Document {
  readonly store: StoreApi<DocumentState>;
  /**
   * Changes the experiment. Edits of the same `group` that follow one another are one step of undo (a slider being
   * dragged); so are changes of the view, which are not undone at all.
   */
  edit(change: Experiment | ((experiment: Experiment) => Experiment), group?: string): void;
  /** Another experiment altogether; the one before can be had back by undo. */
  open(experiment: Experiment): void;
  undo(): void;
  redo(): void;
  /**
   * Puts another document with its own past in the place of this one, and returns this one: undo cannot walk from one
   * into the other. Nobody is asked; it is the page's own step, as when a task begins.
   */
  exchange(other: DocumentState): DocumentState;
}

/** `allows` is asked before every step, undo and redo among them; a step that it refuses is not taken. */
export function createDocument(
  initial: Experiment,
  allows: (before: Experiment, after: Experiment, step: "edit" | "open") => boolean = () => true,
): Document {
  const store = createStore<DocumentState>(() => ({ experiment: initial, past: [], future: [] }));
  let openGroup: string | null = null;

  function commit(next: Experiment, group: string | null, step: "edit" | "open"): void {
    const { experiment, past } = store.getState();
    const change = toChange(experiment, next);
    if (change === "none" || !allows(experiment, next, step)) return;
    if (change === "view" || (group !== null && group === openGroup)) {
      store.setState({ experiment: next });
      return;
    }
    openGroup = group;
    store.setState({ experiment: next, past: [...past, experiment].slice(-undoDepth), future: [] });
  }

  return {
    store,
    edit(change, group) {
      const { experiment } = store.getState();
      commit(typeof change === "function" ? change(experiment) : change, group ?? null, "edit");
    },
    open(experiment) {
      commit(experiment, null, "open");
    },
    undo() {
      const { experiment, past, future } = store.getState();
      const before = past.at(-1);
      if (!before || !allows(experiment, before, "edit")) return;
      openGroup = null;
      store.setState({ experiment: before, past: past.slice(0, -1), future: [experiment, ...future] });
    },
    redo() {
      const { experiment, past, future } = store.getState();
      const [after, ...rest] = future;
      if (!after || !allows(experiment, after, "edit")) return;
      openGroup = null;
      store.setState({ experiment: after, past: [...past, experiment], future: rest });
    },
    exchange(other) {
      const before = store.getState();
      openGroup = null;
      store.setState(other);
      return before;
    },
  };
}
