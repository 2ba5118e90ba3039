import { useText } from "#i18n/TextContext.tsx";
import { Predictions } from "#panels/results/Predictions.tsx";
import { Reconstructions } from "#panels/results/Reconstructions.tsx";
import { Scores } from "#panels/results/Scores.tsx";
import { SoundPanel } from "#panels/results/sound/SoundPanel.tsx";
import { WatchPanel } from "#panels/results/WatchPanel.tsx";
import { ResultsSection } from "#panels/results/ResultsSection.tsx";
import { useSession } from "#state/PlaygroundContext.tsx";
import "./ImageResults.css";

/** The results of a network on pictures: what it says to one of them, how well it does, and where it errs. */
export function ImageResults() {
  const { t } = useText();
  const dataset = useSession(({ dataset }) => (dataset?.kind === "images" ? dataset : null));
  return (
    <ResultsSection className="image-results">
      {!dataset && <p className="cap">{t("images.loading")}</p>}
      {dataset && (
        <>
          {dataset.sound ? (
            <SoundPanel key={`sound ${dataset.about.id}`} dataset={dataset} sound={dataset.sound} />
          ) : (
            <WatchPanel key={`watch ${dataset.about.id}`} dataset={dataset} />
          )}
          <Scores task={dataset.task.kind} />
          {dataset.task.kind === "reconstruction" ? (
            <Reconstructions dataset={dataset} />
          ) : (
            <Predictions key={`predictions ${dataset.about.id}`} dataset={dataset} />
          )}
        </>
      )}
    </ResultsSection>
  );
}
