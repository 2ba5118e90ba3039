import { toTask } from "#model/task.ts";
import { toCurves, type Measure } from "#panels/curves.ts";
import { useCurveLabel } from "#panels/LossView.tsx";
import { useExperiment, usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { createLossChart } from "#viz/lossChart.ts";

/** The training and the test curve of one measure, in little room. */
export function SmallCurve({ measure }: { readonly measure: Measure }) {
  const { live, session } = usePlayground();
  const task = useExperiment(({ data }) => toTask(data).kind);
  const view = useExperiment(({ view }) => view);
  const toLabel = useCurveLabel(measure);
  const ref = useChart({
    create: (host) => createLossChart(host),
    draw(chart) {
      const { t, label } = toLabel();
      chart.update(toCurves({ history: live.history, measure, task, view, t, label }));
    },
    subscribe(redraw) {
      const ends = [live.subscribe("metrics", redraw), session.store.subscribe(redraw)];
      return () => ends.forEach((end) => end());
    },
  });
  return <div className="scores-curve" ref={ref} data-picture={measure} />;
}
