import { useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { trainingRanges } from "#model/training.ts";
import { Control } from "#state/Control.tsx";
import { RangeField } from "#panels/RangeField.tsx";
import { useTraining } from "#panels/useTraining.ts";
import { useAllowed } from "#ui/allowed.ts";
import { Checkbox } from "#ui/Checkbox.tsx";

/** Samples per step, or all of them at once. */
export function BatchField() {
  return (
    <Control name="training.batchSize">
      <Fields />
    </Control>
  );
}

function Fields() {
  const { t } = useText();
  const { training, change } = useTraining();
  const { allows } = useAllowed();
  const full = training.batchSize === 0;
  const [last, setLast] = useState(full ? 16 : training.batchSize);
  return (
    <>
      <RangeField
        label={t("setting.training.batchSize")}
        value={full ? last : training.batchSize}
        range={{ ...trainingRanges.batchSize, min: 1 }}
        step={1}
        disabled={full}
        onCommit={(batchSize) => change({ batchSize })}
      />
      <Checkbox
        label={t("training.fullBatch")}
        checked={full}
        disabled={!full && !allows(Infinity)}
        onChange={(on) => {
          if (on) setLast(training.batchSize);
          change({ batchSize: on ? 0 : last });
        }}
      />
    </>
  );
}
