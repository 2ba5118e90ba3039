import { useText } from "#i18n/TextContext.tsx";
import { LossView } from "#panels/LossView.tsx";
import { ForecastView } from "#panels/results/series/ForecastView.tsx";
import { useSession } from "#state/PlaygroundContext.tsx";
import "#panels/ResultsPanel.css";

/** The results of a network that forecasts a series: what it says beside what came, and how far off it is. */
export function SeriesResults() {
  const { t } = useText();
  const dataset = useSession(({ dataset }) => (dataset?.kind === "series" ? dataset : null));
  return (
    <section className="results-panel" data-region="results" aria-label={t("results.title")} tabIndex={-1}>
      {dataset && (
        <ForecastView key={`${dataset.about.id} ${dataset.series} ${dataset.column}`} dataset={dataset} />
      )}
      <LossView />
    </section>
  );
}
