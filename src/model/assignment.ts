/**
 * @file What a teacher sets a class: where to start, what stays as it is, and goals that the page checks by itself. The
 * page calls it a task; in code `Task` (task.ts) is what is asked of a network, so this has a name of its own.
 */
import { isLocked, openAccess, type Access } from "#model/access.ts";
import type { Experiment } from "#model/experiment.ts";
import type { Goal } from "#model/goals.ts";

export const assignmentVersion = 1;

/** Languages that a task can be written in. */
export const wordLanguages = ["en", "zh"] as const;
export type WordLanguage = (typeof wordLanguages)[number];

/** The same in one language or several; at least one of them is there. Plain text, never markup. */
export type Words = Readonly<Partial<Record<WordLanguage, string>>>;

export interface Assignment {
  readonly version: typeof assignmentVersion;
  readonly title: Words;
  /** What to do and why; paragraphs are parted by line breaks. */
  readonly text: Words;
  readonly experiment: Experiment;
  readonly access: Access;
  /** Reached when all of them are, at the same moment. */
  readonly goals: readonly Goal[];
}

export const longestTitle = 120;
export const longestText = 4000;
export const mostGoals = 12;

/** Whether the text after `#` means a task, of whichever version. */
export function isAssignmentLink(text: string): boolean {
  return /^t\d{1,4}=/.test(text);
}

/** In the language of the page where the words are there in it, else in the one that there is. */
export function toWords(words: Words, language: string): string {
  const wanted = wordLanguages.find((known) => known === language);
  return (wanted && words[wanted]) ?? words.en ?? words.zh ?? "";
}

/**
 * What a task leaves open while it is on. Another experiment would end it unasked, so opening one waits until the task
 * is left.
 */
export function toAccess({ access }: Assignment): Access {
  return isLocked(access, "experiment.open")
    ? access
    : { ...openAccess, ...access, lock: [...access.lock, "experiment.open"] };
}
