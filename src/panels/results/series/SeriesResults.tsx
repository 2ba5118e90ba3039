import { LossView } from "#panels/LossView.tsx";
import { ForecastView } from "#panels/results/series/ForecastView.tsx";
import { ResultsSection } from "#panels/results/ResultsSection.tsx";
import { useSession } from "#state/PlaygroundContext.tsx";

/** The results of a network that forecasts a series: what it says beside what came, and how far off it is. */
export function SeriesResults() {
  const dataset = useSession(({ dataset }) => (dataset?.kind === "series" ? dataset : null));
  return (
    <ResultsSection>
      {dataset && (
        <ForecastView key={`${dataset.about.id} ${dataset.series} ${dataset.column}`} dataset={dataset} />
      )}
      <LossView />
    </ResultsSection>
  );
}
