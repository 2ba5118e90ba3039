import { ResultsSection } from "#panels/results/ResultsSection.tsx";
import { useText } from "#i18n/TextContext.tsx";
import { Figures } from "#panels/Figures.tsx";
import { LossView } from "#panels/LossView.tsx";

/** How well a network does in figures and curves: what can be told of any data. */
export function PlainResults() {
  const { t } = useText();
  return (
    <ResultsSection>
      <h2 className="h">{t("results.title")}</h2>
      <Figures />
      <LossView />
    </ResultsSection>
  );
}
