import { useMemo } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { toSorted } from "#model/network.ts";
import { countParameters } from "#model/shape.ts";
import { GradientArray } from "#panels/inspector/GradientArray.tsx";
import { GradientNorms } from "#panels/inspector/GradientNorms.tsx";
import { Spread } from "#panels/inspector/Spread.tsx";
import { readExamined, useExamined } from "#panels/inspector/useExamined.ts";
import type { RunningLayer } from "#panels/inspector/useInspected.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import "./GradientsTab.css";

/** Gradients of all layers come together; a network with more parameters would send too many of them. */
const mostParameters = 300_000;

/** What the layer is told to learn from a batch, and how it compares with all the other layers. */
export function GradientsTab({ running }: { readonly running: RunningLayer }) {
  const { t } = useText();
  const playground = usePlayground();
  const { layer, plan, network, plans } = running;
  const hasArrays = countParameters(plans) <= mostParameters;
  const learning = useMemo(
    () =>
      toSorted(network)
        .map(({ id }) => id)
        .filter((id) => plans.get(id)?.weights.some(({ trainable }) => trainable)),
    [network, plans],
  );
  useExamined(learning, hasArrays);
  const find = () => readExamined(playground).find((one) => one.layer === layer.id) ?? null;
  const isFrozen = "trainable" in layer && !layer.trainable;
  const learns = learning.includes(layer.id);
  return (
    <div className="gradients">
      <div className="gradients-own">
        {isFrozen && <p className="inspector-words">{t("inspector.gradient.frozen")}</p>}
        {!learns && <p className="inspector-words">{t("inspector.gradient.none")}</p>}
        {learns && (
          <>
            <Spread
              title={t("inspector.histogram.gradients")}
              tone="diverging"
              read={() => find()?.gradients ?? null}
            />
            {hasArrays ? (
              <GradientArray key={JSON.stringify(plan.weights)} running={running} />
            ) : (
              <p className="inspector-caption">{t("inspector.gradient.large")}</p>
            )}
          </>
        )}
      </div>
      <GradientNorms network={network} />
    </div>
  );
}
