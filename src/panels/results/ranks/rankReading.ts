/** @file Scores of rare cases, ranked: what all views of one moment share. Pure. */
import {
  findMarking,
  toAveragePrecision,
  toMarked,
  toRanking,
  toRocArea,
  type Marked,
  type Ranking,
} from "#data/ranking.ts";

export interface RankReading {
  /** One for each case; the higher the more suspicious. */
  readonly scores: Float32Array;
  readonly ranking: Ranking;
  readonly averagePrecision: number;
  readonly rocArea: number;
}

/** `truths` are 1 for the cases that are to be found, else 0. */
export function toRankReading(scores: Float32Array, truths: ArrayLike<number>): RankReading {
  const ranking = toRanking(scores, truths);
  return { scores, ranking, averagePrecision: toAveragePrecision(ranking), rocArea: toRocArea(ranking) };
}

export interface ThresholdReading extends Marked {
  readonly point: number;
  /** Infinity where nothing is marked. */
  readonly threshold: number;
  readonly marked: number;
  readonly cases: number;
}

/** What becomes of the cases when about `marks` of them are marked. */
export function toThresholdReading(ranking: Ranking, marks: number): ThresholdReading {
  const point = findMarking(ranking, marks);
  const counts = toMarked(ranking, point);
  return {
    ...counts,
    point,
    threshold: ranking.thresholds[point] ?? Infinity,
    marked: counts.caught + counts.falseAlarms,
    cases: ranking.positives + ranking.negatives,
  };
}

/** How many cases may be marked, for a slider: 0, 1, 2, 5, 10 … all, and as many as there are to be found. */
export function toMarkStops(positives: number, cases: number): number[] {
  const round = [1, 10, 100, 1000, 10_000, 100_000].flatMap((power) =>
    [1, 2, 3, 5, 7].map((digit) => digit * power),
  );
  return [...new Set([0, ...round.filter((count) => count < cases), positives, cases])].toSorted(
    (a, b) => a - b,
  );
}
