/**
 * @file How well a score tells the rare cases from the rest, at every threshold at once: precision and recall, and the
 * receiver operating characteristic (Fawcett 2006, "An introduction to ROC analysis", Algorithm 1). Cases with the same
 * score are marked together, so that their order does not count. Pure.
 */

/** One point for each different score, the highest first; a case is marked when its score is at least the threshold. */
export interface Ranking {
  readonly thresholds: Float64Array;
  /** True cases that are marked at each threshold. */
  readonly caught: Uint32Array;
  /** Other cases that are marked there: false alarms. */
  readonly alarms: Uint32Array;
  readonly positives: number;
  readonly negatives: number;
}

/** What becomes of the cases at one threshold. */
export interface Marked {
  readonly caught: number;
  readonly missed: number;
  readonly falseAlarms: number;
  /** Rightly left alone. */
  readonly passed: number;
}

/**
 * `truths` are 1 for the cases that are to be found, 0 for the rest, below 0 for those that do not count. A score that is
 * no number is the lowest of all: what the network cannot judge it does not mark.
 */
export function toRanking(scores: ArrayLike<number>, truths: ArrayLike<number>): Ranking {
  const ofTrue = toFalling(scores, truths, 1);
  const ofOther = toFalling(scores, truths, 0);
  const all = ofTrue.length + ofOther.length;
  const thresholds = new Float64Array(all);
  const caught = new Uint32Array(all);
  const alarms = new Uint32Array(all);
  let points = 0;
  for (let t = 0, o = 0; t + o < all; points++) {
    const threshold = Math.max(ofTrue[t] ?? -Infinity, ofOther[o] ?? -Infinity);
    while (t < ofTrue.length && ofTrue[t] === threshold) t++;
    while (o < ofOther.length && ofOther[o] === threshold) o++;
    thresholds[points] = threshold;
    caught[points] = t;
    alarms[points] = o;
  }
  return {
    thresholds: thresholds.slice(0, points),
    caught: caught.slice(0, points),
    alarms: alarms.slice(0, points),
    positives: ofTrue.length,
    negatives: ofOther.length,
  };
}

function toFalling(scores: ArrayLike<number>, truths: ArrayLike<number>, truth: 0 | 1): Float64Array {
  const own = new Float64Array(scores.length);
  let count = 0;
  for (let i = 0; i < scores.length; i++) {
    if (truths[i] === truth) own[count++] = Number.isNaN(scores[i]) ? -Infinity : scores[i]!;
  }
  return own.subarray(0, count).toSorted().toReversed();
}

/** Share of the true cases that are marked; NaN where there are none. */
export function toRecall({ caught, positives }: Ranking, point: number): number {
  return caught[point]! / positives;
}

/** Share of the marked cases that are true ones. */
export function toPrecision({ caught, alarms }: Ranking, point: number): number {
  return caught[point]! / (caught[point]! + alarms[point]!);
}

/** Share of the other cases that are marked; NaN where there are none. */
export function toFallout({ alarms, negatives }: Ranking, point: number): number {
  return alarms[point]! / negatives;
}

/**
 * The mean of the precision over the true cases, Σ (recallₖ − recallₖ₋₁) · precisionₖ: the area under the steps of the
 * precision–recall curve. By chance it is the share of true cases; NaN where there are none.
 */
export function toAveragePrecision(ranking: Ranking): number {
  let sum = 0;
  ranking.caught.forEach((caught, point) => {
    sum += (caught - (ranking.caught[point - 1] ?? 0)) * toPrecision(ranking, point);
  });
  return sum / ranking.positives;
}

/**
 * The area under the receiver operating characteristic: how often a true case scores above another one, ties counting
 * half. By chance 0.5; NaN where one of both kinds is missing.
 */
export function toRocArea({ caught, alarms, positives, negatives }: Ranking): number {
  let area = 0;
  caught.forEach((now, point) => {
    const before = caught[point - 1] ?? 0;
    area += (alarms[point]! - (alarms[point - 1] ?? 0)) * ((now + before) / 2);
  });
  return area / (positives * negatives);
}

/** The lowest threshold that is at least `threshold`, as a point of the ranking; −1 where nothing is marked. */
export function findPoint({ thresholds }: Ranking, threshold: number): number {
  let low = 0;
  let high = thresholds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (thresholds[middle]! >= threshold) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** What is caught and what is missed at a point; at −1 nothing is marked. */
export function toMarked({ caught, alarms, positives, negatives }: Ranking, point: number): Marked {
  const [found, wrong] = [caught[point] ?? 0, alarms[point] ?? 0];
  return { caught: found, missed: positives - found, falseAlarms: wrong, passed: negatives - wrong };
}

/** The first point at which at least so many cases are marked; −1 for none, the last point where there are not so many. */
export function findMarking({ caught, alarms }: Ranking, count: number): number {
  if (count <= 0) return -1;
  let low = 0;
  let high = caught.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (caught[middle]! + alarms[middle]! >= count) high = middle;
    else low = middle + 1;
  }
  return high;
}
