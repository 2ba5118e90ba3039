import { LossView } from "#panels/LossView.tsx";
import { AlgorithmView } from "#panels/results/algorithm/AlgorithmView.tsx";
import { ResultsSection } from "#panels/results/ResultsSection.tsx";
import { useSession } from "#state/PlaygroundContext.tsx";

/** The results of a network that learns a rule: whether it can keep in mind what it has to. */
export function AlgorithmResults() {
  const dataset = useSession(({ dataset }) => (dataset?.kind === "algorithm" ? dataset : null));
  return (
    <ResultsSection>
      {dataset && <AlgorithmView key={dataset.set} dataset={dataset} />}
      <LossView />
    </ResultsSection>
  );
}
