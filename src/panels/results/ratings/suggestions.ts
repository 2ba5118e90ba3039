/** @file Which things come first of those that somebody has not rated. Pure. */
import type { Ratings } from "#data/ratingBaselines.ts";

/** Indices of the `most` largest of `stars`, without those that are `known`; the largest first. */
export function toTop(
  stars: ArrayLike<number>,
  known: ReadonlyMap<number, number>,
  most: number,
): readonly number[] {
  return Array.from({ length: stars.length }, (_, item) => item)
    .filter((item) => !known.has(item) && !Number.isNaN(stars[item]))
    .toSorted((a, b) => stars[b]! - stars[a]!)
    .slice(0, most);
}

/** Who parts good from bad the most: the largest spread of stars, of many ratings. */
export function findTelling({ users, stars }: Ratings): number {
  const sums = new Map<number, { count: number; sum: number; squares: number }>();
  for (let i = 0; i < stars.length; i++) {
    const of = sums.get(users[i]!) ?? { count: 0, sum: 0, squares: 0 };
    const value = stars[i]!;
    sums.set(users[i]!, {
      count: of.count + 1,
      sum: of.sum + value,
      squares: of.squares + value * value,
    });
  }
  // Σ(x − mean)² grows with the number of ratings and with how they part
  const spread = ({ count, sum, squares }: { count: number; sum: number; squares: number }) =>
    squares - (sum * sum) / count;
  const [first] = [...sums].toSorted(([, a], [, b]) => spread(b) - spread(a));
  return first?.[0] ?? 0;
}

/** Of what somebody rated the best, the most stars first. */
export function toLiked(rated: ReadonlyMap<number, number>, most: number): readonly number[] {
  return [...rated.keys()].toSorted((a, b) => rated.get(b)! - rated.get(a)!).slice(0, most);
}

/**
 * Things to be rated by a newcomer, the best known first, but one kind after the other, so that tastes can part.
 * `counts` are the ratings of each thing.
 */
export function toQuestions(
  counts: ArrayLike<number>,
  kinds: readonly (readonly string[])[],
): readonly number[] {
  const sorted = Array.from({ length: counts.length }, (_, item) => item).toSorted(
    (a, b) => counts[b]! - counts[a]!,
  );
  const seen = new Map<string, number>();
  const rounds = sorted.map((item) => {
    const kind = kinds[item]?.[0] ?? "";
    const round = seen.get(kind) ?? 0;
    seen.set(kind, round + 1);
    return { item, round };
  });
  return rounds.toSorted((a, b) => a.round - b.round).map(({ item }) => item);
}
