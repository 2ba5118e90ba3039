/** @file What a goal of a task asks for, in words. */
import type { Translate } from "#i18n/translate.ts";
import { formulas } from "#model/formula.ts";
import { isNumberGoal, ruleOfGoal, type Goal, type NumberGoalKind } from "#model/goals.ts";
import { formatTick } from "#viz/formatNumber.ts";

export function toGoalText(t: Translate, goal: Goal): string {
  if (isNumberGoal(goal)) return t(`goal.${goal.kind}`, { value: toGoalNumber(goal.kind, goal.value) });
  if (goal.kind === "sameData") return t("goal.sameData");
  const names =
    goal.kind === "withoutFeatures"
      ? goal.features.map((feature) => formulas[feature])
      : goal.layers.map((kind) => t(`layer.${kind}`));
  return t(`goal.${goal.kind}`, { names: names.join(", ") });
}

const shares: ReadonlySet<NumberGoalKind> = new Set(["testAccuracy", "trainAccuracy", "accuracyGap"]);

/** Shares in percent, what is counted whole, the rest to three decimals at most. */
export function toGoalNumber(kind: NumberGoalKind, value: number): string {
  if (!Number.isFinite(value)) return "–";
  if (shares.has(kind)) return `${formatTick(Number((value * 100).toFixed(1)))}%`;
  if ("integer" in ruleOfGoal(kind).range) return formatTick(Math.floor(value));
  return formatTick(Number(value.toPrecision(Math.abs(value) < 1 ? 3 : 4)));
}
