import { useText } from "#i18n/TextContext.tsx";
import { schedules, trainingRanges, type Schedule } from "#model/training.ts";
import { Control } from "#state/Control.tsx";
import { RangeField } from "#panels/RangeField.tsx";
import { ScheduleCurve } from "#panels/ScheduleCurve.tsx";
import { useTraining } from "#panels/useTraining.ts";
import { Select } from "#ui/Select.tsx";

/** How the learning rate changes over the run. */
export function ScheduleFields() {
  const { t } = useText();
  const { training, change } = useTraining();
  const { schedule } = training;
  const set = (patch: Partial<Schedule>) => change({ schedule: { ...schedule, ...patch } });
  return (
    <>
      <Control name="training.schedule">
        <Select
          label={t("setting.training.schedule.kind")}
          value={schedule.kind}
          choices={schedules.map((value) => ({ value, label: t(`schedule.${value}`) }))}
          onChange={(kind) => set({ kind })}
          hint={t(`schedule.${schedule.kind}.about`)}
        />
        {schedule.kind !== "constant" && (
          <>
            <RangeField
              label={t("setting.training.schedule.epochs")}
              value={schedule.epochs}
              range={trainingRanges.scheduleEpochs}
              step={10}
              onCommit={(epochs) => set({ epochs })}
            />
            <RangeField
              label={t("setting.training.schedule.factor")}
              value={schedule.factor}
              range={trainingRanges.factor}
              step={0.05}
              onCommit={(factor) => set({ factor })}
            />
          </>
        )}
        <RangeField
          label={t("setting.training.schedule.warmupEpochs")}
          value={schedule.warmupEpochs}
          range={trainingRanges.warmupEpochs}
          step={1}
          onCommit={(warmupEpochs) => set({ warmupEpochs })}
        />
        <ScheduleCurve />
      </Control>
    </>
  );
}
