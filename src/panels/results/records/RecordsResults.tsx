import { useText } from "#i18n/TextContext.tsx";
import { LossView } from "#panels/LossView.tsx";
import { RecordsView } from "#panels/results/records/RecordsView.tsx";
import { useSession } from "#state/PlaygroundContext.tsx";
import "#panels/ResultsPanel.css";

/** The results of a network that looks for rare records: what it catches at which price. */
export function RecordsResults() {
  const { t } = useText();
  const dataset = useSession(({ dataset }) => (dataset?.kind === "records" ? dataset : null));
  return (
    <section className="results-panel" data-region="results" aria-label={t("results.title")} tabIndex={-1}>
      {dataset && <RecordsView key={dataset.about.id} dataset={dataset} />}
      <LossView />
    </section>
  );
}
