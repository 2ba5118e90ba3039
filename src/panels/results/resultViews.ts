/**
 * @file Which view tells how well a network does on which kind of data. Each arrives when it is first shown; a kind that
 * is not named has figures and curves.
 */
import type { ComponentType } from "react";
import type { Dataset } from "#data/dataset.ts";
import { later } from "#panels/Later.tsx";

export const resultViews: Partial<Record<Exclude<Dataset["kind"], "points">, ComponentType>> = {
  images: later(async () => (await import("#panels/results/ImageResults.tsx")).ImageResults),
  series: later(async () => (await import("#panels/results/series/SeriesResults.tsx")).SeriesResults),
  records: later(async () => (await import("#panels/results/records/RecordsResults.tsx")).RecordsResults),
  algorithm: later(
    async () => (await import("#panels/results/algorithm/AlgorithmResults.tsx")).AlgorithmResults,
  ),
  text: later(async () => (await import("#panels/results/text/TextResults.tsx")).TextResults),
  words: later(async () => (await import("#panels/results/words/WordsResults.tsx")).WordsResults),
  pairs: later(async () => (await import("#panels/results/pairs/PairsResults.tsx")).PairsResults),
  ratings: later(async () => (await import("#panels/results/ratings/RatingsResults.tsx")).RatingsResults),
};
