import { createRandom } from "#base/random.ts";
import { formatLoss, formatPercent, formatTick } from "./formatNumber.ts";
import { createLossChart, type LossChartOptions } from "./lossChart.ts";
import type { LossChartData } from "./lossData.ts";
import type { Fixture } from "./stage.fixture.ts";

/** A loss that falls from 0.73 as training on the spirals does, with the noise of its batches. */
function toLoss(floor: number, noise: number, seed: number): Float64Array {
  const random = createRandom(seed);
  return Float64Array.from({ length: 149 }, (_, epoch) => {
    const fall = 1 / (1 + Math.exp((epoch - 38) / 6));
    const slow = Math.exp(-epoch / 60) * 0.25;
    return floor + (0.68 - floor) * (0.6 * fall + slow) + (random() - 0.5) * noise + (epoch === 0 ? 0.1 : 0);
  });
}

const epochs = Float64Array.from({ length: 149 }, (_, i) => i);

export const spiralLoss: LossChartData = {
  series: [
    { key: "train", label: "train", color: "train", xs: epochs, ys: toLoss(0.07, 0.006, 1) },
    { key: "test", label: "test", color: "test", xs: epochs, ys: toLoss(0.11, 0.02, 2) },
  ],
  label: "Loss by epoch: train 0.085, test 0.136",
  xLabel: "epoch",
  xFormat: formatTick,
  yFormat: (value) => formatLoss(value, "diverged"),
  yTick: formatTick,
  scale: "linear",
  smoothing: 0,
  limits: { min: 0, max: null },
};

export const emptyLoss: LossChartData = {
  ...spiralLoss,
  series: spiralLoss.series.map((curve) => ({ ...curve, xs: [], ys: [] })),
};

const accuracy: LossChartData = {
  ...spiralLoss,
  series: spiralLoss.series.map((curve) => ({
    ...curve,
    ys: Array.from(curve.ys, (loss) => 1 - loss * 0.6),
  })),
  yFormat: (value) => `${formatPercent(value, "diverged")} %`,
  yTick: (value) => `${formatTick(value * 100)}%`,
  limits: { min: 0, max: 1 },
};

function toFixture(
  title: string,
  data: LossChartData,
  options: LossChartOptions = {},
  size: readonly [number, number] = [344, 220],
  at: number | null = null,
): Fixture {
  return {
    title,
    width: size[0],
    height: size[1],
    show(host) {
      const chart = createLossChart(host, options);
      chart.update(data);
      chart.setCrosshair(at);
      return { redraw: () => chart.update(data), destroy: () => chart.destroy() };
    },
  };
}

export const fixtures: readonly Fixture[] = [
  toFixture("Loss", spiralLoss),
  toFixture("Loss: crosshair", spiralLoss, {}, [420, 150], 60),
  toFixture("Loss: logarithmic, smoothed", { ...spiralLoss, scale: "log", smoothing: 0.8 }),
  toFixture("Loss: no steps yet", emptyLoss),
  toFixture("Accuracy", accuracy, {}, [344, 160]),
  toFixture("Loss: the strip of a phone", spiralLoss, { frame: "bare" }, [180, 68]),
];
