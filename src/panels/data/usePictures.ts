import type { ImageDataset } from "#data/dataset.ts";
import { useExperiment, useSession } from "#state/PlaygroundContext.tsx";

/** The pictures of the experiment; null until they have arrived, though others may still be trained on. */
export function usePictures(): ImageDataset | null {
  const set = useExperiment(({ data }) => data.set);
  return useSession(({ dataset }) =>
    dataset?.kind === "images" && dataset.about.id === set ? dataset : null,
  );
}
