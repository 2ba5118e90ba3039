import type { SeriesDataset } from "#data/sequenceDataset.ts";
import { useSequences } from "#panels/data/sequences/useSequences.ts";
import { useExperiment } from "#state/PlaygroundContext.tsx";

/** The series of the experiment; null until it has arrived, though another one of its set may still be trained on. */
export function useSeries(): SeriesDataset | null {
  const series = useExperiment(({ data }) => (data.kind === "series" ? data.series : null));
  const dataset = useSequences("series");
  return dataset?.series === series ? dataset : null;
}
