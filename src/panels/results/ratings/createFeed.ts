/**
 * @file Something that is asked of the engine again and again while it is on the screen: at once while the run stands
 * still, about once a second while it plays, never twice at a time.
 */
import type { LiveEngine } from "#engine/protocol.ts";
import type { Playground } from "#state/playground.ts";

export interface Feed<T> {
  /** The newest answer of the run that is on; null before there is one. */
  get(): T | null;
  /** Asks anew although nothing was learned: the question is another one. */
  ask(): void;
  subscribe(redraw: () => void): () => void;
}

/** Between two questions. */
const restMs = 800;

/** `question` may reject or give null where it cannot be answered now. */
export function createFeed<T>(
  { live, session }: Playground,
  question: (engine: LiveEngine) => Promise<T | null>,
): Feed<T> {
  const listeners = new Set<() => void>();
  let newest: { readonly run: number; readonly answer: T } | null = null;
  let isBusy = false;
  let isStale = false;
  let end = () => {};

  async function follow(): Promise<void> {
    const engine = session.engine();
    if (!engine) return;
    isStale = isBusy;
    if (isBusy) return;
    isBusy = true;
    const { run } = session.store.getState();
    // an engine that is gone or has another network answers nothing: the next news ask the one that is there
    const answer = await question(engine).catch(() => null);
    if (answer !== null && session.store.getState().run === run) newest = { run, answer };
    listeners.forEach((listener) => listener());
    setTimeout(() => {
      isBusy = false;
      if (isStale && listeners.size > 0) void follow();
    }, restMs);
  }

  return {
    get: () => (newest?.run === session.store.getState().run ? newest.answer : null),
    ask: () => void follow(),
    subscribe(redraw) {
      listeners.add(redraw);
      if (listeners.size === 1) end = live.subscribe("metrics", () => void follow());
      void follow();
      return () => {
        listeners.delete(redraw);
        if (listeners.size === 0) end();
      };
    },
  };
}
