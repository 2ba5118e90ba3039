import { useMemo } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { isMessageKey } from "#i18n/messages.ts";
import { isRecurrent } from "#model/layers/recurrent.ts";
import { ArrayWeights } from "#panels/inspector/ArrayWeights.tsx";
import { isConvolution, toConvolution } from "#panels/inspector/convolution.ts";
import { ConvolutionWeights } from "#panels/inspector/ConvolutionWeights.tsx";
import { DenseWeights } from "#panels/inspector/DenseWeights.tsx";
import { NormalizationWeights } from "#panels/inspector/NormalizationWeights.tsx";
import { Spread } from "#panels/inspector/Spread.tsx";
import { readExamined, useExamined } from "#panels/inspector/useExamined.ts";
import type { RunningLayer } from "#panels/inspector/useInspected.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import "./WeightsTab.css";

/** What the layer has learned so far; a layer that learns nothing says why. */
export function WeightsTab({ running }: { readonly running: RunningLayer }) {
  const { t } = useText();
  const { layer, plan } = running;
  if (plan.weights.length === 0) {
    const key = `inspector.noWeights.${layer.kind}`;
    return <p className="inspector-note">{isMessageKey(key) && t(key)}</p>;
  }
  return (
    <div className="weights">
      <WeightPictures running={running} />
      <WeightSpread key={layer.id} running={running} />
    </div>
  );
}

/** How all trainable weights of the layer are spread. */
function WeightSpread({ running }: { readonly running: RunningLayer }) {
  const { t } = useText();
  const playground = usePlayground();
  const { id } = running.layer;
  const layers = useMemo(() => [id], [id]);
  useExamined(layers, false);
  return (
    <Spread
      title={t("inspector.histogram.weights")}
      tone="diverging"
      read={() => readExamined(playground).find((one) => one.layer === id)?.weights ?? null}
    />
  );
}

function WeightPictures({ running }: { readonly running: RunningLayer }) {
  const { layer, plan, source } = running;
  if (isConvolution(layer)) {
    const convolution = toConvolution(layer, plan);
    const key = JSON.stringify([convolution, source]);
    return <ConvolutionWeights key={key} layer={layer} convolution={convolution} running={running} />;
  }
  if (isRecurrent(layer) || layer.kind === "embedding" || layer.kind === "selfAttention") {
    return <ArrayWeights key={JSON.stringify(plan.weights)} running={running} />;
  }
  if (plan.weights[0]!.name === "kernel") {
    return <DenseWeights key={JSON.stringify(plan.weights)} running={running} />;
  }
  return <NormalizationWeights running={running} />;
}
