import { setTraining } from "#model/edit.ts";
import type { TrainingSpec } from "#model/training.ts";
import { useExperiment, usePlayground } from "#state/PlaygroundContext.tsx";

/** The training settings, and what changes some of them; changes of the same setting in a row are undone as one. */
export function useTraining() {
  const { document } = usePlayground();
  const training = useExperiment((experiment) => experiment.training);
  const change = (patch: Partial<TrainingSpec>) =>
    document.edit((experiment) => setTraining(experiment, patch), `training.${Object.keys(patch).join("+")}`);
  return { training, change };
}
