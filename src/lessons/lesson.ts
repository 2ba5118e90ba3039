/**
 * @file What a lesson is: steps that point at the page, may change the experiment, and wait for the student to do or see
 * something. Data only; `createPlayer` plays it. The words stand apart, one file for each language, and a missing one
 * does not compile.
 */
import type { ControlName, SettingControl } from "#model/controls.ts";
import type { Experiment } from "#model/experiment.ts";
import type { LayerId } from "#model/network.ts";
import type { NetworkNumbers } from "./numbers.ts";
import type { PlaceName } from "./targets.ts";
import type { InspectorTab } from "#state/view.ts";

/** In the order in which they are meant to be taken. Ids are part of addresses and never change. */
export const lessonIds = [
  "neuron",
  "features",
  "descent",
  "backprop",
  "overfitting",
  "tables",
  "cnn",
  "rnn",
  "embeddings",
  "gpu",
  "deploy",
] as const;
export type LessonId = (typeof lessonIds)[number];

/** What a step draws its ring around: a control by its public name, a place of the page, a neuron, a layer. */
export type Target =
  | `control:${ControlName}`
  | `place:${PlaceName}`
  /** As in `neuron:hidden1/0`; neurons count from 0. */
  | `neuron:${LayerId}/${number}`
  | `layer:${LayerId}`;

export type Metric = "trainLoss" | "testLoss" | "trainAccuracy" | "testAccuracy";

/** What a step waits for; counted from the moment at which the step is shown. */
export type Condition =
  /** Nothing but "next". */
  | { readonly kind: "read" }
  /** Play is pressed. */
  | { readonly kind: "play" }
  /** So many steps (batches) are trained. */
  | { readonly kind: "steps"; readonly least: number }
  /** So many epochs are trained. */
  | { readonly kind: "epochs"; readonly least: number }
  /** A figure is below or above a number. It must not be so from the start. */
  | { readonly kind: "metric"; readonly metric: Metric; readonly below: number }
  | { readonly kind: "metric"; readonly metric: Metric; readonly above: number }
  /** The experiment is as `holds` wants it; `example` is one way to get there. */
  | {
      readonly kind: "setting";
      readonly control: SettingControl;
      readonly holds: (experiment: Experiment, before: Experiment) => boolean;
      readonly example: (experiment: Experiment) => Experiment;
    }
  /** The run begins anew: reset, or new weights. */
  | { readonly kind: "restart" }
  /** A weight or a bias is typed. */
  | { readonly kind: "weight" }
  /** The pointer or the keyboard is on a neuron, or it is pressed so that its sum is written out. */
  | {
      readonly kind: "neuron";
      readonly how: "hovered" | "selected";
      readonly layer?: LayerId;
      readonly unit?: number;
    }
  /** A point of the map is pointed at. */
  | { readonly kind: "point" }
  /** Something of the student's own goes through the network: drawn, written, recorded. */
  | { readonly kind: "own" }
  /** What each way of computing needs for this network has been measured. */
  | { readonly kind: "race" }
  /** A layer is selected and this tab of the inspector shown. */
  | { readonly kind: "inspector"; readonly tab: InspectorTab; readonly layer?: LayerId }
  /** An answer is chosen, right or wrong: each has its explanation. */
  | { readonly kind: "answer"; readonly answers: readonly string[]; readonly right: string }
  /** A curve is sketched, and the run has reached the end of it. */
  | {
      readonly kind: "sketch";
      readonly metric: Metric;
      /** The curve goes from epoch 0 to here. */
      readonly epochs: number;
      /** The upper end of the axis; the lower one is 0. */
      readonly top: number;
    }
  /** The border between two classes is painted on the plane, and the run has reached this epoch. */
  | { readonly kind: "border"; readonly epochs: number };

export type ConditionKind = Condition["kind"];

export interface Step {
  /** Within its lesson. */
  readonly id: string;
  readonly target?: Target;
  /** What the step begins with, made from what the student has now. */
  readonly experiment?: (now: Experiment) => Experiment;
  /** Live numbers of the network for the slots of the text. */
  readonly numbers?: (network: NetworkNumbers) => Readonly<Record<string, number>>;
  readonly until: Condition;
}

export interface Lesson<S extends readonly Step[] = readonly Step[]> {
  readonly experiment: Experiment;
  readonly steps: S;
}

/** Keeps the names of steps and answers as types, for `TextOf`. */
export function createLesson<const S extends readonly Step[]>(lesson: Lesson<S>): Lesson<S> {
  return lesson;
}

/** Marked-up text, see `markup.ts`. */
export type Markup = string;

interface AnswerText {
  readonly text: Markup;
  /** Why it is right, or what is wrong with it. */
  readonly why: Markup;
}

export interface StepText {
  readonly title: string;
  readonly text: Markup;
  /** What to do, in one sentence; none for a step that is only read. */
  readonly task?: Markup;
  /** Said once it is done: what was seen. */
  readonly done?: Markup;
  /** By id; only of a step that asks. */
  readonly answers?: Readonly<Record<string, AnswerText>>;
}

export interface LessonText {
  readonly steps: Readonly<Record<string, StepText>>;
}

type StepTextOf<S extends Step> = S["until"] extends {
  readonly kind: "answer";
  readonly answers: readonly (infer A extends string)[];
}
  ? StepText & { readonly answers: Readonly<Record<A, AnswerText>> }
  : S["until"] extends { readonly kind: "read" }
    ? StepText
    : StepText & { readonly task: Markup };

/** All words of a lesson: each step has its own, each answer too. */
export interface TextOf<L extends Lesson> {
  readonly steps: { readonly [S in L["steps"][number] as S["id"]]: StepTextOf<S> };
}

/** The experiment with which a step begins when it is opened by itself: all before it done as their examples do. */
export function toExperimentAt({ experiment, steps }: Lesson, index: number): Experiment {
  return steps.slice(0, index + 1).reduce((now, step, i) => {
    const begun = step.experiment ? step.experiment(now) : now;
    return i < index && step.until.kind === "setting" ? step.until.example(begun) : begun;
  }, experiment);
}
