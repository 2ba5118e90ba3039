import type { SetAbout } from "#data/dataset.ts";
import { useExperiment, usePacks } from "#state/PlaygroundContext.tsx";
import { isFromPack } from "#model/data.ts";

/** What the pack of the experiment says of itself; null where its data is none, or is not here. */
export function usePackAbout(): SetAbout | null {
  const id = useExperiment(({ data }) => (isFromPack(data) ? data.set : null));
  return usePacks(({ opened, known }) =>
    id === null ? null : (opened.get(id)?.about ?? known.get(id) ?? null),
  );
}
