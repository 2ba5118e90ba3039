import { useText } from "#i18n/TextContext.tsx";
import { trainingRanges } from "#model/training.ts";
import { Control } from "#state/Control.tsx";
import { OptionalField } from "#panels/OptionalField.tsx";
import { RangeField } from "#panels/RangeField.tsx";
import type { SequenceUse } from "#panels/sequenceUse.ts";
import { useTraining } from "#panels/useTraining.ts";
import { Checkbox } from "#ui/Checkbox.tsx";

const usualTruncation = 20;

/** How far errors walk back in time, whether a text is read on, and what a decoder is shown. */
export function SequenceFields({ use }: { readonly use: SequenceUse }) {
  const { t } = useText();
  const { training, change } = useTraining();
  return (
    <>
      <Control name="training.sequences">
        {use.truncation && (
          <>
            <OptionalField
              label={t("setting.training.truncation")}
              value={training.truncation}
              range={trainingRanges.truncation}
              initial={usualTruncation}
              onCommit={(truncation) => change({ truncation })}
            />
            <p className="cap">{t("training.truncation.about")}</p>
          </>
        )}
      </Control>
      {use.stateful && (
        <>
          <Checkbox
            label={t("setting.training.stateful")}
            checked={training.stateful}
            onChange={(stateful) => change({ stateful })}
          />
          <p className="cap">{t("training.stateful.about")}</p>
        </>
      )}
      {use.teacherForcing && (
        <RangeField
          label={t("setting.training.teacherForcing")}
          value={training.teacherForcing}
          range={trainingRanges.teacherForcing}
          step={0.1}
          hint={t("training.teacherForcing.about")}
          onCommit={(teacherForcing) => change({ teacherForcing })}
        />
      )}
    </>
  );
}
