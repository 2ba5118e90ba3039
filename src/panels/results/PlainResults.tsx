import { useText } from "#i18n/TextContext.tsx";
import { Figures } from "#panels/Figures.tsx";
import { LossView } from "#panels/LossView.tsx";
import "#panels/ResultsPanel.css";

/** How well a network does in figures and curves: what can be told of any data. */
export function PlainResults() {
  const { t } = useText();
  return (
    <section className="results-panel" data-region="results" aria-label={t("results.title")} tabIndex={-1}>
      <h2 className="h">{t("results.title")}</h2>
      <Figures />
      <LossView />
    </section>
  );
}
