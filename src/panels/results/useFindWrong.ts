import { useState } from "react";
import type { ImageDataset } from "#data/dataset.ts";
import { findWrong, readPrediction } from "#panels/results/predictions.ts";
import { useCoding } from "#panels/results/useCoding.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";

interface FindWrong {
  /** False where nothing can be wrong: an autoencoder has no class. */
  readonly canFind: boolean;
  /** The test samples that the network takes for another class now; empty while it cannot be asked. */
  readonly find: () => Promise<readonly number[]>;
  /** The last search found nothing. */
  readonly none: boolean;
}

export function useFindWrong(dataset: ImageDataset): FindWrong {
  const { session } = usePlayground();
  const coding = useCoding(dataset);
  const [none, setNone] = useState(false);
  return {
    canFind: dataset.task.kind === "classification",
    none,
    async find() {
      setNone(false);
      const prediction = await session
        .engine()
        ?.predict({ part: "test", first: 0, count: dataset.test.count })
        // the engine that was asked is gone; the person may press again
        .catch(() => null);
      const reading = readPrediction(prediction ?? null, dataset, coding);
      const wrong = reading ? findWrong(reading) : [];
      setNone(reading !== null && wrong.length === 0);
      return wrong;
    },
  };
}
