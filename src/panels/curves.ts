/** @file The history of a run as curves. */
import type { MetricPoint } from "#engine/protocol.ts";
import type { Translate } from "#i18n/translate.ts";
import type { ViewHints } from "#model/experiment.ts";
import type { Task } from "#model/task.ts";
import { formatLoss, formatPercent, formatTick, formatWeight } from "#viz/formatNumber.ts";
import type { LossChartData } from "#viz/lossData.ts";

/** loss: what is made small; score: accuracy, R² in a regression, the mean error of an autoencoder. */
export type Measure = "loss" | "score";

interface CurveRequest {
  readonly history: readonly MetricPoint[];
  readonly measure: Measure;
  readonly task: Task["kind"];
  readonly view: Pick<ViewHints, "lossScale" | "smoothing">;
  readonly t: Translate;
  readonly label: string;
}

type Key = keyof MetricPoint;

export function toCurves({ history, measure, task, view, t, label }: CurveRequest): LossChartData {
  const [train, test] = toKeys(measure, task);
  const xs = history.map((point) => point.epoch);
  const toSeries = (key: "train" | "test", metric: Key) => ({
    key,
    label: t(`results.series.${key}`),
    color: key,
    xs,
    ys: history.map((point) => point[metric]),
  });
  const look = toLook(measure, task, t("results.diverged"));
  return {
    series: [toSeries("train", train), toSeries("test", test)],
    label,
    xLabel: t("results.epoch"),
    xFormat: toEpoch,
    ...look,
    scale: measure === "loss" ? view.lossScale : "linear",
    smoothing: view.smoothing,
  };
}

/** A value of the measure with its unit. */
export function toValueText(
  point: MetricPoint,
  part: "train" | "test",
  { measure, task, t }: Pick<CurveRequest, "measure" | "task" | "t">,
): string {
  const [train, test] = toKeys(measure, task);
  return toLook(measure, task, t("results.diverged")).yFormat(point[part === "train" ? train : test]);
}

/** Whole epochs as they are, others to one decimal. */
export function toEpoch(epoch: number): string {
  return formatTick(Math.round(epoch * 10) / 10);
}

function toKeys(measure: Measure, task: Task["kind"]): readonly [train: Key, test: Key] {
  if (measure === "loss") return ["trainLoss", "testLoss"];
  if (task === "reconstruction") return ["trainMae", "testMae"];
  return task === "regression" ? ["trainR2", "testR2"] : ["trainAccuracy", "testAccuracy"];
}

function toLook(
  measure: Measure,
  task: Task["kind"],
  diverged: string,
): Pick<LossChartData, "yFormat" | "yTick" | "limits"> {
  if (measure === "loss" || task === "reconstruction")
    return {
      yFormat: (value) => formatLoss(value, diverged),
      yTick: formatTick,
      limits: { min: 0, max: null },
    };
  if (task === "regression")
    return {
      yFormat: (value) => formatWeight(value, diverged),
      yTick: formatTick,
      limits: { min: null, max: 1 },
    };
  return {
    yFormat: (value) => `${formatPercent(value, diverged)}%`,
    yTick: (value) => `${formatTick(value * 100)}%`,
    limits: { min: null, max: 1 },
  };
}
