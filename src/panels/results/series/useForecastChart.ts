import type { RefCallback } from "react";
import type { SeriesDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toForecastLines, toValueFormat, type SceneChoice } from "#panels/results/series/forecastScene.ts";
import { toTimeMarks } from "#panels/results/series/timeMarks.ts";
import type { Forecast } from "#panels/results/series/useForecast.ts";
import { useChart } from "#state/useChart.ts";
import { createForecastChart, type ForecastChart } from "#viz/forecastChart.ts";
import { toForecastTable, type ForecastChartData } from "#viz/forecastData.ts";
import { formatLoss, formatTick } from "#viz/formatNumber.ts";
import type { Table } from "#viz/lossData.ts";

interface ForecastChartOptions {
  readonly dataset: SeriesDataset;
  readonly forecast: Forecast;
  readonly choice: Omit<SceneChoice, "names">;
  readonly events: {
    readonly onMade: (chart: ForecastChart | null) => void;
    readonly onStart: (position: number) => void;
    readonly onZoom: (isZoomed: boolean) => void;
    readonly onTable: () => void;
  };
}

/** The chart of a forecast, and what it shows as a table. */
export function useForecastChart(options: ForecastChartOptions): {
  readonly ref: RefCallback<HTMLElement>;
  readonly toTable: (chart: ForecastChart | null) => Table | null;
} {
  const { dataset, forecast, events } = options;
  const toData = useForecastData(options);
  const ref = useChart<ForecastChart>({
    create(host) {
      const made = createForecastChart(host, { onZoom: events.onZoom, onTable: events.onTable });
      events.onMade(made);
      return {
        ...made,
        destroy() {
          events.onMade(null);
          made.destroy();
        },
      };
    },
    draw: (chart) => chart.update(toData()),
    subscribe: forecast.subscribe,
  });
  return {
    ref,
    toTable: (chart) => toForecastTable(toData(), ...(chart?.view() ?? [0, dataset.values.length])),
  };
}

function useForecastData({
  dataset,
  forecast,
  choice,
  events,
}: ForecastChartOptions): () => ForecastChartData {
  const { t } = useText();
  const { times, values, starts, column, horizon } = dataset;
  const names = {
    truth: t("forecast.truth"),
    network: t(horizon > 1 ? "forecast.network.ahead" : "forecast.network", { ahead: choice.ahead }),
    alone: t("forecast.alone"),
    last: t("forecast.last"),
    season: t("forecast.season"),
    average: t("forecast.average"),
  };
  const toTime = (position: number) =>
    times[position] ?? t("forecast.after", { count: position - values.length + 1 });
  return () => {
    const reading = forecast.read();
    const error = reading.scores[0]?.stepwise?.rmse;
    return {
      ...toForecastLines(dataset, reading, { ...choice, names }),
      border: starts.test,
      borderNames: [t("forecast.learned"), t("forecast.test")],
      start: choice.start,
      starts: [starts.test, values.length],
      startLabel: t("forecast.start"),
      onStart: events.onStart,
      label:
        error === undefined
          ? t("forecast.label.waiting", { column })
          : t("forecast.label", { column, error: formatLoss(error, t("results.diverged")) }),
      xLabel: t("forecast.time"),
      xFormat: toTime,
      toXMarks: (from, to, most) => toTimeMarks(times, from, to, most),
      yFormat: toValueFormat(dataset),
      yTick: formatTick,
    };
  };
}
