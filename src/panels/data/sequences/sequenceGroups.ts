/** @file The app's own sets of sequences as the data panel lists them: by what is done with them. */
import {
  algorithmSets,
  pairsSets,
  ratingsSets,
  recordsSets,
  seriesSets,
  textSets,
  wordsSets,
  type SequenceData,
} from "#model/sequenceData.ts";

export interface SequenceGroup {
  readonly kind: SequenceData["kind"];
  readonly sets: readonly string[];
}

export const sequenceGroups: readonly SequenceGroup[] = [
  { kind: "text", sets: textSets },
  { kind: "words", sets: wordsSets },
  { kind: "pairs", sets: pairsSets },
  { kind: "series", sets: seriesSets },
  { kind: "records", sets: recordsSets },
  { kind: "algorithm", sets: algorithmSets },
  { kind: "ratings", sets: ratingsSets },
];
