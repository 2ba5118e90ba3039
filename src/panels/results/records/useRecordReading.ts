import { useState } from "react";
import type { RecordsDataset } from "#data/sequenceDataset.ts";
import { toRankReading, type RankReading } from "#panels/results/ranks/rankReading.ts";
import { toRecordScores, toTruths } from "#panels/results/records/recordScores.ts";
import { useCoding } from "#panels/results/useCoding.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";

/** Reads the newest scores of the test part; to be called where something is drawn. Null while there are none. */
export function useRecordReading(dataset: RecordsDataset): () => RankReading | null {
  const { live, session } = usePlayground();
  const coding = useCoding(dataset);
  const [remember] = useState(createMemory);
  return () => {
    const { prediction } = live;
    if (!prediction || prediction.run !== session.store.getState().run) return null;
    return remember([dataset, prediction, coding], () => {
      const scores = toRecordScores(dataset, prediction.answers, coding);
      return scores && toRankReading(scores, toTruths(dataset));
    });
  };
}

/** Several views draw the same moment: its ranking is made once. */
function createMemory() {
  let seen: readonly unknown[] = [];
  let reading: RankReading | null = null;
  return (of: readonly unknown[], make: () => RankReading | null) => {
    if (of.some((one, i) => one !== seen[i])) [seen, reading] = [of, make()];
    return reading;
  };
}
