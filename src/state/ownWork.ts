/**
 * @file The person's own work while a lesson or a task has the page: put aside with all that it has learned, and kept over
 * a reload of the tab.
 */
import type { Experiment } from "#model/experiment.ts";
import { parseLink, toLink } from "#model/link.ts";
import { parseRunText, toRunText } from "#state/keptRun.ts";
import type { Resumed } from "#state/session.ts";

export interface OwnWork {
  readonly experiment: Experiment;
  /** Null where nothing could run. */
  readonly run: Resumed | null;
}

const runOf = (key: string) => `${key}.run`;

/** Null where nothing is kept, or nothing that can be read. */
export function readOwnWork(tab: Storage | null, key: string): OwnWork | null {
  try {
    const link = tab?.getItem(key) ?? null;
    const parsed = link === null ? null : parseLink(link);
    if (link === null || !parsed?.ok) return null;
    const text = tab?.getItem(runOf(key)) ?? null;
    return { experiment: parsed.value, run: text === null ? null : parseRunText(link, text) };
  } catch {
    return null; // a store that is blocked keeps nothing
  }
}

/** Null takes away what is kept. A full or blocked store costs only that a reload does not bring it back. */
export function keepOwnWork(tab: Storage | null, key: string, own: OwnWork | null): void {
  try {
    tab?.removeItem(runOf(key));
    if (!own) return tab?.removeItem(key);
    const link = toLink(own.experiment);
    tab?.setItem(key, link);
    const text = own.run && toRunText(link, own.run);
    if (text) tab?.setItem(runOf(key), text);
  } catch {
    // What was written so far can be read.
  }
}
