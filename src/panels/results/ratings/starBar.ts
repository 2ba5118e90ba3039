/** @file Expected stars as a bar with its number. Pure. */
import type { RatingsDataset } from "#data/sequenceDataset.ts";
import type { BarListRow } from "#viz/barList.ts";
import { formatWeight } from "#viz/formatNumber.ts";

/** A network may expect more than can be given: it is shown as the most that can. */
export function toStarBar(
  { range: [least, most] }: Pick<RatingsDataset, "range">,
  expected: number,
): Pick<BarListRow, "share" | "value"> {
  const stars = Math.min(most, Math.max(least, expected));
  // one star is a short bar, not none
  const floor = Math.min(0, least);
  return { share: (stars - floor) / (most - floor || 1), value: formatWeight(stars, "–", 1) };
}
