/** @file The task that is on over a reload, and the built-in ones that were solved, as the browser keeps them. */
import { parseLink, toLink } from "#model/link.ts";
import type { Experiment } from "#model/experiment.ts";
import type { Figures } from "#model/goals.ts";
import type { Assignments, Success } from "#state/assignments.ts";
import { keepOwnWork, readOwnWork, type OwnWork } from "#state/ownWork.ts";

const openKey = "layerloom.task";
const ownKey = "layerloom.task.own";
const solvedKey = "layerloom.tasks.solved";
const mostSolved = 200;
const longestText = 200_000;

export interface KeptAssignment {
  /** The name of a built-in one, or the link of another. */
  readonly asked: string;
  readonly own: OwnWork | null;
  readonly success: Success | null;
}

/** Null where nothing is kept, or nothing that can be read. */
export function readKeptAssignment(tab: Storage | null): KeptAssignment | null {
  const kept = readJson(tab, openKey);
  if (typeof kept !== "object" || kept === null) return null;
  const { asked, success } = kept as Record<string, unknown>;
  if (typeof asked !== "string") return null;
  return { asked, own: readOwnWork(tab, ownKey), success: toSuccess(success) };
}

export function readSolved(local: Storage | null): readonly string[] {
  const kept = readJson(local, solvedKey);
  return Array.isArray(kept)
    ? kept.filter((id): id is string => typeof id === "string").slice(0, mostSolved)
    : [];
}

/** Starts keeping. */
export function keepAssignments(options: {
  readonly assignments: Assignments;
  readonly tab: Storage | null;
  readonly local: Storage | null;
}): void {
  const { assignments, tab, local } = options;
  assignments.store.subscribe((state, before) => {
    if (state.solved !== before.solved) write(local, solvedKey, JSON.stringify(state.solved));
    if (state.own !== before.own) keepOwnWork(tab, ownKey, state.own);
    if (state.open === before.open && state.success === before.success) return;
    const { open, success } = state;
    if (!open) return write(tab, openKey, null);
    write(
      tab,
      openKey,
      JSON.stringify({
        asked: open.asked,
        success: success && { ...success, experiment: toLink(success.experiment) },
      }),
    );
  });
}

function toExperiment(link: unknown): Experiment | null {
  const parsed = typeof link === "string" ? parseLink(link) : null;
  return parsed?.ok ? parsed.value : null;
}

function toSuccess(value: unknown): Success | null {
  if (typeof value !== "object" || value === null) return null;
  const { experiment: link, figures, time } = value as Record<string, unknown>;
  const experiment = toExperiment(link);
  if (!experiment || typeof time !== "number" || typeof figures !== "object" || figures === null) return null;
  // NaN was written as null.
  const read = Object.entries(figures).map(([name, one]) => [
    name,
    typeof one === "number" ? one : Number.NaN,
  ]);
  return { experiment, time, figures: Object.fromEntries(read) as Figures };
}

function readJson(storage: Storage | null, key: string): unknown {
  try {
    const text = storage?.getItem(key) ?? "null";
    return text.length > longestText ? null : JSON.parse(text);
  } catch {
    return null; // what cannot be read is as good as not there
  }
}

function write(storage: Storage | null, key: string, text: string | null): void {
  try {
    if (text === null) storage?.removeItem(key);
    else storage?.setItem(key, text);
  } catch {
    // A full or blocked store costs only that a reload leaves the task.
  }
}
