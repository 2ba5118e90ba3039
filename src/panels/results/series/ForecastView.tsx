import { useRef, useState } from "react";
import type { SeriesDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { LiveText } from "#panels/LiveText.tsx";
import { NumberTable } from "#panels/NumberTable.tsx";
import { bandShare } from "#panels/results/series/freeRun.ts";
import { ForecastScores } from "#panels/results/series/ForecastScores.tsx";
import { toDefaultStart, toDefaultSteps } from "#panels/results/series/forecastScene.ts";
import type { Method } from "#panels/results/series/methods.ts";
import { useForecast } from "#panels/results/series/useForecast.ts";
import { useForecastChart } from "#panels/results/series/useForecastChart.ts";
import { usePredicting } from "#panels/results/usePredicting.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { Slider } from "#ui/Slider.tsx";
import type { ForecastChart } from "#viz/forecastChart.ts";
import type { Table } from "#viz/lossData.ts";
import "./ForecastView.css";

/** How far the network may run on its own. */
const stepStops = [5, 10, 12, 24, 36, 50, 60, 100, 150, 200, 300];

/** The series with all forecasts over it, and their errors beside each other. */
export function ForecastView({ dataset }: { readonly dataset: SeriesDataset }) {
  const { t } = useText();
  const chart = useRef<ForecastChart | null>(null);
  const [chosenStart, setStart] = useState<number | null>(null);
  const [steps, setSteps] = useState(() => toDefaultSteps(dataset));
  const [chosenAhead, setAhead] = useState(1);
  const [shown, setShown] = useState<ReadonlySet<Method>>(() => new Set<Method>(["network", "last"]));
  const [isZoomed, setZoomed] = useState(false);
  const [table, setTable] = useState<Table | null>(null);
  const others = dataset.inputs.length - 1;
  const starts = [dataset.starts.test, dataset.values.length] as const;
  const start = Math.min(starts[1], Math.max(starts[0], chosenStart ?? toDefaultStart(dataset)));
  const ahead = Math.min(chosenAhead, dataset.horizon);
  const forecast = useForecast({ dataset, start, steps, ahead });
  const { ref, toTable } = useForecastChart({
    dataset,
    forecast,
    choice: { start, steps, ahead, shown },
    events: {
      onMade: (made) => {
        chart.current = made;
      },
      onStart: setStart,
      onZoom: setZoomed,
      onTable: () => setTable(toTable(chart.current)),
    },
  });
  const toBandText = () => {
    const { run } = forecast.read();
    if (!run?.band) return "";
    const share = Math.round(100 * bandShare);
    return t(run.isTested ? "forecast.band.test" : "forecast.band.train", { share, runs: run.runs });
  };
  return (
    <div className="forecast" ref={usePredicting()}>
      <div className="head">
        <h2 className="h">{t("forecast.title", { column: dataset.column })}</h2>
        <span className="sp" />
        {isZoomed && (
          <IconButton
            icon="fit"
            small
            label={t("forecast.resetZoom")}
            onClick={() => chart.current?.resetZoom()}
          />
        )}
        <IconButton
          icon="table"
          small
          label={t("results.table")}
          onClick={() => setTable(toTable(chart.current))}
        />
      </div>
      <p className="cap">{t("forecast.handle")}</p>
      {others > 0 && <p className="cap">{t("forecast.held", { column: dataset.column, count: others })}</p>}
      <div className="forecast-chart" ref={ref} data-picture="forecast" />
      <p className="cap forecast-band">
        <LiveText topic="prediction" follow={forecast.subscribe} read={toBandText} />
      </p>
      <div className="forecast-fields">
        <Slider
          label={t("forecast.steps")}
          value={steps}
          scale={stepStops}
          toText={String}
          onCommit={setSteps}
        />
        {dataset.horizon > 1 && (
          <Slider
            label={t("forecast.ahead")}
            value={ahead}
            scale={{ min: 1, max: dataset.horizon, step: 1 }}
            toText={String}
            onCommit={setAhead}
          />
        )}
      </div>
      <ForecastScores dataset={dataset} forecast={forecast} ahead={ahead} shown={shown} onShow={setShown} />
      {table && <NumberTable title={t("forecast.table")} table={table} onClose={() => setTable(null)} />}
    </div>
  );
}
