import { useText } from "#i18n/TextContext.tsx";
import { isMessageKey, type MessageKey } from "#i18n/messages.ts";
import type { DataSpec } from "#model/data.ts";
import { isSequenceData, type TextData } from "#model/sequenceData.ts";
import { findTextFacts } from "#model/sequenceFacts.ts";
import { countBatch } from "#model/task.ts";
import { BatchField } from "#panels/BatchField.tsx";
import { ControlToken } from "#panels/ControlToken.tsx";
import { useExperiment } from "#state/PlaygroundContext.tsx";
import { formatCount } from "#viz/formatNumber.ts";
import "./Recipe.css";

/** What a sample is called. */
function toUnit(data: DataSpec): MessageKey {
  if (data.kind === "text") return isInLines(data) ? "recipe.unit.lines" : "recipe.unit.windows";
  if (isSequenceData(data)) return `recipe.unit.${data.kind}`;
  const key = `recipe.unit.${data.kind === "images" && data.pack === null ? data.set : "pictures"}`;
  return isMessageKey(key) ? key : "recipe.unit.pictures";
}

function isInLines(data: TextData): boolean {
  return data.target === "each" && findTextFacts(data)?.unit === "line";
}

/** How many samples go into one step: "32 digits". */
export function BatchToken() {
  const { t } = useText();
  const data = useExperiment((experiment) => experiment.data);
  const size = useExperiment(({ training }) => training.batchSize);
  const count = countBatch(data, size);
  const samples = t(toUnit(data), { count: formatCount(count) });
  return (
    <ControlToken
      control="training.batchSize"
      word={size === 0 ? t("recipe.batch.all", { samples }) : samples}
      label={t("recipe.choose.batch")}
    >
      <BatchField />
      <p className="recipe-effect cap">{t("effect.live")}</p>
    </ControlToken>
  );
}
