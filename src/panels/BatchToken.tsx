import { useText } from "#i18n/TextContext.tsx";
import { isMessageKey } from "#i18n/messages.ts";
import { countBatch } from "#model/task.ts";
import { BatchField } from "#panels/BatchField.tsx";
import { useExperiment } from "#state/PlaygroundContext.tsx";
import { Token } from "#ui/Token.tsx";
import { formatCount } from "#viz/formatNumber.ts";
import "./Recipe.css";

/** How many samples go into one step: "32 digits". */
export function BatchToken() {
  const { t } = useText();
  const data = useExperiment((experiment) => experiment.data);
  const size = useExperiment(({ training }) => training.batchSize);
  const count = countBatch(data, size);
  const key = `recipe.unit.${data.kind === "images" && data.pack === null ? data.set : "pictures"}`;
  const samples = t(isMessageKey(key) ? key : "recipe.unit.pictures", { count: formatCount(count) });
  return (
    <Token word={size === 0 ? t("recipe.batch.all", { samples }) : samples} label={t("recipe.choose.batch")}>
      <BatchField />
      <p className="recipe-effect cap">{t("effect.live")}</p>
    </Token>
  );
}
