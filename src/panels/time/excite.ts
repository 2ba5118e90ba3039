/** @file Which signs excite a unit: its mean state behind each of them, and the places where it is most on or off. */

/** What was read and how a unit answered, over some samples. */
export interface Reading {
  /** `[count, steps]` */
  readonly signs: ArrayLike<number>;
  /** `[count, steps]`: the state of the unit after each sign. */
  readonly states: ArrayLike<number>;
  readonly count: number;
  readonly steps: number;
}

export interface SignMean {
  readonly sign: number;
  readonly mean: number;
  /** How often it was read. */
  readonly count: number;
}

/** By sign, the largest mean first; padding, and what was read fewer than `least` times, says nothing. */
export function toSignMeans({ signs, states, count, steps }: Reading, least = 3): SignMean[] {
  const sums = new Map<number, { sum: number; count: number }>();
  for (let i = 0; i < count * steps; i++) {
    const sign = signs[i]!;
    if (sign === 0 || !Number.isFinite(states[i]!)) continue;
    const known = sums.get(sign) ?? { sum: 0, count: 0 };
    sums.set(sign, { sum: known.sum + states[i]!, count: known.count + 1 });
  }
  return [...sums]
    .filter(([, { count }]) => count >= least)
    .map(([sign, { sum, count }]) => ({ sign, mean: sum / count, count }))
    .toSorted((a, b) => b.mean - a.mean);
}

export interface Context {
  readonly state: number;
  /** What was read up to the sign and behind it; the sign itself is `signs[at]`. */
  readonly signs: readonly number[];
  readonly at: number;
}

/**
 * The places where |state| is largest, at most one of each sample, so that they differ; the strongest first. Each with
 * `before` signs that led to it and `after` that follow.
 */
export function toTopContexts(
  { signs, states, count, steps }: Reading,
  most: number,
  before = 12,
  after = 4,
): Context[] {
  const best: { state: number; sample: number; step: number }[] = [];
  for (let sample = 0; sample < count; sample++) {
    let step = -1;
    for (let t = 0; t < steps; t++) {
      const i = sample * steps + t;
      if (signs[i] === 0 || !Number.isFinite(states[i]!)) continue;
      if (step < 0 || Math.abs(states[i]!) > Math.abs(states[sample * steps + step]!)) step = t;
    }
    if (step >= 0) best.push({ state: states[sample * steps + step]!, sample, step });
  }
  return best
    .toSorted((a, b) => Math.abs(b.state) - Math.abs(a.state))
    .slice(0, most)
    .map(({ state, sample, step }) => {
      const first = Math.max(0, step - before);
      const last = Math.min(steps - 1, step + after);
      const around = Array.from({ length: last - first + 1 }, (_, i) => signs[sample * steps + first + i]!);
      return { state, signs: around, at: step - first };
    });
}
