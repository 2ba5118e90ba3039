import type { ReactNode } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { BatchField } from "#panels/BatchField.tsx";
import { LossField } from "#panels/LossField.tsx";
import { OptimizerFields } from "#panels/OptimizerFields.tsx";
import { PenaltyFields } from "#panels/PenaltyFields.tsx";
import { RateField } from "#panels/RateField.tsx";
import { ScheduleFields } from "#panels/ScheduleFields.tsx";
import { SeedFields } from "#panels/SeedFields.tsx";
import { SequenceFields } from "#panels/SequenceFields.tsx";
import { toSequenceUse } from "#panels/sequenceUse.ts";
import { SpeedField } from "#panels/SpeedField.tsx";
import { StopFields } from "#panels/StopFields.tsx";
import { useExperiment, usePlayground, useView } from "#state/PlaygroundContext.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import "./TrainingSettings.css";

/** All settings of the training on one sheet. */
export function TrainingSettings() {
  const { t } = useText();
  const { view } = usePlayground();
  const experiment = useExperiment((whole) => whole);
  const use = toSequenceUse(experiment);
  const open = useView(({ sheet }) => sheet === "settings");
  return (
    <Dialog
      open={open}
      title={t("settings.title")}
      closeLabel={t("app.close")}
      onClose={() => view.setState({ sheet: null })}
    >
      <div className="settings">
        <Group title={t("settings.step")} acts={t("effect.live")}>
          <OptimizerFields />
          <RateField />
          <BatchField />
        </Group>
        <Group title={t("training.schedule")} acts={t("effect.live")}>
          <ScheduleFields />
        </Group>
        <Group title={t("settings.goal")} acts={t("settings.loss")}>
          <LossField />
        </Group>
        <Group title={t("training.regularization")} acts={t("effect.live")}>
          <PenaltyFields />
        </Group>
        {use && (
          <Group title={t("training.sequence")} acts={t("effect.live")}>
            <SequenceFields use={use} />
          </Group>
        )}
        <Group title={t("training.stop")} acts={t("effect.live")}>
          <StopFields />
        </Group>
        <Group title={t("settings.start")} acts={t("effect.rebuild")}>
          <SeedFields />
        </Group>
        <Group title={t("setting.view.speed")} acts={t("effect.live")}>
          <SpeedField />
        </Group>
      </div>
    </Dialog>
  );
}

interface GroupProps {
  readonly title: string;
  /** Whether a change is heard by the running network or starts it again. */
  readonly acts: string;
  readonly children: ReactNode;
}

function Group({ title, acts, children }: GroupProps) {
  return (
    <fieldset className="settings-group">
      <legend className="h">{title}</legend>
      <p className="cap">{acts}</p>
      {children}
    </fieldset>
  );
}
