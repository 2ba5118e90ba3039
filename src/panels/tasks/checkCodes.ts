/** @file What pasted completion codes are worth, line by line. */
import type { Assignment } from "#model/assignment.ts";
import { challengeIds } from "#model/challenges/challenge.ts";
import { toChallenge } from "#model/challenges/challenges.ts";
import { readCode, toTaskDigest, type Completion } from "#model/completionCode.ts";

export type CodeVerdict = "valid" | "otherTask" | "unknownTask" | "tampered" | "unreadable" | "newer";

export interface CheckedCode {
  readonly line: number;
  readonly text: string;
  readonly verdict: CodeVerdict;
  readonly completion: Completion | null;
  /** The task that it is of, where that is known. */
  readonly task: Assignment | null;
  /** An earlier line that tells of the very same run. */
  readonly same: number | null;
}

export const mostCodes = 500;

/** Blank lines count as lines but are passed over. `task`: what it should be of; null: any rung of the ladder. */
export function checkCodes(text: string, task: Assignment | null): readonly CheckedCode[] {
  const ladder = new Map(challengeIds.map((id) => [toTaskDigest(toChallenge(id)), toChallenge(id)]));
  const wanted = task && toTaskDigest(task);
  const runs = new Map<string, number>();
  return text
    .split("\n")
    .slice(0, mostCodes)
    .map((one, index) => ({ one: one.trim(), line: index + 1 }))
    .filter(({ one }) => one !== "")
    .map(({ one, line }): CheckedCode => {
      const reading = readCode(one);
      const bad = { line, text: one, completion: null, task: null, same: null };
      if (reading.kind !== "read") return { ...bad, verdict: reading.kind };
      const { completion } = reading;
      const known = wanted === completion.task ? task : (ladder.get(completion.task) ?? null);
      const run = JSON.stringify({ ...completion, name: "" });
      const same = runs.get(run) ?? null;
      if (same === null) runs.set(run, line);
      return {
        line,
        text: one,
        verdict: toVerdict(completion, wanted, known),
        completion,
        task: known,
        same,
      };
    });
}

function toVerdict({ task }: Completion, wanted: string | null, known: Assignment | null): CodeVerdict {
  if (wanted !== null) return task === wanted ? "valid" : "otherTask";
  return known ? "valid" : "unknownTask";
}
