/** @file The built-in tasks: a ladder from "separate two clouds" to "write a poem". Their names never change: links have them. */
import { openAccess, type Access } from "#model/access.ts";
import { assignmentVersion, type Assignment, type Words } from "#model/assignment.ts";
import type { Experiment } from "#model/experiment.ts";
import type { Goal } from "#model/goals.ts";

/** From the easiest to the hardest. */
export const challengeIds = [
  "two-clouds",
  "crossed-corners",
  "small-circle",
  "right-pace",
  "noisy-moons",
  "bare-spiral",
  "wave",
  "two-measurements",
  "small-eye",
  "sun-cycle",
  "echo",
  "poem",
] as const;
export type ChallengeId = (typeof challengeIds)[number];

export function isChallengeId(text: string): text is ChallengeId {
  return challengeIds.some((id) => id === text);
}

/** The samples stay those that were meant; which inputs are read is open unless it is named in `more`. */
const fixedData = [
  "data.set",
  "data.samples",
  "data.noise",
  "data.testShare",
  "data.seed",
  "data.newSample",
  "data.painted",
  "data.options",
] as const;

interface Plan {
  readonly title: Required<Words>;
  readonly text: Required<Words>;
  readonly experiment: Experiment;
  readonly goals: readonly Goal[];
  /** Locked besides the data. */
  readonly lock?: Access["lock"];
}

export function challenge({ lock = [], ...plan }: Plan): Assignment {
  return { version: assignmentVersion, ...plan, access: { ...openAccess, lock: [...fixedData, ...lock] } };
}
