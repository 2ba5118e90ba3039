import { useMemo, useState } from "react";
import type { PointDataset } from "#data/dataset.ts";
import type { MetricPoint } from "#engine/protocol.ts";
import type { MessageKey } from "#i18n/messages.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toTask, type Task } from "#model/task.ts";
import { toCurves } from "#panels/curves.ts";
import { LiveText } from "#panels/LiveText.tsx";
import { isCurveData, toMapSamples } from "#panels/mapScene.ts";
import { useDecisionMap } from "#panels/useDecisionMap.ts";
import { MiniSample } from "#panels/data/MiniSample.tsx";
import { usePictures } from "#panels/data/usePictures.ts";
import { usePointData } from "#panels/usePointData.ts";
import { useExperiment, usePlayground } from "#state/PlaygroundContext.tsx";
import { createSpans } from "#state/spans.ts";
import { useChart } from "#state/useChart.ts";
import { createLossChart } from "#viz/lossChart.ts";
import { formatLoss, formatPercent, formatWeight } from "#viz/formatNumber.ts";
import "./ResultStrip.css";

interface Score {
  readonly name: MessageKey;
  readonly of: (point: MetricPoint, diverged: string) => string;
  readonly unit?: string;
}

/** The one number that says how good the answers are. */
const scores: Readonly<Record<Task["kind"], Score>> = {
  classification: {
    name: "results.testAccuracy",
    of: ({ testAccuracy }, diverged) => formatPercent(testAccuracy, diverged),
    unit: "%",
  },
  regression: { name: "results.r2", of: ({ testR2 }, diverged) => formatWeight(testR2, diverged) },
  reconstruction: {
    name: "images.meanError",
    of: ({ testMae }, diverged) => formatLoss(testMae, diverged),
  },
};

/** The results in one line, under the network of a phone; a press opens them. */
export function ResultStrip() {
  const { t } = useText();
  const { view } = usePlayground();
  const dataset = usePointData();
  const pictures = usePictures();
  const score = scores[useExperiment(({ data }) => toTask(data).kind)];
  return (
    <section className="result-strip" aria-label={t("results.title")}>
      <div className="result-strip-map">
        {pictures ? <MiniSample dataset={pictures} /> : dataset && <MiniMap dataset={dataset} />}
      </div>
      <Spark />
      <button type="button" className="result-strip-score" onClick={() => view.setState({ tab: "results" })}>
        <span className="cap">{t(score.name)}</span>
        <span className="result-strip-value num">
          <LiveText read={({ latest }) => (latest ? score.of(latest, t("results.diverged")) : "–")} />
          {score.unit && <span className="figure-unit">{score.unit}</span>}
        </span>
      </button>
    </section>
  );
}

function MiniMap({ dataset }: { readonly dataset: PointDataset }) {
  const isCurve = useExperiment(isCurveData);
  const samples = useMemo(
    () => ({ ...toMapSamples(dataset, isCurve), train: noPoints, test: noPoints }),
    [dataset, isCurve],
  );
  const [spans] = useState(createSpans);
  const ref = useDecisionMap({ dataset, samples, spans, options: { axes: "none" } });
  return <div ref={ref} />;
}

const noPoints = { places: new Float32Array(), labels: new Float32Array() };

function Spark() {
  const { t } = useText();
  const { live } = usePlayground();
  const task = useExperiment(({ data }) => toTask(data).kind);
  const view = useExperiment(({ view }) => view);
  const ref = useChart({
    create: (host) => createLossChart(host, { frame: "bare" }),
    draw: (chart) =>
      chart.update(
        toCurves({ history: live.history, measure: "loss", task, view, t, label: t("results.chart.loss") }),
      ),
    subscribe: (redraw) => live.subscribe("metrics", redraw),
  });
  return <div className="result-strip-curve" ref={ref} />;
}
