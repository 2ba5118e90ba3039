import type { SeriesDataset } from "#data/sequenceDataset.ts";
import { useExperiment, useSession } from "#state/PlaygroundContext.tsx";

/** The series of the experiment; null until it has arrived, though another may still be trained on. */
export function useSeries(): SeriesDataset | null {
  const set = useExperiment(({ data }) => data.set);
  const series = useExperiment(({ data }) => (data.kind === "series" ? data.series : null));
  return useSession(({ dataset }) =>
    dataset?.kind === "series" && dataset.about.id === set && dataset.series === series ? dataset : null,
  );
}
