/** @file What the norms of the gradient along time say in one word. */

/**
 * none: no error arrives anywhere; lost: some are no numbers; fades, grows: much, towards the first steps; reaches:
 * neither; even: it hardly changes at all.
 */
export type StepVerdict = "none" | "lost" | "fades" | "grows" | "reaches" | "even";

/** A factor by which the first steps get less of the error than the last ones. */
const much = 1000;
const little = 2;

export interface StepJudgement {
  readonly verdict: StepVerdict;
  /** How many times smaller the gradient is at the first steps than at the strongest; 1 where there is nothing to compare. */
  readonly factor: number;
}

/** `norms` in the order of the steps; the ones at which nothing arrives behind the last answer do not count. */
export function toStepVerdict(norms: ArrayLike<number>): StepJudgement {
  const all = Array.from(norms);
  if (all.some((norm) => !Number.isFinite(norm))) return { verdict: "lost", factor: 1 };
  const strongest = Math.max(0, ...all);
  if (strongest === 0) return { verdict: "none", factor: 1 };
  const end = Math.max(1, Math.ceil(all.length / 8));
  const first = toMean(all.slice(0, end));
  const last = toMean(all.slice(-end));
  const factor = first > 0 ? Math.max(strongest, last) / first : Infinity;
  if (factor > much) return { verdict: "fades", factor };
  if (last > 0 && first / last > much) return { verdict: "grows", factor: first / last };
  return { verdict: factor < little ? "even" : "reaches", factor };
}

function toMean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
