/**
 * @file Whoever leads through the page takes the keys of a remote control: a lesson puts its steps behind them while it
 * is open. With nobody leading, they move the run.
 */
import type { Playground } from "#state/playground.ts";

export interface Presenter {
  next(): void;
  back(): void;
}

const presenters = new WeakMap<Playground["view"], Presenter>();

/** From now on until the returned function is called, "next" and "back" are this one's. */
export function attachPresenter({ view }: Pick<Playground, "view">, presenter: Presenter): () => void {
  presenters.set(view, presenter);
  return () => {
    if (presenters.get(view) === presenter) presenters.delete(view);
  };
}

export function findPresenter({ view }: Pick<Playground, "view">): Presenter | null {
  return presenters.get(view) ?? null;
}
