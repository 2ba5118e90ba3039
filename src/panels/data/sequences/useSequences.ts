import type { SequenceDataset } from "#data/sequenceDataset.ts";
import { useExperiment, useSession } from "#state/PlaygroundContext.tsx";

type WithAbout = Exclude<SequenceDataset, { readonly kind: "algorithm" }>;

/** The sequences of the experiment, of one kind; null until they have arrived, though others may still be trained on. */
export function useSequences<K extends WithAbout["kind"]>(
  kind: K,
): Extract<WithAbout, { readonly kind: K }> | null {
  const set = useExperiment(({ data }) => (data.kind === kind ? data.set : null));
  return useSession(({ dataset }) => {
    const isIt = dataset?.kind === kind && "about" in dataset && dataset.about.id === set;
    return isIt ? (dataset as Extract<WithAbout, { readonly kind: K }>) : null;
  });
}
