/**
 * @file Plays a lesson: goes from step to step, gives each its experiment, watches the page for what the step waits for,
 * and ticks it off. Knows no React.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import { openExperiment, openWork } from "#commands/openExperiment.ts";
import type { Experiment } from "#model/experiment.ts";
import type { Playground } from "#state/playground.ts";
import { isMet, type Since } from "./conditions.ts";
import { toExperimentAt, type Lesson, type LessonId, type Step } from "./lesson.ts";
import { revealTarget } from "./targets.ts";

/** What the student expects: the heights of a curve at evenly spread epochs, or the cells of a border. */
export type Sketch = readonly number[];

export interface PlayerState {
  readonly index: number;
  /** Ids of the steps that are done. */
  readonly done: ReadonlySet<string>;
  /** By step. */
  readonly answers: Readonly<Record<string, string>>;
  /** By step; only those that are being compared with the run. */
  readonly sketches: Readonly<Record<string, Sketch>>;
  /** Changes whenever a step begins, anew too. */
  readonly since: Since;
  /** The page shows another experiment than the step speaks of. */
  readonly strayed: boolean;
}

export interface Player {
  readonly store: StoreApi<PlayerState>;
  readonly lesson: Lesson;
  go(index: number): void;
  next(): void;
  back(): void;
  /** The step's experiment again, whatever the student has made of it. */
  restore(): void;
  /** Changes the experiment as the step wants it. */
  showHow(): void;
  answer(answer: string): void;
  /** Keeps the sketch, and trains from the start to the end of it. */
  sketch(sketch: Sketch): void;
  destroy(): void;
}

/** Begins at the step that was shown last. */
export function createPlayer(playground: Playground, id: LessonId, lesson: Lesson): Player {
  const { document, session, live, view, lessons } = playground;
  const { steps } = lesson;
  const progress = lessons.store.getState().progress[id];
  const isThrough = steps.every((step) => progress?.done.includes(step.id));
  const kept = isThrough ? undefined : progress;
  const current = () => document.store.getState().experiment;
  /** What the student had when they went away from a step. */
  const left = new Map<number, Experiment>();
  let begun = 0;
  /** The engine does not yet do what the step began with, so what it does is not the student's doing. */
  let settling = false;
  let destroyed = false;

  const store = createStore<PlayerState>(() => ({
    index: Math.min(kept?.step ?? 0, steps.length - 1),
    done: new Set(kept?.done.filter((step) => steps.some(({ id }) => id === step))),
    answers: {},
    sketches: {},
    since: readSince(),
    strayed: false,
  }));

  function readSince(): Since {
    const { run, version, laps } = session.store.getState();
    return {
      experiment: current(),
      run,
      version,
      laps,
      step: live.latest?.step ?? 0,
      epoch: live.latest?.epoch ?? 0,
    };
  }

  function stepNow(): Step {
    return steps[store.getState().index]!;
  }

  /** The lesson itself begins with weights of its own, whatever the student's network has learned. */
  function begin(index: number, experiment: Experiment, isFirst = false): void {
    const before = store.getState().index;
    if (index !== before) left.set(before, current());
    const isNew = experiment !== current();
    if (isFirst) void openWork(playground, { experiment, run: null });
    else if (experiment.data.set === current().data.set) document.edit(experiment);
    else openExperiment(playground, experiment);
    settling = true;
    store.setState({ index, since: readSince() });
    revealTarget(view, steps[index]!.target);
    if (index !== before) tidy(steps[before]!, steps[index]!);
    keep();
    void settle(++begun, isNew);
  }

  /** A sum and a layer's drawer leave no room for each other: one of them is looked at. */
  function tidy(from: Step, to: Step): void {
    if (to.until.kind === "inspector") view.setState({ selected: null, selectedLink: null });
    else if (from.until.kind === "inspector") view.setState({ layers: [] });
  }

  /** Another experiment begins at rest; then the step counts from here. */
  async function settle(beginning: number, isNew: boolean): Promise<void> {
    if (isNew && session.store.getState().phase === "playing") await session.pause();
    await session.settled();
    if (destroyed || beginning !== begun) return;
    settling = false;
    store.setState({ since: readSince() });
    look();
  }

  function keep(): void {
    const { index, done } = store.getState();
    const finished = progress?.finished === true || done.size === steps.length;
    lessons.keep(id, { step: index, done: [...done], finished });
  }

  function tick(step: Step): void {
    const { done } = store.getState();
    if (done.has(step.id)) return;
    store.setState({ done: new Set([...done, step.id]) });
    keep();
  }

  /** A run that begins anew is counted from its start. */
  function followRun(): void {
    const { since } = store.getState();
    const { latest } = live;
    if (latest && latest.step < since.step) store.setState({ since: { ...since, step: 0, epoch: 0 } });
  }

  function look(): void {
    if (settling) return;
    followRun();
    const { since, answers, sketches, strayed, index } = store.getState();
    const step = stepNow();
    const strays = hasStrayed(current(), since.experiment, toExperimentAt(lesson, index + 1));
    if (strays !== strayed) store.setState({ strayed: strays });
    const isDone = isMet(step.until, {
      experiment: current(),
      latest: live.latest,
      session: session.store.getState(),
      view: view.getState(),
      answer: answers[step.id] ?? null,
      sketched: step.id in sketches,
      since,
    });
    if (isDone) tick(step);
  }

  const ends = [
    document.store.subscribe(look),
    session.store.subscribe(look),
    view.subscribe(look),
    live.subscribe("metrics", look),
  ];
  const first = store.getState().index;
  const wanted = toExperimentAt(lesson, first);
  // A reload goes on with what the student has made of the step.
  if (lessons.store.getState().resumed && !hasStrayed(current(), wanted, wanted)) begin(first, current());
  else begin(first, wanted, true);

  return {
    store,
    lesson,
    go(index) {
      begin(index, left.get(index) ?? toExperimentAt(lesson, index));
    },
    next() {
      const { index } = store.getState();
      const step = stepNow();
      if (step.until.kind === "read") tick(step);
      const next = steps[index + 1];
      if (next) begin(index + 1, left.get(index + 1) ?? next.experiment?.(current()) ?? current());
    },
    back() {
      const { index } = store.getState();
      if (index > 0) begin(index - 1, left.get(index - 1) ?? toExperimentAt(lesson, index - 1));
    },
    restore() {
      const { index } = store.getState();
      begin(index, toExperimentAt(lesson, index));
    },
    showHow() {
      const { until } = stepNow();
      if (until.kind === "setting") document.edit(until.example);
    },
    answer(answer) {
      const { answers } = store.getState();
      store.setState({ answers: { ...answers, [stepNow().id]: answer } });
      look();
    },
    sketch(sketch) {
      const { sketches } = store.getState();
      const { id: step, until } = stepNow();
      if (until.kind !== "sketch" && until.kind !== "border") return;
      void session.reset().then(() => {
        // Not before, since the run until now may have gone further than that.
        store.setState({ sketches: { ...sketches, [step]: sketch } });
        return session.play(until.epochs);
      });
    },
    destroy() {
      destroyed = true;
      ends.forEach((end) => end());
    },
  };
}

/** Other data or other layers than the step began with or asks for. */
function hasStrayed(now: Experiment, begun: Experiment, wanted: Experiment): boolean {
  const isLike = (other: Experiment) =>
    now.data.set === other.data.set &&
    now.network.layers.map(({ id }) => id).join() === other.network.layers.map(({ id }) => id).join();
  return !isLike(begun) && !isLike(wanted);
}
