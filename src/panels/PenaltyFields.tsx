import { useText } from "#i18n/TextContext.tsx";
import { trainingRanges } from "#model/training.ts";
import { Control } from "#state/Control.tsx";
import { LogField } from "#panels/LogField.tsx";
import { OptionalField } from "#panels/OptionalField.tsx";
import { penaltyStops } from "#panels/trainingStops.ts";
import { useTraining } from "#panels/useTraining.ts";

/** What large weights and long gradients cost. */
export function PenaltyFields() {
  const { t } = useText();
  const { training, change } = useTraining();
  return (
    <>
      <Control name="training.regularization">
        <LogField
          label={t("setting.training.l2")}
          value={training.l2}
          range={trainingRanges.l2}
          stops={penaltyStops}
          onCommit={(l2) => change({ l2 })}
          hint={t("training.l2.about")}
        />
        <LogField
          label={t("setting.training.l1")}
          value={training.l1}
          range={trainingRanges.l1}
          stops={penaltyStops}
          onCommit={(l1) => change({ l1 })}
          hint={t("training.l1.about")}
        />
      </Control>
      <Control name="training.clipNorm">
        <OptionalField
          label={t("setting.training.clipNorm")}
          value={training.clipNorm}
          range={trainingRanges.clipNorm}
          initial={1}
          onCommit={(clipNorm) => change({ clipNorm })}
        />
      </Control>
    </>
  );
}
