import { findMisfit, type SavedRun } from "#model/trained.ts";
import type { Playground } from "#state/playground.ts";
import { thin } from "#state/thin.ts";

const mostPoints = 400;

/** The experiment with what it has learned by now; without, where nothing was trained or nothing can run. */
export async function takeSnapshot({
  document,
  session,
  live,
}: Pick<Playground, "document" | "session" | "live">): Promise<SavedRun> {
  await session.settled();
  const { experiment } = document.store.getState();
  const untrained: SavedRun = { experiment, trained: null, history: [] };
  const { problems, phase } = session.store.getState();
  const engine = session.engine();
  if (!engine || problems.length > 0 || phase === "loading" || phase === "error") return untrained;
  const checkpoint = await engine.checkpoint().catch(() => null);
  if (!checkpoint || checkpoint.step === 0) return untrained;
  const { step, epoch, sample, weights } = checkpoint;
  const trained = { step, epoch, sample, weights };
  // Weights of a moment ago are not those of a document that changed meanwhile.
  if (document.store.getState().experiment !== experiment || findMisfit(trained, experiment))
    return untrained;
  return { experiment, trained, history: thin(live.history, mostPoints) };
}
