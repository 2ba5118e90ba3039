import { useRef, useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import type { Translate } from "#i18n/translate.ts";
import { toTask, type Task } from "#model/task.ts";
import { createReading } from "#panels/createReading.ts";
import { toCurves, toEpoch, toValueText, type Measure } from "#panels/curves.ts";
import { LossOptions } from "#panels/LossOptions.tsx";
import { LossTable } from "#panels/LossTable.tsx";
import { Pace } from "#panels/Pace.tsx";
import { useExperiment, usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { Segment } from "#ui/Segment.tsx";
import { createLossChart, type LossChart } from "#viz/lossChart.ts";
import "./LossView.css";

/** The curves of a run: its loss, or how good the answers are. */
export function LossView() {
  const { t } = useText();
  const [measure, setMeasure] = useState<Measure>("loss");
  const [isTable, setTable] = useState(false);
  const [isZoomed, setZoomed] = useState(false);
  const chart = useRef<LossChart | null>(null);
  const task = useExperiment(({ data }) => toTask(data).kind);
  const scoreName = t(scoreNames[task]);
  const ref = useCurves(measure, {
    onMade: (made) => {
      chart.current = made;
    },
    onTable: () => setTable(true),
    onZoom: setZoomed,
  });
  return (
    <div className="loss-view">
      <div className="loss-head">
        <Segment
          label={t("results.chart")}
          value={measure}
          choices={[
            { value: "loss", label: t("results.loss") },
            { value: "score", label: scoreName },
          ]}
          onChange={setMeasure}
        />
        <span className="sp" />
        {isZoomed && (
          <IconButton
            icon="fit"
            small
            label={t("results.chart.resetZoom")}
            onClick={() => chart.current?.resetZoom()}
          />
        )}
        <LossOptions />
        <IconButton icon="table" small label={t("results.table")} onClick={() => setTable(true)} />
      </div>
      <div className="loss-chart" ref={ref} data-picture={measure} />
      <Pace />
      {isTable && <LossTable measure={measure} onClose={() => setTable(false)} />}
    </div>
  );
}

const scoreNames = {
  classification: "results.accuracy",
  regression: "results.r2",
  reconstruction: "images.meanError",
} as const;

const scoreTitles = {
  classification: "results.chart.accuracy",
  regression: "results.chart.r2",
  reconstruction: "images.chart.meanError",
} as const;

/** What a curve of the run is called. */
function toCurveName(measure: Measure, task: Task["kind"], t: Translate): string {
  return t(measure === "loss" ? "results.chart.loss" : scoreTitles[task]);
}

interface CurveEvents {
  readonly onMade: (chart: LossChart | null) => void;
  readonly onTable: () => void;
  readonly onZoom: (isZoomed: boolean) => void;
}

function useCurves(measure: Measure, { onMade, onTable, onZoom }: CurveEvents) {
  const { live, session } = usePlayground();
  const task = useExperiment(({ data }) => toTask(data).kind);
  const view = useExperiment(({ view }) => view);
  const toLabel = useCurveLabel(measure);
  return useChart<LossChart>({
    create(host) {
      const made = createLossChart(host, { onTable, onZoom });
      onMade(made);
      return {
        ...made,
        destroy() {
          onMade(null);
          made.destroy();
        },
      };
    },
    draw(chart) {
      const { history } = live;
      const { t, label } = toLabel();
      chart.update(toCurves({ history, measure, task, view, t, label }));
    },
    subscribe(redraw) {
      const ends = [live.subscribe("metrics", redraw), session.store.subscribe(redraw)];
      return () => ends.forEach((end) => end());
    },
  });
}

/** What a screen reader says of the chart: its newest values, new every few seconds and when the run rests. */
export function useCurveLabel(measure: Measure) {
  const { t } = useText();
  const { live, session } = usePlayground();
  const task = useExperiment(({ data }) => toTask(data).kind);
  const [reading] = useState(createReading);
  const name = toCurveName(measure, task, t);
  return () => {
    const { phase, run } = session.store.getState();
    const label = reading.of(`${run} ${name}`, phase !== "playing", () => {
      const { latest } = live;
      if (!latest) return `${name}. ${t("results.chart.empty")}`;
      const [train, test] = (["train", "test"] as const).map((part) =>
        toValueText(latest, part, { measure, task, t }),
      );
      return t("results.chart.label", { name, train: train!, test: test!, epoch: toEpoch(latest.epoch) });
    });
    return { t, label };
  };
}
