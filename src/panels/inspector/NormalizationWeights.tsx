import { useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import type { RunningLayer } from "#panels/inspector/useInspected.ts";
import { ValueList } from "#panels/inspector/ValueList.tsx";
import { createWeightFeed } from "#panels/inspector/weightFeed.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import "./DenseWeights.css";

const names = ["gamma", "beta", "movingMean", "movingVariance"] as const;

/** Scale, shift, and what the layer remembers of its batches: a bar for each channel. */
export function NormalizationWeights({ running }: { readonly running: RunningLayer }) {
  const { t } = useText();
  const playground = usePlayground();
  const { layer, plan } = running;
  const [feed] = useState(() => createWeightFeed(playground, layer.id));
  const shown = names.filter((name) => plan.weights.some((weight) => weight.name === name));
  return (
    <div className="normalization-weights">
      {shown.map((name) => (
        <ValueList
          key={name}
          title={t(`inspector.${name}`)}
          array={name}
          count={plan.output.at(-1)!}
          nameOf={(channel) => t("inspector.map", { n: channel + 1 })}
          feed={feed}
        />
      ))}
    </div>
  );
}
