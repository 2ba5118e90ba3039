import { useText } from "#i18n/TextContext.tsx";
import { toTask } from "#model/task.ts";
import { trainingRanges, type StopRules } from "#model/training.ts";
import { Control } from "#state/Control.tsx";
import { OptionalField } from "#panels/OptionalField.tsx";
import { useTraining } from "#panels/useTraining.ts";
import { useExperiment } from "#state/PlaygroundContext.tsx";

const rules = [
  { name: "epochs", range: trainingRanges.stopEpochs, initial: 1000 },
  { name: "trainLoss", range: trainingRanges.stopLoss, initial: 0.05 },
  { name: "testLoss", range: trainingRanges.stopLoss, initial: 0.1 },
  { name: "testAccuracy", range: trainingRanges.stopAccuracy, initial: 0.95 },
  { name: "plateauEpochs", range: trainingRanges.plateauEpochs, initial: 50 },
] as const;

/** When a run stops by itself: at the first rule that comes true. */
export function StopFields() {
  const { t } = useText();
  const { training, change } = useTraining();
  const task = useExperiment(({ data }) => toTask(data).kind);
  const set = (patch: Partial<StopRules>) => change({ stop: { ...training.stop, ...patch } });
  const shown = rules
    .filter(({ name }) => task === "classification" || name !== "testAccuracy")
    .map(({ name, range, initial }) => (
      <OptionalField
        key={name}
        label={t(`setting.training.stop.${name}`)}
        value={training.stop[name]}
        range={range}
        initial={initial}
        onCommit={(value) => set({ [name]: value })}
      />
    ));
  return <Control name="training.stop">{shown}</Control>;
}
