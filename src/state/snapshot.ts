import { findMisfit, type SavedRun } from "#model/trained.ts";
import type { Playground } from "#state/playground.ts";
import type { Resumed } from "#state/session.ts";
import { thin } from "#state/thin.ts";

const mostPoints = 400;

type Desk = Pick<Playground, "document" | "session" | "live">;

/** The run as it is now, to be taken up again with the same experiment; null where nothing can run. */
export async function takeRun({ document, session, live }: Desk): Promise<Resumed | null> {
  await session.settled();
  const { experiment } = document.store.getState();
  const { problems, phase } = session.store.getState();
  const engine = session.engine();
  if (!engine || problems.length > 0 || phase === "loading" || phase === "error") return null;
  const checkpoint = await engine.checkpoint().catch(() => null);
  // Weights of a moment ago are not those of a document that changed meanwhile.
  const isItsOwn = document.store.getState().experiment === experiment;
  if (!checkpoint || !isItsOwn || findMisfit(checkpoint, experiment)) return null;
  return { checkpoint, history: thin(live.history, mostPoints) };
}

/** The experiment with what it has learned by now; without, where nothing was trained or nothing can run. */
export async function takeSnapshot(desk: Desk): Promise<SavedRun> {
  const run = await takeRun(desk);
  const { experiment } = desk.document.store.getState();
  if (!run || run.checkpoint.step === 0) return { experiment, trained: null, history: [] };
  const { step, epoch, sample, weights } = run.checkpoint;
  return { experiment, trained: { step, epoch, sample, weights }, history: run.history };
}
