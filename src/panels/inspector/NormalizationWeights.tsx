import { useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { toSize } from "#model/tensorShape.ts";
import type { RunningLayer } from "#panels/inspector/useInspected.ts";
import { ValueList } from "#panels/inspector/ValueList.tsx";
import { createWeightFeed } from "#panels/inspector/weightFeed.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import "./DenseWeights.css";

const names = ["gamma", "beta", "movingMean", "movingVariance", "scale"] as const;

/** Scale, shift, and what the layer remembers of its batches: a bar for each channel. The scale of attention is one number. */
export function NormalizationWeights({ running }: { readonly running: RunningLayer }) {
  const { t } = useText();
  const playground = usePlayground();
  const { layer, plan } = running;
  const [feed] = useState(() => createWeightFeed(playground, layer.id));
  const shown = plan.weights.flatMap(({ name, shape }) => {
    const known = names.find((one) => one === name);
    return known ? [{ name: known, count: toSize(shape) }] : [];
  });
  return (
    <div className="normalization-weights">
      {shown.map(({ name, count }) => (
        <ValueList
          key={name}
          title={t(`inspector.${name}`)}
          array={name}
          count={count}
          nameOf={(channel) => t(name === "scale" ? "inspector.scale" : "inspector.map", { n: channel + 1 })}
          feed={feed}
        />
      ))}
    </div>
  );
}
