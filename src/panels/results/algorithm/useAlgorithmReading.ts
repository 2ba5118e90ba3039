import { useState } from "react";
import type { AlgorithmDataset } from "#data/sequenceDataset.ts";
import { readAlgorithm, type AlgorithmReading } from "#panels/results/algorithm/algorithmReading.ts";
import { createMemory } from "#panels/results/memory.ts";
import { useCoding } from "#panels/results/useCoding.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";

/** Reads the newest answers to the test part; to be called where something is drawn. Null while there are none. */
export function useAlgorithmReading(dataset: AlgorithmDataset): () => AlgorithmReading | null {
  const { live, session } = usePlayground();
  const coding = useCoding(dataset);
  const [remember] = useState(() => createMemory<AlgorithmReading | null>());
  return () => {
    const { prediction } = live;
    if (!prediction || prediction.run !== session.store.getState().run) return null;
    return remember([dataset, prediction, coding], () => readAlgorithm(dataset, prediction.answers, coding));
  };
}
