import type { ReactNode } from "react";
import { useText } from "#i18n/TextContext.tsx";
import type { MessageKey } from "#i18n/messages.ts";
import type { ImagesData } from "#model/data.ts";
import type { Experiment } from "#model/experiment.ts";
import { isSequenceData } from "#model/sequenceData.ts";
import { toTask } from "#model/task.ts";
import { ActivationToken } from "#panels/ActivationToken.tsx";
import { BatchToken } from "#panels/BatchToken.tsx";
import { DataToken } from "#panels/DataToken.tsx";
import { FeaturesToken } from "#panels/FeaturesToken.tsx";
import { GraphToken } from "#panels/GraphToken.tsx";
import { findHidden } from "#panels/hiddenLayers.ts";
import { LayersToken } from "#panels/LayersToken.tsx";
import { LengthToken } from "#panels/LengthToken.tsx";
import { ParameterCount } from "#panels/ParameterCount.tsx";
import { Sentence } from "#panels/Sentence.tsx";
import { StepToken } from "#panels/StepTokens.tsx";
import { toSequenceSentence } from "#panels/sequenceSentence.ts";
import { OptimizerToken, PenaltyToken, RateToken } from "#panels/TrainingTokens.tsx";
import { useExperiment, useSession } from "#state/PlaygroundContext.tsx";
import "#ui/Token.css";

/** What each slot of the sentences on points holds. */
const slots: Readonly<Record<string, ReactNode>> = {
  data: <DataToken />,
  features: <FeaturesToken />,
  layers: <LayersToken />,
  graph: <GraphToken />,
  activation: <ActivationToken />,
  optimizer: <OptimizerToken />,
  rate: <RateToken />,
  regularization: <PenaltyToken />,
};

/** On pictures and sequences. */
const otherSlots: Readonly<Record<string, ReactNode>> = {
  ...slots,
  layers: <GraphToken />,
  parameters: <ParameterCount />,
  batch: <BatchToken />,
  length: <LengthToken />,
  window: <StepToken name="window" />,
  horizon: <StepToken name="horizon" />,
  steps: <StepToken name="steps" />,
  delay: <StepToken name="delay" />,
};

/** The whole experiment as one sentence that can be read aloud; its underlined words are controls. */
export function Recipe({ short = false }: { readonly short?: boolean }) {
  const { t } = useText();
  const isPoints = useExperiment(({ data }) => data.kind === "plane" || data.kind === "table");
  const isBroken = useSession(({ problems }) => problems.some(({ where }) => where.startsWith("network")));
  const key = useExperiment((experiment) => toSentenceKey(experiment, short, isBroken));
  return (
    <div className="recipe" role="group" aria-label={t("recipe.name")}>
      <Sentence text={t(key)} slots={isPoints ? slots : otherSlots} />
    </div>
  );
}

/** `broken`: while shapes are not known, nobody can tell how many parameters there are. */
function toSentenceKey({ data, network }: Experiment, short: boolean, isBroken: boolean): MessageKey {
  const task = toTask(data).kind;
  if (data.kind === "images") {
    if (short) return "recipe.pictures.short";
    const verb = task === "reconstruction" ? "redraw" : toVerb(data);
    return isBroken ? `recipe.pictures.${verb}.broken` : `recipe.pictures.${verb}`;
  }
  if (isSequenceData(data)) {
    return short ? "recipe.pictures.short" : toSequenceSentence(data, isBroken);
  }
  const hidden = findHidden(network);
  const isChain = network.layers.length === hidden.length + 2;
  const form = !isChain ? "graph" : hidden.length > 0 ? "deep" : "flat";
  if (short) return `recipe.short.${form}`;
  return `recipe.${task === "regression" ? "regression" : "classification"}.${form}`;
}

/** Digits are read, words recognised, other pictures told apart; of a pack nobody knows what its title says. */
function toVerb({ set, pack }: ImagesData): "read" | "tell" | "name" {
  if (pack !== null || set === "spoken-digits-synth") return "name";
  return set === "mnist" || set === "digits8" ? "read" : "tell";
}
