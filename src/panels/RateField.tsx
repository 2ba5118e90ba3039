import { useText } from "#i18n/TextContext.tsx";
import { trainingRanges } from "#model/training.ts";
import { Control } from "#state/Control.tsx";
import { LogField } from "#panels/LogField.tsx";
import { rateStops } from "#panels/trainingStops.ts";
import { useTraining } from "#panels/useTraining.ts";

/** How large a step is. */
export function RateField() {
  const { t } = useText();
  const { training, change } = useTraining();
  return (
    <Control name="training.learningRate">
      <LogField
        label={t("setting.training.learningRate")}
        value={training.learningRate}
        range={trainingRanges.learningRate}
        stops={rateStops}
        onCommit={(learningRate) => change({ learningRate })}
        hint={t("training.rate.about")}
      />
    </Control>
  );
}
