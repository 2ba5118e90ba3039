/** @file Goals of a task: what each kind of them looks at, and whether it is reached. Pure. */
import { planeFeatures, type PlaneFeature } from "#model/data.ts";
import { governedBy, type SettingControl } from "#model/controls.ts";
import { isEqual } from "#model/difference.ts";
import type { Experiment } from "#model/experiment.ts";
import type { LayerKind } from "#model/network.ts";
import type { Range } from "#model/range.ts";
import { countParameters, toPlans } from "#model/shape.ts";
import type { CurvePoint } from "#model/trained.ts";
import { toEndsOf, toSampleShape, toTask } from "#model/task.ts";

/** What a run has come to; what does not apply is NaN. */
export type Figures = Omit<CurvePoint, "step">;

/** All that goals look at. */
export interface GoalFacts {
  /** Null while nothing is known of the network as it is now. */
  readonly figures: Figures | null;
  readonly experiment: Experiment;
  /** The experiment that the task began with. */
  readonly start: Experiment;
  /** Of the numbers to be predicted, so that an error is told in their own unit; 1 where there are none. */
  readonly deviation: number;
}

interface NumberRule {
  /** least: this much or more; most: this much or less. */
  readonly sense: "least" | "most";
  readonly range: Range;
  /** Whether it changes while the network trains. */
  readonly isLive: boolean;
  readonly read: (facts: GoalFacts) => number;
}

const share = { min: 0, max: 1 } as const;
const anyLoss = { min: 0, max: 1e6 } as const;
const anyEpoch = { min: 1, max: 1_000_000, integer: true } as const;
const figure = (name: keyof Figures, sense: NumberRule["sense"], range: Range): NumberRule => ({
  sense,
  range,
  isLive: true,
  read: ({ figures }) => figures?.[name] ?? Number.NaN,
});
const structure = (max: number, count: (experiment: Experiment) => number): NumberRule => ({
  sense: "most",
  range: { min: 0, max, integer: true },
  isLive: false,
  read: ({ experiment }) => count(experiment),
});

const rules = {
  testAccuracy: figure("testAccuracy", "least", share),
  trainAccuracy: figure("trainAccuracy", "least", share),
  testLoss: figure("testLoss", "most", anyLoss),
  trainLoss: figure("trainLoss", "most", anyLoss),
  /** How much better it does on what it has seen. */
  accuracyGap: {
    ...figure("testAccuracy", "most", share),
    read: ({ figures }) => (figures ? figures.trainAccuracy - figures.testAccuracy : Number.NaN),
  },
  testR2: figure("testR2", "least", share),
  testMae: {
    ...figure("testMae", "most", anyLoss),
    read: ({ figures, deviation }) => (figures?.testMae ?? Number.NaN) * deviation,
  },
  epochs: figure("epoch", "most", anyEpoch),
  /** Good for a moment is not enough. */
  minEpochs: figure("epoch", "least", anyEpoch),
  parameters: structure(5_000_000, ({ network, data, training }) =>
    countParameters(toPlans(network, toEndsOf(data, training.loss))),
  ),
  hiddenLayers: structure(100, (experiment) => toHidden(experiment).length),
  /** Neurons or filters of the widest layer. */
  width: structure(4096, (experiment) => Math.max(0, ...toHidden(experiment).map(toWidth))),
  /** Features of points, columns of a table. */
  inputs: structure(1000, ({ data }) => toSampleShape(data)[0] ?? 0),
} as const satisfies Record<string, NumberRule>;

export type NumberGoalKind = keyof typeof rules;
export const numberGoalKinds = Object.keys(rules) as readonly NumberGoalKind[];

export interface NumberGoal {
  readonly kind: NumberGoalKind;
  readonly value: number;
}

export type Goal =
  | NumberGoal
  | { readonly kind: "withoutFeatures"; readonly features: readonly PlaneFeature[] }
  | { readonly kind: "withLayers" | "withoutLayers"; readonly layers: readonly LayerKind[] }
  /** The samples are still those that the task began with. */
  | { readonly kind: "sameData" };

export type GoalKind = Goal["kind"];
export const goalKinds: readonly GoalKind[] = [
  ...numberGoalKinds,
  "withoutFeatures",
  "withLayers",
  "withoutLayers",
  "sameData",
];

export function ruleOfGoal(kind: NumberGoalKind): NumberRule {
  return rules[kind];
}

export function isNumberGoal(goal: Goal): goal is NumberGoal {
  return Object.hasOwn(rules, goal.kind);
}

/** What a number goal looks at, as it is now; NaN while it is not known. */
export function readGoal({ kind }: NumberGoal, facts: GoalFacts): number {
  return rules[kind].read(facts);
}

/** Whether each goal is reached. Empty figures reach none that needs them. */
export function toGoalStates(goals: readonly Goal[], facts: GoalFacts): readonly boolean[] {
  return goals.map((goal) => isReached(goal, facts));
}

function isReached(goal: Goal, facts: GoalFacts): boolean {
  if (isNumberGoal(goal)) {
    const { sense } = rules[goal.kind];
    const value = readGoal(goal, facts);
    // NaN compares as false either way.
    return sense === "least" ? value >= goal.value : value <= goal.value;
  }
  const { experiment, start } = facts;
  const kinds = new Set(experiment.network.layers.map(({ kind }) => kind));
  switch (goal.kind) {
    case "withoutFeatures": {
      const { data } = experiment;
      return data.kind === "plane" && !data.features.some((feature) => goal.features.includes(feature));
    }
    case "withLayers":
      return goal.layers.every((kind) => kinds.has(kind));
    case "withoutLayers":
      return !goal.layers.some((kind) => kinds.has(kind));
    case "sameData":
      return sampling.every((control) => {
        const { part } = governedBy(control);
        return isEqual(part(experiment), part(start));
      });
  }
}

/** What decides which samples there are; which of their columns are read is left to the student. */
const sampling: readonly SettingControl[] = [
  "data.set",
  "data.samples",
  "data.noise",
  "data.testShare",
  "data.seed",
  "data.painted",
  "data.options",
];

function toHidden({ network }: Experiment) {
  return network.layers.filter(({ kind }) => kind !== "input" && kind !== "output");
}

function toWidth(layer: object): number {
  const { units, filters } = layer as { readonly units?: number; readonly filters?: number };
  return units ?? filters ?? 0;
}

/** The kinds of goals that make sense for these data: no accuracy where numbers are predicted, and so on. */
export function toFittingKinds({ data }: Experiment): readonly GoalKind[] {
  const isClass = toTask(data).kind === "classification";
  return goalKinds.filter((kind) => {
    if (kind === "testAccuracy" || kind === "trainAccuracy" || kind === "accuracyGap") return isClass;
    if (kind === "testR2" || kind === "testMae") return !isClass;
    if (kind === "inputs") return data.kind === "plane" || data.kind === "table";
    return kind === "withoutFeatures" ? data.kind === "plane" : true;
  });
}

/** A goal of a kind as one begins with it. */
export function createGoal(kind: GoalKind): Goal {
  switch (kind) {
    case "withoutFeatures":
      return { kind, features: planeFeatures.slice(2) };
    case "withLayers":
    case "withoutLayers":
      return { kind, layers: ["dropout"] };
    case "sameData":
      return { kind };
    default:
      return { kind, value: firstValues[kind] };
  }
}

const firstValues: Readonly<Record<NumberGoalKind, number>> = {
  testAccuracy: 0.95,
  trainAccuracy: 0.95,
  testLoss: 0.1,
  trainLoss: 0.1,
  accuracyGap: 0.05,
  testR2: 0.9,
  testMae: 0.1,
  epochs: 200,
  minEpochs: 100,
  parameters: 20,
  hiddenLayers: 1,
  width: 4,
  inputs: 2,
};
