import { useText } from "#i18n/TextContext.tsx";
import { mostGoals } from "#model/assignment.ts";
import { planeFeatures } from "#model/data.ts";
import type { Experiment } from "#model/experiment.ts";
import { formulas } from "#model/formula.ts";
import {
  createGoal,
  isNumberGoal,
  ruleOfGoal,
  toFittingKinds,
  type Goal,
  type GoalKind,
  type NumberGoal,
} from "#model/goals.ts";
import { layerKinds } from "#model/layerKinds.ts";
import type { LayerKind } from "#model/network.ts";
import { Button } from "#ui/Button.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { NumberField } from "#ui/NumberField.tsx";
import { Select } from "#ui/Select.tsx";
import { formatTick } from "#viz/formatNumber.ts";

interface GoalFieldsProps {
  readonly goals: readonly Goal[];
  readonly experiment: Experiment;
  readonly onChange: (goals: readonly Goal[]) => void;
}

/** The goals as fields; those that make no sense for the data are not offered. */
export function GoalFields({ goals, experiment, onChange }: GoalFieldsProps) {
  const { t } = useText();
  const kinds = toFittingKinds(experiment);
  const replace = (index: number, goal: Goal) => onChange(goals.with(index, goal));
  const free = kinds.find((kind) => !goals.some((goal) => goal.kind === kind)) ?? kinds[0]!;
  return (
    <fieldset className="maker-group">
      <legend className="h">{t("maker.goals")}</legend>
      <p className="cap">{t("maker.goals.about")}</p>
      {goals.map((goal, index) => (
        // A goal is told by its place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className="maker-goal">
          <Select
            label={t("maker.goal", { number: index + 1 })}
            value={goal.kind}
            choices={(kinds.includes(goal.kind) ? kinds : [goal.kind, ...kinds]).map((value) => ({
              value,
              label: t(`goal.${value}.name`),
            }))}
            onChange={(kind: GoalKind) => replace(index, createGoal(kind))}
          />
          {isNumberGoal(goal) && (
            <ValueField goal={goal} number={index + 1} onChange={(next) => replace(index, next)} />
          )}
          <IconButton
            icon="close"
            small
            label={t("maker.goal.remove", { number: index + 1 })}
            onClick={() => onChange(goals.toSpliced(index, 1))}
          />
          <Choices goal={goal} number={index + 1} onChange={(next) => replace(index, next)} />
        </div>
      ))}
      <Button
        small
        icon="plus"
        disabled={goals.length >= mostGoals}
        onClick={() => onChange([...goals, createGoal(free)])}
      >
        {t("maker.goal.add")}
      </Button>
    </fieldset>
  );
}

interface PartProps<G extends Goal> {
  readonly goal: G;
  readonly number: number;
  readonly onChange: (goal: Goal) => void;
}

function ValueField({ goal, number, onChange }: PartProps<NumberGoal>) {
  const { t } = useText();
  const range = ruleOfGoal(goal.kind).range;
  const { min, max, integer = false } = range;
  const limits = { min: formatTick(min), max: formatTick(max) };
  return (
    <NumberField
      label={t("maker.goal.value", { number })}
      value={goal.value}
      min={min}
      max={max}
      integer={integer}
      step={integer ? 1 : 0.01}
      toText={String}
      toError={() => t(integer ? "maker.goal.whole" : "maker.goal.range", limits)}
      onCommit={(value) => onChange({ ...goal, value })}
    />
  );
}

/** Features or kinds of layers to tick; nothing for the other goals. */
function Choices({ goal, number, onChange }: PartProps<Goal>) {
  const { t } = useText();
  if (isNumberGoal(goal) || goal.kind === "sameData") return null;
  const label = t("maker.goal.choices", { number });
  if (goal.kind === "withoutFeatures") {
    return (
      <div className="maker-choices" role="group" aria-label={label}>
        {planeFeatures.map((feature) => (
          <Checkbox
            key={feature}
            label={<span className="math">{formulas[feature]}</span>}
            name={t(`feature.${feature}`)}
            checked={goal.features.includes(feature)}
            onChange={() =>
              onChange({
                ...goal,
                features: planeFeatures.filter((name) => goal.features.includes(name) !== (name === feature)),
              })
            }
          />
        ))}
      </div>
    );
  }
  return (
    <div className="maker-choices" role="group" aria-label={label}>
      {hiddenKinds.map((kind) => (
        <Checkbox
          key={kind}
          label={t(`layer.${kind}`)}
          checked={goal.layers.includes(kind)}
          onChange={() =>
            onChange({
              ...goal,
              layers: hiddenKinds.filter((name) => goal.layers.includes(name) !== (name === kind)),
            })
          }
        />
      ))}
    </div>
  );
}

const hiddenKinds = (Object.keys(layerKinds) as LayerKind[]).filter(
  (kind) => kind !== "input" && kind !== "output",
);
