/** @file Opens what was saved or sent: an experiment, with its run where that fits. Nothing is thrown; notices tell. */
import { findMisfit, type SavedRun } from "#model/trained.ts";
import { maxFileBytes, parseExperimentFile } from "#model/experimentFile.ts";
import { isObject } from "#model/schema.ts";
import type { SharedLink } from "#model/sharedLink.ts";
import { openAssignmentFile } from "#commands/openAssignment.ts";
import { readTextFile } from "#commands/readTextFile.ts";
import { toSideOf } from "#commands/openExperiment.ts";
import type { Playground } from "#state/playground.ts";
import type { News } from "#state/sessionState.ts";
import { toResumed } from "#state/opening.ts";
import type { Resumed } from "#state/session.ts";

type Desk = Pick<Playground, "session" | "view" | "access">;

/** What goes on in the engine, and what is told of it. */
export interface Unpacked {
  readonly run: Resumed | null;
  readonly news: News | null;
}

/** `bits`: the weights were rounded to so many on their way. */
function toUnpacked({ experiment, trained, history }: SavedRun, bits: number | null): Unpacked {
  if (!trained) return { run: null, news: null };
  const problem = findMisfit(trained, experiment);
  return problem
    ? { run: null, news: { kind: "weightsLeft", problem } }
    : {
        run: toResumed(trained, history),
        news: { kind: "trainedOpened", epoch: trained.epoch, bits },
      };
}

export function unpackLink({ experiment, weights }: SharedLink): Unpacked {
  if (!weights) return { run: null, news: null };
  if (!weights.ok) return { run: null, news: { kind: "weightsLeft", problem: weights.error } };
  const { trained, bits } = weights.value;
  return toUnpacked({ experiment, trained, history: [] }, bits);
}

async function open({ session, view, access }: Desk, experiment: SavedRun["experiment"], unpacked: Unpacked) {
  if (!access.canPress("experiment.open")) return access.refuse("experiment.open");
  const { run, news } = unpacked;
  if (!(await session.open(experiment, run))) return;
  view.setState({ side: toSideOf(experiment) });
  if (news) session.notify(news);
}

export function openLink(desk: Desk, link: SharedLink): Promise<void> {
  return open(desk, link.experiment, unpackLink(link));
}

export function openSaved(desk: Desk, saved: SavedRun): Promise<void> {
  return open(desk, saved.experiment, toUnpacked(saved, null));
}

/** Whether a file that was dropped may be an experiment: data packs are zips and folders. */
export function isExperimentFile({ name }: { readonly name: string }): boolean {
  return /\.json$/i.test(name);
}

/** Opens a file; one that cannot be opened changes nothing, and a notice says why. */
export async function openFile(desk: Playground, file: File): Promise<void> {
  const text = await readTextFile(file, maxFileBytes);
  const parsed = text.ok ? parseExperimentFile(text.value) : text;
  if (parsed.ok) await openSaved(desk, parsed.value);
  // A task is no experiment, but it opens as well.
  else if (text.ok && parsed.error.code === "file.other" && isTask(text.value))
    await openAssignmentFile(desk, file);
  else desk.session.notify({ kind: "fileBroken", problem: parsed.error, name: file.name });
}

/** Of a text that is JSON. */
function isTask(text: string): boolean {
  const value: unknown = JSON.parse(text);
  return isObject(value) && "goals" in value;
}
