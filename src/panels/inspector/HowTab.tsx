import { toLayerTitle } from "#i18n/layerText.ts";
import { useText } from "#i18n/TextContext.tsx";
import type { Values } from "#i18n/translate.ts";
import type { Layer } from "#model/network.ts";
import type { LayerPlan } from "#model/shape.ts";
import { toShapeText } from "#model/tensorShape.ts";
import { Formula } from "#panels/inspector/Formula.tsx";
import { toFormula } from "#panels/inspector/formulas.ts";
import "./HowTab.css";

interface HowTabProps {
  readonly layer: Layer;
  readonly plan: LayerPlan | null;
}

/** What the layer computes: a plain sentence, and the formula with its own numbers. */
export function HowTab({ layer, plan }: HowTabProps) {
  const { t } = useText();
  const title = toLayerTitle(t, layer);
  if (!plan) return <p className="inspector-note">{t("inspector.formula.waiting")}</p>;
  return (
    <div className="how-tab">
      <div className="how-words">
        <p>{t(`inspector.how.${layer.kind}`, toValues(layer, plan))}</p>
        {"activation" in layer && (
          <p className="how-function">
            <strong>{t(`activation.${layer.activation}`)}</strong> {t(`activation.${layer.activation}.about`)}
          </p>
        )}
      </div>
      <Formula tex={toFormula(layer, plan)} label={t("inspector.formula", { layer: title })} />
    </div>
  );
}

function toValues(layer: Layer, plan: LayerPlan): Values {
  const numbers = Object.entries(layer).filter(
    (entry): entry is [string, number] => typeof entry[1] === "number",
  );
  return {
    ...Object.fromEntries(numbers),
    inputs: plan.inputs[0]?.at(-1) ?? 0,
    outputs: plan.output.at(-1)!,
    output: toShapeText(plan.output),
  };
}
