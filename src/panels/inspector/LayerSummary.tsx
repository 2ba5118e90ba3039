import { toLayerSentence, toLayerTitle } from "#i18n/layerText.ts";
import { useText } from "#i18n/TextContext.tsx";
import { countWeights } from "#model/shape.ts";
import { toParameterText } from "#panels/inspector/parameterText.ts";
import type { Inspected } from "#panels/inspector/useInspected.ts";
import { Icon } from "#ui/Icon.tsx";
import { formatCount } from "#viz/formatNumber.ts";

/** What the layer is, in a sentence, and how many numbers it holds. */
export function LayerSummary({ layer, plan }: Pick<Inspected, "layer" | "plan">) {
  const { t } = useText();
  const count = plan ? countWeights(plan) : 0;
  const isFrozen = "trainable" in layer && !layer.trainable;
  return (
    <div className="inspector-summary">
      <h2>
        <Icon name={`layer.${layer.kind}`} />
        {toLayerTitle(t, layer)}
        {isFrozen && <Icon name="lock" small />}
      </h2>
      <p className="inspector-id">{layer.id}</p>
      <p className="inspector-sentence">{toLayerSentence(t, layer, plan)}</p>
      {count > 0 && plan && (
        <div className="inspector-count">
          <p>
            <strong>{formatCount(count)}</strong> {t("inspector.parameters")}
          </p>
          <p className="inspector-sum">{toParameterText(t, plan)}</p>
        </div>
      )}
      {plan && count === 0 && <p className="inspector-sum">{t("inspector.noParameters")}</p>}
      {isFrozen && <p className="inspector-sum">{t("inspector.frozen")}</p>}
    </div>
  );
}
