import { useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { createHeldRange } from "#state/heldRange.ts";
import type { RunningLayer } from "#panels/inspector/useInspected.ts";
import type { WeightFeed } from "#panels/inspector/weightFeed.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { createMatrix } from "#viz/matrix.ts";

interface MixingMatrixProps {
  readonly running: RunningLayer;
  readonly feed: WeightFeed;
}

/** The second half of a separable convolution: how much of each map goes into each of the mixed ones. */
export function MixingMatrix({ running, feed }: MixingMatrixProps) {
  const { t } = useText();
  const { session } = usePlayground();
  const [held] = useState(createHeldRange);
  const [, , from, to] = running.plan.weights.find(({ name }) => name === "pointwiseKernel")!
    .shape as readonly [number, number, number, number];
  const label = t("inspector.mixing", { count: to });
  const ref = useChart({
    create: (host) => createMatrix(host),
    draw: (chart) => {
      const values = feed.get("pointwiseKernel")?.values;
      if (values?.length !== from * to) return;
      const range = held.of(String(session.store.getState().run), values);
      chart.update({ label, values, inputs: from, units: to, across: "units", range, mark: null });
    },
    subscribe: feed.subscribe,
  });
  return (
    <figure className="mixing">
      <figcaption className="inspector-caption">{label}</figcaption>
      <div ref={ref} className="mixing-matrix" />
    </figure>
  );
}
