import type { Dataset } from "#data/dataset.ts";
import type { TargetCoding } from "#model/task.ts";
import { toNetworkCoding } from "#panels/results/shares.ts";
import { useExperiment, useSession } from "#state/PlaygroundContext.tsx";

/** How the answers of the network that runs are to be read. */
export function useCoding(dataset: Dataset): TargetCoding {
  const loss = useExperiment(({ training }) => training.loss);
  return useSession(({ network }) => toNetworkCoding(network, dataset.task, loss));
}
