import { useText } from "#i18n/TextContext.tsx";
import { TextScores } from "#panels/results/text/TextScores.tsx";
import { Writing } from "#panels/results/text/Writing.tsx";
import { useSession } from "#state/PlaygroundContext.tsx";
import "#panels/ResultsPanel.css";
import "#panels/results/Sequences.css";

/** The results of a network that continues texts: what it writes, and how well it guesses. */
export function TextResults() {
  const { t } = useText();
  const dataset = useSession(({ dataset }) => (dataset?.kind === "text" ? dataset : null));
  return (
    <section
      className="results-panel sequence-results"
      data-region="results"
      aria-label={t("results.title")}
      tabIndex={-1}
    >
      {dataset && (
        <>
          <Writing key={dataset.about.id + dataset.alphabet.signs.join("")} dataset={dataset} />
          <TextScores dataset={dataset} />
        </>
      )}
    </section>
  );
}
