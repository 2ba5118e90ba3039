import type { PointDataset } from "#data/dataset.ts";
import { useSession } from "#state/PlaygroundContext.tsx";

/** The data as rows of numbers; null while there is none, and for pictures. */
export function usePointData(): PointDataset | null {
  return useSession(({ dataset }) => (dataset?.kind === "points" ? dataset : null));
}
