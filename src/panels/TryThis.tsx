import { useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { toTips } from "#panels/tips.ts";
import { useExperiment } from "#state/PlaygroundContext.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import "./TryThis.css";

/** One thing to try at a time; a press shows the next. Another set begins with its own. */
export function TryThis() {
  const { t } = useText();
  const data = useExperiment(({ data }) => data);
  const tips = toTips(data);
  const [seen, setSeen] = useState({ set: data.set, index: 0 });
  const index = seen.set === data.set ? seen.index : 0;
  return (
    <section className="try-this" aria-label={t("tip.title")}>
      <div className="try-this-head">
        <h3>{t("tip.title")}</h3>
        <span className="cap num">{t("tip.place", { index: index + 1, count: tips.length })}</span>
        <IconButton
          icon="right"
          small
          label={t("tip.next")}
          onClick={() => setSeen({ set: data.set, index: (index + 1) % tips.length })}
        />
      </div>
      <p aria-live="polite">{t(tips[index]!)}</p>
    </section>
  );
}
