/**
 * @file Nothing is lost by a reload: the document is kept at every change, the weights and curves every few seconds.
 * A tab reads back what it wrote itself (session storage); a new tab begins with what any tab wrote last (local
 * storage), so two tabs never overwrite what the other one shows.
 */
import type { Experiment } from "#model/experiment.ts";
import { parseLink, toLink } from "#model/link.ts";
import type { Checkpoint, MetricPoint } from "#engine/protocol.ts";
import type { Document } from "#state/document.ts";
import { parseRunText, toRunText } from "#state/keptRun.ts";
import type { Live } from "#state/live.ts";
import type { Resumed, Session } from "#state/session.ts";
import { thin } from "#state/thin.ts";

/** Under which a new tab finds what was changed last. */
export const documentKey = "layerloom.experiment";
const runKey = "layerloom.run";

export interface Kept {
  readonly experiment: Experiment;
  readonly resumed: Resumed | null;
}

/** What was kept, or null. The run comes back only with the very document it belongs to. */
export function readKept(session: Storage | null, local: Storage | null): Kept | null {
  const link = session?.getItem(documentKey) ?? local?.getItem(documentKey);
  const parsed = link ? parseLink(link) : null;
  if (!parsed?.ok) return null;
  const run = session?.getItem(runKey);
  return { experiment: parsed.value, resumed: link && run ? parseRunText(link, run) : null };
}

/** Starts keeping; calls `onFull` once when the browser has no room. Returns the function that ends it. */
export function startAutosave(options: {
  readonly document: Document;
  readonly session: Session;
  readonly live: Live;
  readonly tab: Storage | null;
  readonly local: Storage | null;
  /** The experiment on the page is a lesson's: a new tab begins with the person's own. */
  readonly isLent: () => boolean;
  readonly onFull: () => void;
}): () => void {
  const { document, session, live, tab, local } = options;
  let told = false;

  function write(storage: Storage | null, key: string, text: string): void {
    try {
      storage?.setItem(key, text);
    } catch {
      if (!told) options.onFull();
      told = true;
    }
  }

  function keepDocument(): void {
    const link = toLink(document.store.getState().experiment);
    write(tab, documentKey, link);
    if (!options.isLent()) write(local, documentKey, link);
  }

  function keepRun(checkpoint: Checkpoint): void {
    const link = toLink(document.store.getState().experiment);
    const history: MetricPoint[] = thin(live.history, 400);
    const text = toRunText(link, { checkpoint, history });
    if (text !== null) write(tab, runKey, text);
    else tab?.removeItem(runKey);
  }

  keepDocument();
  const ends = [
    document.store.subscribe(keepDocument),
    session.onCheckpoint(keepRun),
    session.store.subscribe((state, before) => {
      if (state.run !== before.run && before.run > 0) tab?.removeItem(runKey);
    }),
  ];
  return () => ends.forEach((end) => end());
}
