/**
 * @file Where nobody has chosen a backend and more than one kind of hardware is there, a short race in the background
 * tells whether the one that was taken by its price is the quickest; if not, the quickest takes over. Where the prices lie
 * far apart nothing is measured: each change of a network would cost seconds of work that nobody asked for.
 */
import { countBatch, estimateStepMs, worthIt } from "#engine/cost.ts";
import type { BackendId } from "#engine/protocol.ts";
import type { Document } from "#state/document.ts";
import type { Session } from "#state/session.ts";
import type { SessionState } from "#state/sessionState.ts";

/** The page must have been at rest for so long. */
const restMs = 1500;
/** One that is so many times as dear as another cannot be the quickest. */
const farApart = 4;

/** Until the returned function is called. */
export function startChoiceCheck(session: Session, document: Document, wait = restMs): () => void {
  const { store } = session;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(state: SessionState) {
    clearTimeout(timer);
    if (isOpen(state) && isUnclear(state)) timer = setTimeout(() => void check(), wait);
  }

  function isUnclear(state: SessionState): boolean {
    const { network, plans, dataset } = state;
    const { batchSize } = document.store.getState().experiment.training;
    const batch = countBatch(batchSize, dataset?.train.count ?? 1);
    const [least, next] = toContenders(state)
      .map((backend) => estimateStepMs(backend, { network, plans, batch }))
      .toSorted((a, b) => a - b);
    return next !== undefined && next < farApart * least!;
  }

  async function check() {
    const { run, backend } = store.getState();
    await session.race(toContenders(store.getState()));
    const after = store.getState();
    if (after.run !== run || after.backend !== backend || !after.laps) return;
    const best = toContenders(after).toSorted((a, b) => toMs(after, a) - toMs(after, b))[0];
    if (best && backend && toMs(after, best) * worthIt < toMs(after, backend.backend))
      await session.use(best, "quickest");
  }

  const unsubscribe = store.subscribe(look);
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}

/** Nothing trains, nobody chose, and nothing has been measured. */
function isOpen(state: SessionState): boolean {
  const { phase, backend, laps } = state;
  if (phase !== "ready" || !backend || laps) return false;
  return backend.reason === "first" || backend.reason === "quickest";
}

/** Plain JavaScript never wins. */
function toContenders({ backend }: SessionState): BackendId[] {
  const would = (backend?.trials ?? []).filter(({ outcome }) => outcome === "used" || outcome === "ok");
  return would.map((trial) => trial.backend).filter((id) => id !== "cpu");
}

function toMs({ laps }: SessionState, backend: BackendId): number {
  const lap = laps?.[backend];
  return typeof lap === "number" ? lap : Infinity;
}
