/** @file A ranking as two curves in the unit square: the corners worth drawing, and the point nearest to a place. Pure. */
import { toFallout, toPrecision, toRecall, type Ranking } from "#data/ranking.ts";

/** pr: precision over recall; roc: recall over the share of false alarms. */
export type RankPlot = "pr" | "roc";

export type Place = readonly [x: number, y: number];

/** Where a point of the ranking lies; at −1, where nothing is marked, both curves start. */
export function toPlace(ranking: Ranking, plot: RankPlot, point: number): Place {
  if (plot === "roc") return point < 0 ? [0, 0] : [toFallout(ranking, point), toRecall(ranking, point)];
  return point < 0 ? [0, toPrecision(ranking, 0)] : [toRecall(ranking, point), toPrecision(ranking, point)];
}

/**
 * The points at which a curve turns. The precision–recall curve is drawn in steps (each recall with the precision at
 * which it is first reached), as its average precision counts it; the ROC in straight lines.
 */
export function toCorners(ranking: Ranking, plot: RankPlot): number[] {
  const { caught, alarms } = ranking;
  const last = caught.length - 1;
  const corners: number[] = [];
  for (let point = 0; point <= last; point++) {
    const rises = caught[point] !== (point > 0 ? caught[point - 1] : 0);
    if (plot === "pr") {
      if (rises) corners.push(point);
      continue;
    }
    const risesNext = point < last && caught[point + 1] !== caught[point];
    const grows = alarms[point] !== (point > 0 ? alarms[point - 1] : 0);
    const growsNext = point < last && alarms[point + 1] !== alarms[point];
    // along a straight wall or floor only its ends
    if (point === last || (rises && grows) || rises !== risesNext || grows !== growsNext) corners.push(point);
  }
  return corners;
}

/** The first point that catches at least so many true cases; −1 for none. */
export function findCatching({ caught }: Ranking, count: number): number {
  if (count <= 0) return -1;
  let low = 0;
  let high = caught.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (caught[middle]! >= count) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The point of the drawn curve that lies nearest to a place. */
export function findNearestPoint(ranking: Ranking, plot: RankPlot, [x, y]: Place): number {
  let best = -1;
  let least = Infinity;
  for (const point of [-1, ...toCorners(ranking, plot)]) {
    const [px, py] = toPlace(ranking, plot, point);
    const distance = (px - x) ** 2 + (py - y) ** 2;
    if (distance < least) [best, least] = [point, distance];
  }
  return best;
}
