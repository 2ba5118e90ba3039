import { useState } from "react";
import { isMessageKey } from "#i18n/messages.ts";
import type { Translate } from "#i18n/translate.ts";
import { useText } from "#i18n/TextContext.tsx";
import type { WeightShape } from "#model/layerRule.ts";
import { createHeldRange } from "#state/heldRange.ts";
import type { RunningLayer } from "#panels/inspector/useInspected.ts";
import { ValueList } from "#panels/inspector/ValueList.tsx";
import { createWeightFeed, type WeightFeed } from "#panels/inspector/weightFeed.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { createMatrix } from "#viz/matrix.ts";
import "./DenseWeights.css";

/** Every array of a layer: matrices of kernels and tables, bars of biases. */
export function ArrayWeights({ running }: { readonly running: RunningLayer }) {
  const { t } = useText();
  const playground = usePlayground();
  const { layer, plan } = running;
  const [feed] = useState(() => createWeightFeed(playground, layer.id));
  return (
    <div className="normalization-weights">
      {plan.weights.map((weight) =>
        weight.shape.length === 1 ? (
          <ValueList
            key={weight.name}
            title={toName(t, weight.name)}
            array={weight.name}
            count={weight.shape[0]!}
            nameOf={(column) => t("inspector.column", { n: column + 1 })}
            feed={feed}
          />
        ) : (
          <Matrix key={weight.name} weight={weight} feed={feed} />
        ),
      )}
    </div>
  );
}

function toName(t: Translate, name: WeightShape["name"]): string {
  const key = `inspector.array.${name}`;
  return isMessageKey(key) ? t(key) : name;
}

interface MatrixProps {
  readonly weight: WeightShape;
  readonly feed: WeightFeed;
}

/** Heads stand side by side on the side on which they belong. */
function Matrix({ weight: { name, shape }, feed }: MatrixProps) {
  const { t } = useText();
  const { session } = usePlayground();
  const [held] = useState(createHeldRange);
  const [first, second, third = 1] = shape as readonly [number, number, number?];
  const isOutput = name === "outputKernel";
  const inputs = isOutput ? first * second : first;
  const units = isOutput ? third : second * third;
  const label = t("inspector.array", { name: toName(t, name), rows: inputs, columns: units });
  const ref = useChart({
    create: (host) => createMatrix(host),
    draw: (chart) => {
      const values = feed.get(name)?.values;
      if (values?.length !== inputs * units) return;
      const range = held.of(String(session.store.getState().run), values, 0.999);
      chart.update({ label, values, inputs, units, across: "units", range, mark: null });
    },
    subscribe: feed.subscribe,
  });
  return (
    <figure className="dense-matrix">
      <figcaption className="inspector-heading">{label}</figcaption>
      <div ref={ref} className="dense-matrix-cells" />
    </figure>
  );
}
