/** @file What is known of any set before it is loaded. */
import type { PackedData } from "#model/data.ts";
import { findImageFacts } from "#model/images.ts";
import {
  findPairsFacts,
  findRatingsFacts,
  findRecordsFacts,
  findSeriesFacts,
  findTextFacts,
  findWordsFacts,
} from "#model/sequenceFacts.ts";
import { findTableFacts } from "#model/tables.ts";

/** Facts of the app's own set, or of the pack; of an unknown set without a pack, undefined. */
export function findFacts(data: PackedData): NonNullable<PackedData["pack"]> | undefined {
  switch (data.kind) {
    case "table":
      return findTableFacts(data);
    case "images":
      return findImageFacts(data);
    case "text":
      return findTextFacts(data);
    case "words":
      return findWordsFacts(data);
    case "series":
      return findSeriesFacts(data);
    case "records":
      return findRecordsFacts(data);
    case "pairs":
      return findPairsFacts(data);
    case "ratings":
      return findRatingsFacts(data);
  }
}
