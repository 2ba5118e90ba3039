import { countBatch, estimateStepMs } from "#engine/cost.ts";
import type { BackendId, BackendReport } from "#engine/protocol.ts";
import { useText } from "#i18n/TextContext.tsx";
import { useExperiment, useSession } from "#state/PlaygroundContext.tsx";
import { formatMs } from "#viz/formatNumber.ts";

/** How long a step of this network takes on a backend: as measured in the race, else as estimated. */
export function BackendPace({
  backend,
  report,
}: {
  readonly backend: BackendId;
  readonly report: BackendReport;
}) {
  const { t } = useText();
  const laps = useSession((state) => state.laps);
  const network = useSession((state) => state.network);
  const plans = useSession((state) => state.plans);
  const count = useSession((state) => state.dataset?.train.count ?? 1);
  const batchSize = useExperiment(({ training }) => training.batchSize);
  const lap = laps?.[backend];
  if (lap === "running") return t("backend.lap.running");
  if (lap === null) return t("backend.lap.none");
  if (lap !== undefined) return t("backend.lap", { ms: formatMs(lap) });
  // The price is that of a graphics card; one that is imitated is another matter.
  if (report.trials.find((trial) => trial.backend === backend)?.outcome === "software") return null;
  const batch = countBatch(batchSize, count);
  return t("backend.estimate", { ms: formatMs(estimateStepMs(backend, { network, plans, batch })) });
}
