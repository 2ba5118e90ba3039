import { useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import type { WeightShape } from "#model/layerRule.ts";
import { createHeldRange } from "#state/heldRange.ts";
import type { WeightFeed } from "#panels/inspector/weightFeed.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { formatWeight } from "#viz/formatNumber.ts";
import { createValueBars } from "#viz/valueBars.ts";

interface ValueListProps {
  readonly title: string;
  readonly array: WeightShape["name"];
  readonly count: number;
  readonly nameOf: (index: number) => string;
  readonly feed: WeightFeed;
}

/** One array of numbers of the layer (biases, γ, means …) as bars. */
export function ValueList({ title, array, count, nameOf, feed }: ValueListProps) {
  const { t } = useText();
  const { session } = usePlayground();
  const [held] = useState(createHeldRange);
  const isPositive = array === "movingVariance";
  const ref = useChart({
    create: createValueBars,
    draw: (chart) => {
      const values = feed.get(array)?.values;
      if (values?.length !== count) return;
      chart.update({
        label: t("inspector.perChannel", { name: title, count }),
        values,
        ramp: isPositive ? "sequential" : "diverging",
        range: held.of(String(session.store.getState().run), values),
        describe: (index, value) => `${nameOf(index)}: ${formatWeight(value, t("results.diverged"), 3)}`,
      });
    },
    subscribe: feed.subscribe,
  });
  return (
    <figure className="value-list">
      <figcaption className="inspector-heading">{title}</figcaption>
      <div ref={ref} className="value-list-bars" />
    </figure>
  );
}
