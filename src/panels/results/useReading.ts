import { readPrediction, type LabelledDataset, type Reading } from "#panels/results/predictions.ts";
import { useCoding } from "#panels/results/useCoding.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";

/** Reads the newest answers to the test part; to be called where something is drawn. Null while there are none. */
export function useReading(dataset: LabelledDataset): () => Reading | null {
  const { live, session } = usePlayground();
  const coding = useCoding(dataset);
  return () => {
    const { prediction } = live;
    const isOld = prediction?.run !== session.store.getState().run;
    return isOld ? null : readPrediction(prediction, dataset, coding);
  };
}
