/**
 * @file The conductor: keeps the engine doing what the document says. It validates every version of the experiment,
 * decides whether a change is heard by the running network or starts it again, passes on what the person presses, and
 * brings a run back when its worker or its GPU dies. It draws nothing and knows no React.
 */
import { createStore } from "zustand/vanilla";
import type { Dataset } from "#data/dataset.ts";
import type { Checkpoint, EngineEvent, LiveEngine, RunState } from "#engine/protocol.ts";
import { toChange } from "#model/change.ts";
import type { Experiment } from "#model/experiment.ts";
import { toProblem } from "#model/problem.ts";
import { toPlans } from "#model/shape.ts";
import { toEndsOf } from "#model/task.ts";
import { validate } from "#model/validate.ts";
import type { Session, SessionOptions } from "#state/session.ts";
import { createEngineSlot } from "#state/engineSlot.ts";
import { inherit, newborn, restore, toJob, toJobData, toLineage } from "#state/job.ts";
import { createNotices } from "#state/notices.ts";
import { createOpening } from "#state/opening.ts";
import { holdRace } from "#state/race.ts";
import { initialSession, toPhase, type Phase, type SessionState } from "#state/sessionState.ts";
import { toDiverged, toTrouble } from "#state/trouble.ts";

/** A worker that dies more often than this without a checkpoint in between is given up. */
const mostCrashes = 3;

export function createSession(options: SessionOptions): Session {
  const { document, live } = options;
  const store = createStore<SessionState>(() => initialSession);
  const set = store.setState;
  const { notify, dismiss } = createNotices(store);
  const checkpointListeners = new Set<(checkpoint: Checkpoint) => void>();

  const opening = createOpening(document.store.getState().experiment, options.resumed);
  /** The experiment that the engine runs, and the one last looked at (they differ while it has problems). */
  let applied: Experiment | null = null;
  let seen: Experiment | null = null;
  let work: Promise<void> | null = null;
  let checkpoint: Checkpoint | null = null;
  let crashes = 0;
  let runs = 0;
  let destroyed = false;
  /** The phase to go back to once the data that did not arrive is there, or is no longer asked for. */
  let held: Phase | null = null;

  const slot = createEngineSlot({
    start: options.startEngine,
    backend: options.backend,
    onOpen: (report) => set({ backend: report }),
    onEvent: hear,
    onCrash: (detail) => void recover(detail),
  });

  // ---- what the engine says ----

  function hear(event: EngineEvent): void {
    const { run } = store.getState();
    switch (event.type) {
      case "metrics":
        if (event.run === run) live.push(event.points, event.pace);
        return;
      case "phase":
        if (event.state.run === run) follow(event.state, event.reason === "play" ? null : event.reason);
        return;
      case "checkpoint":
        if (event.checkpoint.run === run) keep(event.checkpoint);
        return;
      case "diverged":
        if (event.state.run !== run) return;
        follow(event.state, "problem");
        set({ trouble: toDiverged(document.store.getState().experiment, event.step) });
        return;
      case "backend":
        const before = store.getState().backend;
        set({ backend: event.report });
        if (event.report.reason === "quickest" || event.report.backend === before?.backend) return;
        notify({ kind: "backendChanged", report: event.report });
        return;
      case "error":
        set({ trouble: toTrouble(event.error) });
        return;
    }
  }

  function keep(latest: Checkpoint): void {
    checkpoint = latest;
    crashes = 0;
    checkpointListeners.forEach((listener) => listener(latest));
  }

  /** Takes over where the run stands. */
  function follow(state: RunState, stopped: SessionState["stopped"]): void {
    live.push([state.point], null);
    const phase = toPhase(state);
    set({
      phase,
      stopped: phase === "playing" || phase === "ready" ? null : stopped,
      stepsPerEpoch: state.stepsPerEpoch,
    });
  }

  async function recover(detail: string): Promise<void> {
    const playing = store.getState().phase === "playing";
    slot.drop();
    if (destroyed) return;
    crashes += 1;
    if (crashes > mostCrashes) {
      set({ phase: "error", trouble: toProblem("run.workerCrashed", "run", { detail }) });
      return;
    }
    try {
      const current = await slot.ready();
      const { dataset, run } = store.getState();
      if (!applied || !dataset) return;
      let state = await current.load(toJob(applied, dataset, run, []));
      if (checkpoint?.run === run) state = await current.restore(checkpoint);
      follow(state, "pause");
      notify({ kind: "recovered", step: state.step });
      if (playing) await current.play({ untilEpoch: null });
    } catch (error) {
      set({ phase: "error", trouble: toTrouble(error) });
    }
  }

  // ---- the document ----

  /** Brings the engine to where the document is; several calls share one pass. */
  function sync(): Promise<void> {
    work ??= pass().finally(() => {
      work = null;
    });
    return work;
  }

  async function pass(): Promise<void> {
    while (!destroyed && seen !== document.store.getState().experiment) {
      await apply(document.store.getState().experiment);
    }
  }

  async function apply(next: Experiment): Promise<void> {
    seen = next;
    if (held) {
      set({ phase: held, trouble: null });
      held = null;
    }
    const problems = validate(next);
    set({ problems });
    if (problems.length > 0) {
      if (store.getState().phase === "playing") await slot.current()?.pause();
      return;
    }
    const change = applied && !opening.isFor(next) ? toChange(applied, next) : "rebuild";
    try {
      if (change === "none" || change === "view" || change === "place") applied = next;
      else if (change === "live") await tune(next);
      else if (change === "feed") await feed(next);
      else await rebuild(next);
    } catch (error) {
      set({ trouble: toTrouble(error), phase: applied ? store.getState().phase : "error" });
    }
  }

  async function tune(next: Experiment): Promise<void> {
    const { network, training, view } = next;
    await (await slot.ready()).tune({ network, training, speed: view.speed });
    applied = next;
    set({ network, version: store.getState().version + 1 });
  }

  /** The data, loaded unless it is there. Null when it did not arrive: the trouble is told, and the run before waits. */
  async function bring(next: Experiment): Promise<Dataset | null> {
    const { dataset } = store.getState();
    if (dataset && applied?.data === next.data) return dataset;
    const loaded = await options.load(next.data, (share) => set({ loading: share }));
    set({ loading: null });
    if (loaded.ok) return loaded.value;
    if (store.getState().phase === "playing") await slot.current()?.pause();
    held = store.getState().phase;
    set({ trouble: loaded.error, phase: "error" });
    return null;
  }

  async function feed(next: Experiment): Promise<void> {
    const dataset = await bring(next);
    if (!dataset) return;
    const state = await (await slot.ready()).feed(toJobData(next.data, dataset));
    applied = next;
    set({ dataset, version: store.getState().version + 1, stepsPerEpoch: state.stepsPerEpoch });
    live.push([state.point], null);
  }

  async function rebuild(next: Experiment): Promise<void> {
    const { phase } = store.getState();
    const dataset = await bring(next);
    if (!dataset) return;
    const plans = toPlans(next.network, toEndsOf(next.data, next.training.loss));
    const past = opening.take(next);
    const before = past === undefined ? applied : null;
    const inherited = before ? await inherit(await slot.ready(), before, next, plans) : [];
    const run = ++runs;
    const lineage = toLineage(plans, inherited, store.getState().pastEpochs + (live.latest?.epoch ?? 0));
    set({ run, dataset, plans, network: next.network, ...lineage, trouble: null, laps: null });
    const current = await slot.ready();
    let state = await current.load(toJob(next, dataset, run, inherited));
    applied = next;
    checkpoint = null;
    const saved = past && { ...past.checkpoint, run };
    if (saved) state = await restore(current, saved, state);
    live.begin(state, state.step === saved?.step ? past?.history : []);
    follow(state, "pause");
    if (state.step === saved?.step) keep(saved);
    else if (phase === "playing") await current.play({ untilEpoch: null });
  }

  // ---- what the person presses ----

  /** Runs a call once the engine has the document, and takes over its answer. */
  async function act(
    call: (engine: LiveEngine) => Promise<RunState>,
    stopped: SessionState["stopped"],
  ): Promise<void> {
    await sync();
    const { problems, phase } = store.getState();
    if (!applied || problems.length > 0 || phase === "error") throw new Error("the experiment has problems");
    const current = await slot.ready();
    follow(await call(current), stopped);
  }

  const unsubscribe = document.store.subscribe((state, before) => {
    if (state.experiment !== before.experiment) void sync();
  });
  void slot.ready();
  void sync();

  const session: Session = {
    store,
    play: (untilEpoch = null) => {
      set({ trouble: null });
      return act((current) => current.play({ untilEpoch }), null);
    },
    pause: () => act((current) => current.pause(), "pause"),
    step: (unit, count) => act((current) => current.step({ unit, count }), "step"),
    async reset() {
      await sync();
      const run = ++runs;
      await act(async (current) => {
        set({ run, trouble: null, ...newborn });
        checkpoint = null;
        const state = await current.reset({ seed: document.store.getState().experiment.seed, run });
        live.begin(state);
        return state;
      }, null);
    },
    async use(backend, reason) {
      if (!reason) slot.prefer(backend);
      set({ backend: await (await slot.ready()).use({ backend, ...(reason && { reason }) }) });
    },
    async race(contenders) {
      await sync();
      const { dataset, run } = store.getState();
      if (!applied || !dataset) return;
      await holdRace(session, toJob(applied, dataset, run, []), contenders, options.startEngine);
    },
    async setWeights(weights) {
      await act((current) => current.setWeights(weights), "pause");
      set({ version: store.getState().version + 1 });
    },
    settled: () => sync(),
    async open(next, run) {
      const opened = opening.open(document, next, run);
      if (opened === "run") seen = null;
      await sync();
      return opened !== "refused";
    },
    engine: () => (applied ? slot.current() : null),
    notify,
    dismiss,
    clearTrouble: () => set({ trouble: null }),
    async retry() {
      seen = null;
      if (held) return sync();
      crashes = 0;
      set({ trouble: null, phase: "loading" });
      slot.drop();
      applied = null;
      await sync();
    },
    onCheckpoint(listener) {
      checkpointListeners.add(listener);
      return () => checkpointListeners.delete(listener);
    },
    destroy() {
      destroyed = true;
      unsubscribe();
      slot.drop();
    },
  };
  return session;
}
