import { useText } from "#i18n/TextContext.tsx";
import { activations, type Activation } from "#model/activation.ts";
import { ControlToken } from "#panels/ControlToken.tsx";
import { findHidden, setHiddenActivation } from "#panels/hiddenLayers.ts";
import { useExperiment, usePlayground } from "#state/PlaygroundContext.tsx";
import { Select } from "#ui/Select.tsx";

type Choice = Activation | "mixed";

/** Softmax is for outputs; between layers it would tie all neurons together. */
const hiddenActivations = activations.filter((name) => name !== "softmax");

/** The function of all hidden layers at once. */
export function ActivationToken() {
  const { t } = useText();
  const { document } = usePlayground();
  const network = useExperiment((experiment) => experiment.network);
  const used = new Set(findHidden(network).map((layer) => layer.activation));
  const value: Choice = used.size === 1 ? [...used][0]! : "mixed";
  const choices = hiddenActivations.map((value) => ({ value, label: t(`activation.${value}`) }));
  return (
    <ControlToken
      control="network.activation"
      word={value === "mixed" ? t("recipe.activation.mixed") : t(`activation.${value}`)}
      label={t("recipe.choose.activation")}
    >
      <Select<Choice>
        label={t("recipe.choose.activation")}
        value={value}
        choices={
          value === "mixed" || value === "softmax"
            ? [
                { value, label: value === "mixed" ? t("recipe.activation.mixed") : t("activation.softmax") },
                ...choices,
              ]
            : choices
        }
        onChange={(value) => {
          if (value !== "mixed") document.edit((experiment) => setHiddenActivation(experiment, value));
        }}
        hint={value === "mixed" ? t("recipe.activation.mixed.about") : t(`activation.${value}.about`)}
      />
      <p className="recipe-effect cap">{t("effect.live")}</p>
    </ControlToken>
  );
}
