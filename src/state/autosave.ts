/**
 * @file Nothing is lost by a reload: the document is kept at every change, the weights and curves every few seconds.
 * A tab reads back what it wrote itself (session storage); a new tab begins with what any tab wrote last (local
 * storage), so two tabs never overwrite what the other one shows.
 */
import { decodeBase64, encodeBase64 } from "#base/base64.ts";
import type { Experiment } from "#model/experiment.ts";
import { parseLink, toLink } from "#model/link.ts";
import type { Checkpoint, MetricPoint } from "#engine/protocol.ts";
import type { Document } from "#state/document.ts";
import type { Live } from "#state/live.ts";
import type { Resumed, Session } from "#state/session.ts";
import { thin } from "#state/thin.ts";

/** Under which a new tab finds what was changed last. */
export const documentKey = "layerloom.experiment";
const runKey = "layerloom.run";
/** Longer texts than this (weights of large networks) are not kept over a reload; the document always is. */
const longestRun = 1_500_000;

export interface Kept {
  readonly experiment: Experiment;
  readonly resumed: Resumed | null;
}

/** What was kept, or null. The run comes back only with the very document it belongs to. */
export function readKept(session: Storage | null, local: Storage | null): Kept | null {
  const link = session?.getItem(documentKey) ?? local?.getItem(documentKey);
  const parsed = link ? parseLink(link) : null;
  if (!parsed?.ok) return null;
  return { experiment: parsed.value, resumed: link ? readRun(session, link) : null };
}

function readRun(session: Storage | null, link: string): Resumed | null {
  const text = session?.getItem(runKey);
  if (!text) return null;
  try {
    const kept = JSON.parse(text, revive) as { readonly link: string } & Resumed;
    return kept.link === link ? { checkpoint: kept.checkpoint, history: kept.history } : null;
  } catch {
    return null; // a half-written run: the document alone comes back
  }
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
    const text = JSON.stringify({ link, checkpoint, history }, replace);
    if (text.length <= longestRun) write(tab, runKey, text);
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

/** Typed arrays as base64, NaN as null. */
function replace(_: string, value: unknown): unknown {
  if (value instanceof Float32Array) return { f32: encodeBase64(new Uint8Array(value.buffer)) };
  return typeof value === "number" && Number.isNaN(value) ? null : value;
}

function revive(key: string, value: unknown): unknown {
  if (value === null && key !== "") return Number.NaN;
  if (typeof value !== "object" || value === null) return value;
  const { f32 } = value as { readonly f32?: string };
  if (typeof f32 !== "string") return value;
  return new Float32Array(decodeBase64(f32)!.buffer);
}
