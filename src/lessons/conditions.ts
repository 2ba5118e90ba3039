/** @file When what a step waits for has come true: one rule for each kind of condition. */
import type { MetricPoint } from "#engine/protocol.ts";
import type { Experiment } from "#model/experiment.ts";
import type { SessionState } from "#state/sessionState.ts";
import type { NeuronRef, ViewState } from "#state/view.ts";
import type { Condition, ConditionKind } from "./lesson.ts";

/** What the page looks like now, and what it was when the step began. */
export interface Reading {
  readonly experiment: Experiment;
  readonly latest: MetricPoint | null;
  readonly session: Pick<SessionState, "run" | "phase" | "version" | "laps">;
  readonly view: Pick<
    ViewState,
    "hovered" | "selected" | "hoverPoint" | "chosenPoint" | "layers" | "inspectorTab" | "watched"
  >;
  readonly answer: string | null;
  /** A curve or a border has been sketched and is being compared with the run. */
  readonly sketched: boolean;
  readonly since: Since;
}

/** The moment from which a step counts. */
export interface Since {
  readonly experiment: Experiment;
  readonly run: number;
  readonly version: number;
  readonly laps: SessionState["laps"];
  readonly step: number;
  readonly epoch: number;
}

type Of<K extends ConditionKind> = Extract<Condition, { readonly kind: K }>;

const rules: { readonly [K in ConditionKind]: (condition: Of<K>, reading: Reading) => boolean } = {
  read: () => false,
  play: (_, { session }) => session.phase === "playing",
  steps: ({ least }, { latest, since }) => latest !== null && latest.step - since.step >= least,
  epochs: ({ least }, { latest, since }) => latest !== null && latest.epoch - since.epoch >= least,
  metric: (condition, { latest }) => {
    if (!latest || latest.step === 0) return false;
    const value = latest[condition.metric];
    return "below" in condition ? value < condition.below : value > condition.above;
  },
  setting: ({ holds }, { experiment, since }) => holds(experiment, since.experiment),
  restart: (_, { session, since }) => session.run > since.run,
  weight: (_, { session, since }) => session.run === since.run && session.version > since.version,
  neuron: ({ how, layer, unit }, { view }) => {
    const neuron: NeuronRef | null = view[how];
    if (!neuron) return false;
    return (layer === undefined || neuron.layer === layer) && (unit === undefined || neuron.unit === unit);
  },
  point: (_, { view }) => view.hoverPoint !== null || view.chosenPoint !== null,
  inspector: ({ tab, layer }, { view }) =>
    view.layers.length === 1 &&
    view.inspectorTab === tab &&
    (layer === undefined || view.layers[0] === layer),
  own: (_, { view }) => view.watched.kind === "own",
  race: (_, { session, since }) => {
    const laps = Object.values(session.laps ?? {});
    const isOver = laps.some((lap) => typeof lap === "number") && !laps.includes("running");
    return isOver && session.laps !== since.laps;
  },
  answer: (_, { answer }) => answer !== null,
  sketch: hasReached,
  border: hasReached,
};

function hasReached({ epochs }: { readonly epochs: number }, { sketched, latest }: Reading): boolean {
  return sketched && latest !== null && latest.epoch >= epochs;
}

export function isMet(condition: Condition, reading: Reading): boolean {
  // The key chooses the rule of the condition's own kind, which the compiler cannot follow.
  const rule = rules[condition.kind] as (condition: Condition, reading: Reading) => boolean;
  return rule(condition, reading);
}
