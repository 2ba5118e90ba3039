/** @file From a set as it was read to what a network learns from. */
import type { Dataset } from "#data/dataset.ts";
import { createImageDataset } from "#data/imageDataset.ts";
import type { PackSpec } from "#data/layouts/layout.ts";
import type { LoadedSet } from "#data/layouts/layouts.ts";
import { createPairsDataset } from "#data/pairsDataset.ts";
import { createRatingsDataset } from "#data/ratings.ts";
import { createRecordsDataset } from "#data/records.ts";
import { createSeriesDataset } from "#data/seriesDataset.ts";
import { createTableDataset } from "#data/table.ts";
import { createTextDataset } from "#data/textDataset.ts";
import { createWordsDataset } from "#data/wordsDataset.ts";

/** Null where the set is of another kind than the description, or lacks the part that it names. */
export async function createDataset(spec: PackSpec, set: LoadedSet): Promise<Dataset | null> {
  if (spec.kind === "images" && set.kind === "images") return createImageDataset(spec, set);
  if (spec.kind === "table" && set.kind === "table") return createTableDataset(spec, set.table);
  if (spec.kind === "words" && set.kind === "words") return createWordsDataset(spec, set);
  if (spec.kind === "pairs" && set.kind === "pairs") return createPairsDataset(spec, set);
  if (spec.kind === "series" && set.kind === "series") return createSeriesDataset(spec, set);
  if (spec.kind === "records" && set.kind === "records") {
    return createRecordsDataset(spec, set.meta.fields, set, set.meta.about);
  }
  if (spec.kind === "ratings" && set.kind === "ratings") return createRatingsDataset(spec, set);
  if (spec.kind !== "text" || set.kind !== "text") return null;
  const corpus = set.corpora.get(spec.corpus);
  return corpus ? createTextDataset(spec, set, corpus) : null;
}
