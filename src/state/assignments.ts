/**
 * @file The task that is on: its goals as they are reached, the student's own experiment meanwhile, and which built-in
 * ones have been solved. While one is on, its access holds and the document's past begins with it.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import { joinAccess } from "#model/access.ts";
import { toAccess, type Assignment } from "#model/assignment.ts";
import { toGoalStates, type Figures, type GoalFacts } from "#model/goals.ts";
import { isEqual } from "#model/difference.ts";
import type { Experiment } from "#model/experiment.ts";
import type { AccessDesk } from "#state/access.ts";
import type { Document, DocumentState } from "#state/document.ts";
import type { Live } from "#state/live.ts";
import type { OwnWork } from "#state/ownWork.ts";
import type { Resumed, Session } from "#state/session.ts";
import { takeRun } from "#state/snapshot.ts";

/** The moment at which all goals were reached. */
export interface Success {
  readonly experiment: Experiment;
  readonly figures: Figures;
  /** ms since 1970 */
  readonly time: number;
}

export interface OpenAssignment {
  readonly assignment: Assignment;
  /** Of a built-in one its name; null: it came by link or file. */
  readonly id: string | null;
  /** What it is found again by: its name, or its link. */
  readonly asked: string;
}

export interface AssignmentsState {
  /** One was on before the page was loaded again, and is on its way. */
  readonly isAwaited: boolean;
  readonly open: OpenAssignment | null;
  /** Of each goal whether it is reached now. */
  readonly reached: readonly boolean[];
  /** Stays, whatever is tried afterwards. */
  readonly success: Success | null;
  /** Names of the built-in tasks that were solved in this browser. */
  readonly solved: readonly string[];
  /** The student's own document and what it had learned, while a task is on. */
  readonly own: (OwnWork & DocumentState) | null;
}

export interface Assignments {
  readonly store: StoreApi<AssignmentsState>;
  /** The facts that goals look at, as they are now; null while no task is on. */
  facts(): GoalFacts | null;
  /** Begins a task (or the next one), with the student's own work put aside. Resolves when it can train. */
  start(task: OpenAssignment): Promise<void>;
  /** Goes on with a task over a reload: the document is where the student left it. */
  resume(task: OpenAssignment, own: OwnWork | null, success: Success | null): void;
  /** The experiment of the task as it was at first. */
  again(): Promise<void>;
  /** Ends the task: the student's own experiment is back, with its undo and what it had learned. */
  leave(): Promise<void>;
  /** The experiment on the page is a task's: a new tab begins with the person's own. */
  isLent(): boolean;
}

const nothing = { open: null, reached: [], success: null, own: null } as const;

export function createAssignments(options: {
  readonly document: Document;
  readonly session: Session;
  readonly live: Live;
  readonly access: AccessDesk;
  readonly solved: readonly string[];
  readonly isAwaited: boolean;
  /** The run that the session begins with. */
  readonly resumed: Resumed | null;
}): Assignments {
  const { document, session, live, access, solved, isAwaited, resumed } = options;
  const store = createStore<AssignmentsState>(() => ({ ...nothing, solved, isAwaited }));
  /** What the page itself holds fast, task or not. */
  const base = access.store.getState();
  /** What the engine was seen to run; while the document says something else, the latest figures belong to that. */
  let settled: Experiment | null = null;
  let waiting = 0;
  /** Begun tasks put the own work aside one after the other: the first finds it, before anything takes its place. */
  let aside = Promise.resolve();
  /** To which `resumed` belongs. */
  const { experiment: first } = document.store.getState();
  /** Figures up to this step of this run were reached with other samples. */
  let stale = { run: -1, step: -1 };
  let checked = { run: -1, step: -1 };

  function facts(figures: Figures | null = toLatest()): GoalFacts | null {
    const { open } = store.getState();
    if (!open) return null;
    const { dataset } = session.store.getState();
    return {
      figures,
      experiment: document.store.getState().experiment,
      start: open.assignment.experiment,
      deviation: dataset?.kind === "points" ? dataset.targetScale[1] : 1,
    };
  }

  function isSettled(): boolean {
    return waiting === 0 && settled === document.store.getState().experiment;
  }

  function isFresh(step: number): boolean {
    const { run } = session.store.getState();
    return run !== stale.run || step > stale.step;
  }

  function toLatest(): Figures | null {
    const { latest } = live;
    const { problems, phase } = session.store.getState();
    if (!latest || !isSettled() || problems.length > 0 || phase === "loading") return null;
    return isFresh(latest.step) ? toWhole(latest) : null;
  }

  /** Changing the network starts another run, but not the count of epochs while weights are taken over. */
  function toWhole(point: Figures): Figures {
    return { ...point, epoch: session.store.getState().pastEpochs + point.epoch };
  }

  /** Looks at the figures that have come since the last look; the first that reach all goals count. */
  function check(): void {
    const { open, success, reached } = store.getState();
    if (!open || !isSettled()) return;
    const { goals } = open.assignment;
    const { run } = session.store.getState();
    if (!success && toLatest()) {
      const since = run === checked.run ? checked.step : -1;
      const points = live.history.filter(({ step }) => step > since && isFresh(step));
      // Structure may have been mended with the run resting: the latest figures count anew.
      const looked = points.length > 0 ? points : live.history.slice(-1);
      const point = looked
        .map(toWhole)
        .find((figures) => toGoalStates(goals, facts(figures)!).every(Boolean));
      checked = { run, step: live.latest?.step ?? -1 };
      if (point) succeed(open, point);
    }
    const states = toGoalStates(goals, facts()!);
    if (!isEqual(states, reached)) store.setState({ reached: states });
  }

  function succeed({ id }: OpenAssignment, figures: Figures): void {
    const { solved } = store.getState();
    const { experiment } = document.store.getState();
    store.setState({
      success: { experiment, figures: { ...figures }, time: Date.now() },
      solved: id !== null && !solved.includes(id) ? [...solved, id] : solved,
    });
    // What reached the goals stays on the screen.
    if (session.store.getState().phase === "playing") void session.pause();
  }

  /** Looks again once the engine has what the document says. */
  async function wait(work: Promise<void>): Promise<void> {
    waiting += 1;
    try {
      await work;
    } catch {
      // What went wrong is told by the session; the goals stay open.
    } finally {
      waiting -= 1;
      if (waiting === 0) settled = document.store.getState().experiment;
      check();
    }
  }

  /** Weights that were learned before do not count; nothing is looked at before the engine has begun anew. */
  function begin(change: () => void | Promise<void>): Promise<void> {
    const run = async () => {
      await rest();
      await change();
      await session.reset();
    };
    return wait(run());
  }

  /** While the network is still being built, it has learned what it is about to begin with. */
  async function putAside(): Promise<void> {
    if (store.getState().own) return;
    await rest();
    const isAwaitingRun =
      session.store.getState().phase === "loading" && document.store.getState().experiment === first;
    const run = isAwaitingRun ? resumed : await takeRun({ document, session, live });
    store.setState({ own: { ...document.store.getState(), run } });
  }

  async function rest(): Promise<void> {
    if (session.store.getState().phase === "playing") await session.pause().catch(() => {});
  }

  live.subscribe("metrics", check);
  session.store.subscribe((state, before) => {
    if (state.problems !== before.problems) check();
  });
  document.store.subscribe(({ experiment }, before) => {
    if (experiment === before.experiment || !store.getState().open) return;
    const { run } = session.store.getState();
    const isOther = !isEqual(experiment.data, before.experiment.data);
    const work = session.settled().finally(() => {
      if (isOther) stale = { run, step: live.latest?.step ?? -1 };
    });
    void wait(work);
  });

  return {
    store,
    facts: () => facts(),
    async start(task) {
      store.setState({ ...nothing, own: store.getState().own, open: task });
      access.store.setState(joinAccess(base, toAccess(task.assignment)), true);
      const { experiment } = task.assignment;
      aside = aside.then(putAside);
      await begin(async () => {
        await aside;
        if (store.getState().open === task) document.exchange({ experiment, past: [], future: [] });
      });
    },
    resume(task, before, success) {
      const own = before && { ...before, past: [], future: [] };
      store.setState({ ...nothing, own, open: task, success });
      access.store.setState(joinAccess(base, toAccess(task.assignment)), true);
      void wait(session.settled());
    },
    async again() {
      const { open } = store.getState();
      if (!open) return;
      store.setState({ success: null, reached: [] });
      // An edit like any other: undo brings back what was tried.
      await begin(() => document.edit(open.assignment.experiment));
    },
    async leave() {
      await aside;
      const { open, own } = store.getState();
      if (!open) return;
      const { run, ...back } = own ?? {
        experiment: open.assignment.experiment,
        past: [],
        future: [],
        run: null,
      };
      store.setState(nothing);
      access.store.setState(base, true);
      await rest();
      await session.open(back, run);
    },
    isLent: () => store.getState().open !== null || store.getState().isAwaited,
  };
}
