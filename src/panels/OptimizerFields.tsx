import { useText } from "#i18n/TextContext.tsx";
import { optimizers, trainingRanges, type OptimizerKind, type OptimizerSpec } from "#model/training.ts";
import { Control } from "#state/Control.tsx";
import { RangeField } from "#panels/RangeField.tsx";
import { useTraining } from "#panels/useTraining.ts";
import { Select } from "#ui/Select.tsx";

type OptimizerNumber = Exclude<keyof OptimizerSpec, "kind">;

/** The numbers that each optimiser reads. */
const numbers: Readonly<Record<OptimizerKind, readonly OptimizerNumber[]>> = {
  sgd: [],
  momentum: ["momentum"],
  nesterov: ["momentum"],
  adagrad: ["epsilon"],
  adadelta: ["rho", "epsilon"],
  rmsprop: ["rho", "epsilon"],
  adam: ["beta1", "beta2", "epsilon"],
  adamw: ["beta1", "beta2", "weightDecay", "epsilon"],
  adamax: ["beta1", "beta2", "epsilon"],
};

/** Which optimiser, and its own numbers. */
export function OptimizerFields() {
  const { t } = useText();
  const { training, change } = useTraining();
  const { optimizer } = training;
  return (
    <>
      <Control name="training.optimizer">
        <Select
          label={t("setting.training.optimizer.kind")}
          value={optimizer.kind}
          choices={optimizers.map((value) => ({ value, label: t(`optimizer.${value}`) }))}
          onChange={(kind) => change({ optimizer: { ...optimizer, kind } })}
          hint={t(`optimizer.${optimizer.kind}.about`)}
        />
        {numbers[optimizer.kind].map((name) => (
          <RangeField
            key={name}
            label={t(`setting.training.optimizer.${name}`)}
            value={optimizer[name]}
            range={trainingRanges[name]}
            onCommit={(value) => change({ optimizer: { ...optimizer, [name]: value } })}
          />
        ))}
      </Control>
    </>
  );
}
