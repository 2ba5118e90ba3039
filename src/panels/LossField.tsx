import { useText } from "#i18n/TextContext.tsx";
import { toChange } from "#model/change.ts";
import { setTraining } from "#model/edit.ts";
import type { Experiment } from "#model/experiment.ts";
import { matchActivation } from "#model/matchTask.ts";
import { isLossFor, toTask } from "#model/task.ts";
import { losses, type LossKind } from "#model/training.ts";
import { Control } from "#state/Control.tsx";
import { useExperiment, usePlayground } from "#state/PlaygroundContext.tsx";
import { Select } from "#ui/Select.tsx";

/** What is minimised. The output function follows a loss that cannot do with the one before. */
export function LossField() {
  const { t } = useText();
  const { document } = usePlayground();
  const experiment = useExperiment((experiment) => experiment);
  const task = toTask(experiment.data);
  const toLabel = (loss: LossKind) => {
    const name = t(`loss.${loss}`);
    if (!isLossFor(task, loss)) return t("loss.impossible", { loss: name });
    const restarts = toChange(experiment, withLoss(experiment, loss)) === "rebuild";
    return restarts ? t("loss.restarts", { loss: name }) : name;
  };
  return (
    <Control name="training.loss">
      <Select
        label={t("setting.training.loss")}
        value={experiment.training.loss}
        choices={losses.map((value) => ({ value, label: toLabel(value), disabled: !isLossFor(task, value) }))}
        onChange={(loss) => document.edit((experiment) => withLoss(experiment, loss))}
        hint={t(task.kind === "regression" ? "loss.regressionHint" : "loss.classificationHint")}
      />
    </Control>
  );
}

function withLoss(experiment: Experiment, loss: LossKind): Experiment {
  return matchActivation(setTraining(experiment, { loss }));
}
