/**
 * @file Which lesson is open, how far the student has come in each, and their own experiment while a lesson has the page.
 * The lessons themselves are in `lessons/`; an id here may be one that does not exist (any more).
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import { keepOwnWork, readOwnWork, type OwnWork } from "#state/ownWork.ts";

export interface LessonProgress {
  /** The step that was shown last. */
  readonly step: number;
  /** Ids of the steps that are done. */
  readonly done: readonly string[];
  /** All steps have been done once; who opens the lesson again begins anew. */
  readonly finished: boolean;
}

export interface LessonsState {
  readonly open: string | null;
  /** Asked for by address, and not there. */
  readonly missing: string | null;
  readonly progress: Readonly<Record<string, LessonProgress>>;
  /** What was there before the lesson. */
  readonly own: OwnWork | null;
  /** The page was loaded again while the lesson was open. */
  readonly resumed: boolean;
}

export interface Lessons {
  readonly store: StoreApi<LessonsState>;
  /** Of those that there are, in their order. */
  readonly ids: readonly string[];
  /** Puts the student's own work aside, unless some is already. */
  open(id: string, own: OwnWork): void;
  /** Ends the lesson; returns the work to go back to. */
  leave(): OwnWork | null;
  keep(id: string, progress: LessonProgress): void;
}

const progressKey = "layerloom.lessons";
const ownKey = "layerloom.lessons.own";
/** More than any lesson has; what is kept is bounded. */
const mostSteps = 100;
const mostLessons = 200;
const longestId = 40;

/** Progress is kept in `local` for good, the own experiment in `tab` over a reload. */
export function createLessons(options: {
  readonly tab: Storage | null;
  readonly local: Storage | null;
  /** Asked for in the address. */
  readonly asked: string | null;
  readonly ids: readonly string[];
}): Lessons {
  const { tab, local, asked, ids } = options;
  const own = readOwnWork(tab, ownKey);
  const open = asked !== null && ids.includes(asked) ? asked : null;
  const store = createStore<LessonsState>(() => ({
    open,
    missing: open === null && asked !== null ? asked.slice(0, longestId) : null,
    progress: readProgress(local),
    own,
    resumed: open !== null && own !== null,
  }));
  return {
    store,
    ids,
    open(id, own) {
      if (store.getState().own === null) {
        store.setState({ own });
        keepOwnWork(tab, ownKey, own);
      }
      if (store.getState().open !== id) store.setState({ open: id, missing: null, resumed: false });
    },
    leave() {
      const { own } = store.getState();
      store.setState({ open: null, own: null });
      keepOwnWork(tab, ownKey, null);
      return own;
    },
    keep(id, progress) {
      const all = { ...store.getState().progress, [id]: progress };
      store.setState({ progress: all });
      try {
        local?.setItem(progressKey, JSON.stringify(all));
      } catch {
        // A full or blocked store costs only that the place in the lesson is not remembered.
      }
    },
  };
}

function readProgress(local: Storage | null): Readonly<Record<string, LessonProgress>> {
  try {
    const kept: unknown = JSON.parse(local?.getItem(progressKey) ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept)
        .slice(0, mostLessons)
        .flatMap(([id, value]) => {
          const progress = parseProgress(value);
          return progress ? [[id, progress]] : [];
        }),
    );
  } catch {
    return {}; // what cannot be read is as good as not there, as is what a blocked store holds
  }
}

function parseProgress(value: unknown): LessonProgress | null {
  if (typeof value !== "object" || value === null) return null;
  const { step, done, finished } = value as Record<string, unknown>;
  if (typeof step !== "number" || !Number.isInteger(step) || step < 0 || step >= mostSteps) return null;
  if (!Array.isArray(done)) return null;
  return {
    step,
    done: done.filter((id): id is string => typeof id === "string").slice(0, mostSteps),
    finished: finished === true,
  };
}
