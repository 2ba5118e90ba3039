import { useText } from "#i18n/TextContext.tsx";
import { findRecurrentKind, recurrentKinds, swapRecurrent } from "#model/editRecurrent.ts";
import { useExperiment, usePlayground } from "#state/PlaygroundContext.tsx";
import { Segment } from "#ui/Segment.tsx";

/** The same network with another kind of memory; it starts anew, and undo brings the old one back. */
export function SwapRecurrent() {
  const { t } = useText();
  const { document } = usePlayground();
  const kind = useExperiment(({ network }) => findRecurrentKind(network));
  if (!kind) return null;
  return (
    <div className="algorithm-swap">
      <span className="algorithm-swap-name">{t("algorithm.swap")}</span>
      <Segment
        label={t("algorithm.swap")}
        value={kind}
        choices={recurrentKinds.map((value) => ({ value, label: t(`layer.${value}`) }))}
        onChange={(next) => document.edit((experiment) => swapRecurrent(experiment, next))}
      />
    </div>
  );
}
