import { TextScores } from "#panels/results/text/TextScores.tsx";
import { Writing } from "#panels/results/text/Writing.tsx";
import { ResultsSection } from "#panels/results/ResultsSection.tsx";
import { useSession } from "#state/PlaygroundContext.tsx";
import "#panels/results/Sequences.css";

/** The results of a network that continues texts: what it writes, and how well it guesses. */
export function TextResults() {
  const dataset = useSession(({ dataset }) => (dataset?.kind === "text" ? dataset : null));
  return (
    <ResultsSection className="sequence-results">
      {dataset && (
        <>
          <Writing key={dataset.about.id + dataset.alphabet.signs.join("")} dataset={dataset} />
          <TextScores dataset={dataset} />
        </>
      )}
    </ResultsSection>
  );
}
