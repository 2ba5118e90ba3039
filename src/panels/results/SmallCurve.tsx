import { useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { toTask } from "#model/task.ts";
import { createReading } from "#panels/createReading.ts";
import { toCurves, toEpoch, toValueText, type Measure } from "#panels/curves.ts";
import { useExperiment, usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { createLossChart } from "#viz/lossChart.ts";

/** One curve pair of the run in little room. */
export function SmallCurve({ measure }: { readonly measure: Measure }) {
  const { t } = useText();
  const { live, session } = usePlayground();
  const task = useExperiment(({ data }) => toTask(data).kind);
  const view = useExperiment(({ view }) => view);
  const [reading] = useState(createReading);
  const name = t(
    measure === "loss"
      ? "results.chart.loss"
      : task === "reconstruction"
        ? "images.chart.meanError"
        : "results.chart.accuracy",
  );
  const toLabel = () => {
    const { phase, run } = session.store.getState();
    return reading.of(`${run} ${name}`, phase !== "playing", () => {
      const { latest } = live;
      if (!latest) return `${name}. ${t("results.chart.empty")}`;
      const [train, test] = (["train", "test"] as const).map((part) =>
        toValueText(latest, part, { measure, task, t }),
      );
      return t("results.chart.label", { name, train: train!, test: test!, epoch: toEpoch(latest.epoch) });
    });
  };
  const ref = useChart({
    create: (host) => createLossChart(host),
    draw: (chart) =>
      chart.update(toCurves({ history: live.history, measure, task, view, t, label: toLabel() })),
    subscribe(redraw) {
      const ends = [live.subscribe("metrics", redraw), session.store.subscribe(redraw)];
      return () => ends.forEach((end) => end());
    },
  });
  return <div className="scores-curve" ref={ref} />;
}
