import type { LayerId } from "#model/network.ts";
import { useView } from "#state/PlaygroundContext.tsx";

/** The layer that the inspector shows: the one that is selected, if it is one. */
export function useInspectedId(): LayerId | null {
  return useView(({ layers }) => (layers.length === 1 ? layers[0]! : null));
}
