import type { ReactNode } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { toTask } from "#model/task.ts";
import { ActivationToken } from "#panels/ActivationToken.tsx";
import { DataToken } from "#panels/DataToken.tsx";
import { FeaturesToken } from "#panels/FeaturesToken.tsx";
import { findHidden } from "#panels/hiddenLayers.ts";
import { LayersToken } from "#panels/LayersToken.tsx";
import { Sentence } from "#panels/Sentence.tsx";
import { OptimizerToken, PenaltyToken, RateToken } from "#panels/TrainingTokens.tsx";
import { useExperiment } from "#state/PlaygroundContext.tsx";
import "#ui/Token.css";

/** What each slot of the sentences holds. */
const slots: Readonly<Record<string, ReactNode>> = {
  data: <DataToken />,
  features: <FeaturesToken />,
  layers: <LayersToken />,
  activation: <ActivationToken />,
  optimizer: <OptimizerToken />,
  rate: <RateToken />,
  regularization: <PenaltyToken />,
};

/** The whole experiment as one sentence that can be read aloud; its underlined words are controls. */
export function Recipe({ short = false }: { readonly short?: boolean }) {
  const { t } = useText();
  const task = useExperiment(({ data }) =>
    toTask(data).kind === "regression" ? "regression" : "classification",
  );
  const depth = useExperiment(({ network }) => (findHidden(network).length > 0 ? "deep" : "flat"));
  return (
    <div className="recipe" role="group" aria-label={t("recipe.name")}>
      <Sentence text={t(short ? `recipe.short.${depth}` : `recipe.${task}.${depth}`)} slots={slots} />
    </div>
  );
}
