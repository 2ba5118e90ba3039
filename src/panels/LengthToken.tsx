import { useText } from "#i18n/TextContext.tsx";
import { sequenceRanges } from "#model/sequenceData.ts";
import { ControlToken } from "#panels/ControlToken.tsx";
import { RangeField } from "#panels/RangeField.tsx";
import { fitNetwork } from "#panels/data/fitNetwork.ts";
import { useExperiment, usePlayground } from "#state/PlaygroundContext.tsx";
import { formatCount } from "#viz/formatNumber.ts";
import "./Recipe.css";

/** How many signs of a text are read at once. */
export function LengthToken() {
  const { t } = useText();
  const { document } = usePlayground();
  const data = useExperiment((experiment) => experiment.data);
  if (data.kind !== "text") return null;
  return (
    <ControlToken
      control="data.options"
      word={t("recipe.length", { count: formatCount(data.length) })}
      label={t("recipe.choose.length")}
    >
      <RangeField
        label={t("recipe.choose.length")}
        value={data.length}
        range={sequenceRanges.length}
        step={1}
        onCommit={(length) => document.edit((experiment) => fitNetwork(experiment, { ...data, length }))}
      />
      <p className="recipe-effect cap">{t("effect.rebuild")}</p>
    </ControlToken>
  );
}
