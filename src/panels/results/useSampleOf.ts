import { useState } from "react";
import type { ImageDataset } from "#data/dataset.ts";
import { toSampleOf, type WatchedSample } from "#panels/results/watchedSample.ts";
import { useView } from "#state/PlaygroundContext.tsx";

/** The sample of the data that is watched, or the last one that was before the person's own. */
export function useSampleOf(dataset: ImageDataset): WatchedSample {
  const [last, setLast] = useState<WatchedSample>({ kind: "sample", part: "test", index: 0 });
  // a drawing changes with each move of the pen: only samples of the data are heard
  const watched = useView(({ watched }) => (watched.kind === "sample" ? watched : null));
  if (watched && watched !== last) setLast(watched);
  return toSampleOf(dataset, watched ?? last, last);
}
