/** @file How often the network is right, counted apart for each language or speaker. Pure. */
import type { Marks } from "#data/marks.ts";

export interface MarkScore {
  readonly count: number;
  /** Of them answered right, 0…1; NaN where there are none, or no answers. */
  readonly share: number;
}

/** One for each name; `answers` are class indices like the truth. */
export function toMarkScores(
  { names, test }: Pick<Marks, "names" | "test">,
  truth: ArrayLike<number>,
  answers: ArrayLike<number> | null,
): readonly MarkScore[] {
  return names.map((_, name) => {
    const ones = [...test.keys()].filter((i) => test[i] === name);
    const right = answers ? ones.filter((i) => answers[i] === truth[i]).length : Number.NaN;
    return { count: ones.length, share: ones.length === 0 ? Number.NaN : right / ones.length };
  });
}
