/**
 * @file How a network that gives a probability to every next sign is made to write: the probabilities are made sharper or
 * flatter, the unlikely ones are left out, and one sign is drawn. Pure; the same random numbers write the same text.
 */
import type { Random } from "#base/random.ts";

export interface Boldness {
  /**
   * The softmax of (scores / temperature): 1 leaves the probabilities as they are, less makes the likely likelier, more
   * lets the unlikely be drawn more often; 0 always takes the likeliest. (Ackley, Hinton and Sejnowski 1985)
   */
  readonly temperature: number;
  /** Only so many of the likeliest signs are drawn; null: all. (Fan, Lewis and Dauphin 2018) */
  readonly topK: number | null;
}

/**
 * The shares that are drawn from, of the same length, their sum 1. Signs below `first` (padding, "other") are never
 * drawn. Where nothing can be drawn (a network that diverged) all shares are 0.
 */
export function toDrawn(
  probabilities: ArrayLike<number>,
  { temperature, topK }: Boldness,
  first: number,
): Float32Array {
  const shares = new Float32Array(probabilities.length);
  const kept = findLikeliest(probabilities, topK ?? probabilities.length, first);
  const [best] = kept;
  if (best === undefined) return shares;
  if (temperature <= 0) {
    shares[best] = 1;
    return shares;
  }
  let sum = 0;
  for (const sign of kept) {
    // over the likeliest, so that a low temperature runs into 0 and never into 0 / 0
    const share = (probabilities[sign]! / probabilities[best]!) ** (1 / temperature);
    shares[sign] = share;
    sum += share;
  }
  for (const sign of kept) shares[sign]! /= sum;
  return shares;
}

/** Draws a sign from shares whose sum is 1; null where there is nothing to draw from. */
export function drawSign(shares: ArrayLike<number>, random: Random): number | null {
  let left = random();
  let last: number | null = null;
  for (let sign = 0; sign < shares.length; sign++) {
    if (!(shares[sign]! > 0)) continue;
    last = sign;
    left -= shares[sign]!;
    if (left < 0) break;
  }
  return last;
}

/** The likeliest signs from `first` on, the likeliest first, of equals the smaller sign; those of probability 0 are left out. */
export function findLikeliest(
  probabilities: ArrayLike<number>,
  count: number,
  first: number,
): readonly number[] {
  const signs: number[] = [];
  for (let sign = first; sign < probabilities.length; sign++) if (probabilities[sign]! > 0) signs.push(sign);
  return signs.toSorted((a, b) => probabilities[b]! - probabilities[a]! || a - b).slice(0, count);
}
