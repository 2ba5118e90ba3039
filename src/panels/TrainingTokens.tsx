import { useText } from "#i18n/TextContext.tsx";
import { ControlToken } from "#panels/ControlToken.tsx";
import { OptimizerFields } from "#panels/OptimizerFields.tsx";
import { PenaltyFields } from "#panels/PenaltyFields.tsx";
import { RateField } from "#panels/RateField.tsx";
import { useTraining } from "#panels/useTraining.ts";
import { formatTick } from "#viz/formatNumber.ts";
import "./Recipe.css";

export function OptimizerToken() {
  const { t } = useText();
  const { training } = useTraining();
  return (
    <ControlToken
      control="training.optimizer"
      word={t(`optimizer.${training.optimizer.kind}`)}
      label={t("recipe.choose.optimizer")}
    >
      <OptimizerFields />
      <p className="recipe-effect cap">{t("effect.live")}</p>
    </ControlToken>
  );
}

export function RateToken() {
  const { t } = useText();
  const { training } = useTraining();
  return (
    <ControlToken
      control="training.learningRate"
      word={formatTick(training.learningRate)}
      label={t("recipe.choose.rate")}
    >
      <RateField />
      <p className="recipe-effect cap">{t("effect.live")}</p>
    </ControlToken>
  );
}

export function PenaltyToken() {
  const { t } = useText();
  const { l1, l2 } = useTraining().training;
  const [l1Text, l2Text] = [formatTick(l1), formatTick(l2)];
  const word =
    l1 > 0 && l2 > 0
      ? t("recipe.regularization.both", { l1: l1Text, l2: l2Text })
      : l2 > 0
        ? t("recipe.regularization.l2", { rate: l2Text })
        : l1 > 0
          ? t("recipe.regularization.l1", { rate: l1Text })
          : t("recipe.regularization.none");
  return (
    <ControlToken control="training.regularization" word={word} label={t("recipe.choose.regularization")}>
      <PenaltyFields />
      <p className="recipe-effect cap">{t("effect.live")}</p>
    </ControlToken>
  );
}
