/** @file A task while a teacher puts it together, and what it still needs. */
import { openAccess, type Access, type Limit } from "#model/access.ts";
import {
  assignmentVersion,
  wordLanguages,
  type Assignment,
  type WordLanguage,
  type Words,
} from "#model/assignment.ts";
import { controlNames, governedBy, settingControls, type ControlName } from "#model/controls.ts";
import type { Experiment } from "#model/experiment.ts";
import { createGoal, toGoalStates, type Figures, type Goal } from "#model/goals.ts";

export type ControlState = "open" | "limit" | "lock" | "hide";

export interface TaskDraft {
  readonly languages: readonly WordLanguage[];
  readonly title: Readonly<Record<WordLanguage, string>>;
  readonly text: Readonly<Record<WordLanguage, string>>;
  readonly goals: readonly Goal[];
  readonly access: Access;
}

export function createDraft(language: string, isClass: boolean): TaskDraft {
  return {
    languages: [wordLanguages.find((known) => known === language) ?? "en"],
    title: { en: "", zh: "" },
    text: { en: "", zh: "" },
    goals: [createGoal(isClass ? "testAccuracy" : "testLoss")],
    access: openAccess,
  };
}

export function toAssignment(
  { languages, title, text, goals, access }: TaskDraft,
  experiment: Experiment,
): Assignment {
  const pick = (words: TaskDraft["title"]): Words =>
    Object.fromEntries(languages.map((language) => [language, words[language].trim()]));
  return { version: assignmentVersion, title: pick(title), text: pick(text), experiment, access, goals };
}

export type Need = "title" | "goal" | "done" | "experiment";

/** What keeps it from being given to anyone; null: nothing. `figures` are those before the first step. */
export function findNeed(
  draft: TaskDraft,
  experiment: Experiment,
  figures: Figures | null,
  hasProblems: boolean,
): Need | null {
  if (hasProblems) return "experiment";
  if (draft.languages.some((language) => draft.title[language].trim() === "")) return "title";
  if (draft.goals.length === 0) return "goal";
  const states = toGoalStates(draft.goals, { figures, experiment, start: experiment, deviation: 1 });
  return states.every(Boolean) ? "done" : null;
}

export function toControlState({ hide, lock, limit }: Access, control: ControlName): ControlState {
  if (hide.includes(control)) return "hide";
  if (lock.includes(control)) return "lock";
  return limit[control] ? "limit" : "open";
}

export function setControlState(
  access: Access,
  control: ControlName,
  state: ControlState,
  limit: Limit,
): Access {
  const without = (names: readonly string[]) => names.filter((name) => name !== control);
  const { [control]: _, ...limits } = access.limit;
  return {
    hide: state === "hide" ? [...without(access.hide), control] : without(access.hide),
    lock: state === "lock" ? [...without(access.lock), control] : without(access.lock),
    limit: state === "limit" ? { ...limits, [control]: limit } : limits,
  };
}

/** What a range may begin with: the numbers that there are now; null where a control has none. */
export function toFirstLimit(control: ControlName, experiment: Experiment): Limit | null {
  const setting = settingControls.find((known) => known === control);
  const numbers = setting
    ? governedBy(setting)
        .values(experiment)
        .filter((value) => typeof value === "number")
    : [];
  if (numbers.length === 0) return null;
  return { min: Math.min(...numbers), max: Math.max(...numbers) };
}

export const controlGroups = ["data", "network", "training", "run", "page"] as const;
export type ControlGroup = (typeof controlGroups)[number];

/** Those of a group that a teacher may hold; opening another experiment is held by every task. */
export function toControls(group: ControlGroup): readonly ControlName[] {
  return controlNames.filter((name) => name !== "experiment.open" && toGroup(name) === group);
}

function toGroup(name: ControlName): ControlGroup {
  const [area] = name.split(".");
  if (area === "seed") return "training";
  return controlGroups.find((group) => group === area) ?? "page";
}
