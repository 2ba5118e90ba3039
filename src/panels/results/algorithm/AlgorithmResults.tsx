import { useText } from "#i18n/TextContext.tsx";
import { LossView } from "#panels/LossView.tsx";
import { AlgorithmView } from "#panels/results/algorithm/AlgorithmView.tsx";
import { useSession } from "#state/PlaygroundContext.tsx";
import "#panels/ResultsPanel.css";

/** The results of a network that learns a rule: whether it can keep in mind what it has to. */
export function AlgorithmResults() {
  const { t } = useText();
  const dataset = useSession(({ dataset }) => (dataset?.kind === "algorithm" ? dataset : null));
  return (
    <section className="results-panel" data-region="results" aria-label={t("results.title")} tabIndex={-1}>
      {dataset && <AlgorithmView key={dataset.set} dataset={dataset} />}
      <LossView />
    </section>
  );
}
