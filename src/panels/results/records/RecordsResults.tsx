import { LossView } from "#panels/LossView.tsx";
import { RecordsView } from "#panels/results/records/RecordsView.tsx";
import { ResultsSection } from "#panels/results/ResultsSection.tsx";
import { useSession } from "#state/PlaygroundContext.tsx";

/** The results of a network that looks for rare records: what it catches at which price. */
export function RecordsResults() {
  const dataset = useSession(({ dataset }) => (dataset?.kind === "records" ? dataset : null));
  return (
    <ResultsSection>
      {dataset && <RecordsView key={dataset.about.id} dataset={dataset} />}
      <LossView />
    </ResultsSection>
  );
}
