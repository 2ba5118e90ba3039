import { useState } from "react";
import type { RecordsDataset } from "#data/sequenceDataset.ts";
import { createMemory } from "#panels/results/memory.ts";
import { toRankReading, type RankReading } from "#panels/results/ranks/rankReading.ts";
import { toRecordScores, toTruths } from "#data/recordScores.ts";
import { useCoding } from "#panels/results/useCoding.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";

/** Reads the newest scores of the test part; to be called where something is drawn. Null while there are none. */
export function useRecordReading(dataset: RecordsDataset): () => RankReading | null {
  const { live, session } = usePlayground();
  const coding = useCoding(dataset);
  const [remember] = useState(() => createMemory<RankReading | null>());
  return () => {
    const { prediction } = live;
    if (!prediction || prediction.run !== session.store.getState().run) return null;
    return remember([dataset, prediction, coding], () => {
      const scores = toRecordScores(dataset, prediction.answers, coding);
      return scores && toRankReading(scores, toTruths(dataset));
    });
  };
}
