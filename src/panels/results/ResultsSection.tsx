import type { ReactNode } from "react";
import { useText } from "#i18n/TextContext.tsx";
import "#panels/ResultsPanel.css";

interface ResultsSectionProps {
  readonly className?: string;
  readonly children: ReactNode;
}

/** The region of the page that tells how well the network does, whatever the data is. */
export function ResultsSection({ className = "", children }: ResultsSectionProps) {
  const { t } = useText();
  return (
    <section
      className={`results-panel ${className}`.trimEnd()}
      data-region="results"
      aria-label={t("results.title")}
      tabIndex={-1}
    >
      {children}
    </section>
  );
}
