/** @file What the errors beside each other say, as a sentence. Pure. */
import type { MethodScore } from "./methods.ts";

export interface Verdict {
  /**
   * behind: a baseline errs less. same: hardly any gain over the last value. better: a gain over every baseline.
   * waiting: nothing to compare yet.
   */
  readonly kind: "waiting" | "behind" | "same" | "better";
  /** The baseline that errs least. */
  readonly best: MethodScore["method"];
  /** How much less than it the network errs: a share of its error, negative where the network errs more. */
  readonly gain: number;
}

/** A gain below this is none to speak of. */
const leastGain = 0.03;

export function toVerdict(scores: readonly MethodScore[]): Verdict {
  const [network, ...baselines] = scores;
  const sorted = baselines
    .filter(({ stepwise }) => Number.isFinite(stepwise?.rmse))
    .toSorted((a, b) => a.stepwise!.rmse - b.stepwise!.rmse);
  const [best] = sorted;
  const own = network?.stepwise?.rmse ?? Number.NaN;
  if (!best || !Number.isFinite(own)) return { kind: "waiting", best: "last", gain: 0 };
  const gain = 1 - own / best.stepwise!.rmse;
  if (Math.abs(gain) < leastGain) return { kind: "same", best: best.method, gain };
  return { kind: gain < 0 ? "behind" : "better", best: best.method, gain };
}
