import { createRandom, drawNormal } from "#base/random.ts";
import { createConfusionMatrix, type ConfusionMatrixData } from "./confusionMatrix.ts";
import { createHistogram, type HistogramData } from "./histogram.ts";
import { createNormBars, type NormBarsData } from "./normBars.ts";
import type { Fixture } from "./stage.fixture.ts";

/** Shows a chart, and lets it take what was selected. */
export function toFixture<T>(
  title: string,
  [width, height]: readonly [number, number],
  create: (host: HTMLElement) => { update(data: T): void; destroy(): void },
  data: T,
): Fixture {
  return {
    title,
    width,
    height,
    show(host) {
      const chart = create(host);
      chart.update(data);
      return { redraw: () => chart.update(data), destroy: () => chart.destroy() };
    },
  };
}

/** Of a thousand test digits; 4 is read as 9 most often. */
export const digitCounts = [
  [99, 0, 0, 0, 0, 0, 0, 0, 1, 1],
  [0, 104, 0, 0, 0, 0, 0, 2, 0, 2],
  [0, 0, 88, 1, 0, 0, 0, 0, 0, 0],
  [0, 0, 2, 90, 0, 0, 0, 0, 0, 1],
  [0, 0, 0, 0, 81, 0, 0, 0, 0, 5],
  [1, 0, 0, 1, 1, 96, 4, 0, 0, 0],
  [2, 0, 0, 0, 0, 0, 84, 0, 2, 0],
  [0, 2, 0, 0, 0, 0, 0, 114, 0, 0],
  [2, 0, 0, 0, 0, 0, 2, 0, 103, 1],
  [1, 0, 0, 1, 0, 0, 0, 0, 0, 107],
].flat();

export const digits: ConfusionMatrixData = {
  label: "Confusion matrix of 1,000 test digits",
  names: Array.from({ length: 10 }, (_, i) => String(i)),
  counts: digitCounts,
  selected: null,
  onSelect: () => undefined,
  describe: (truth, answer, count) => `true ${truth}, predicted ${answer}: ${count} times`,
};

const clothes = [
  "T-shirt/top",
  "trouser",
  "pullover",
  "dress",
  "coat",
  "sandal",
  "shirt",
  "sneaker",
  "bag",
  "boot",
];
const letters = Array.from({ length: 26 }, (_, i) => String.fromCodePoint(65 + i));

function createLetterCounts(): number[] {
  const random = createRandom(3);
  return Array.from({ length: 26 * 26 }, (_, i) =>
    Math.floor(i / 26) === i % 26
      ? 60 + Math.floor(random() * 20)
      : Math.max(0, Math.floor(random() * 14 - 11)),
  );
}

const names = {
  cells: ["健康", "感染疟原虫"],
  counts: [1204, 38, 61, 1123],
};

function createNormalCounts(bars: number, middle: number, seed: number): number[] {
  const random = createRandom(seed);
  const counts = Array.from({ length: bars }, () => 0);
  for (let i = 0; i < 2000; i++) {
    const bar = Math.floor(bars * (middle + 0.13 * drawNormal(random)));
    if (bar >= 0 && bar < bars) counts[bar]! += 1;
  }
  return counts;
}

export const weights: HistogramData = {
  label: "Weights of conv2d_1",
  counts: createNormalCounts(40, 0.5, 1),
  min: -1.2,
  max: 1.2,
  tone: "diverging",
  note: null,
  describe: (from, to, count) => `${from.toFixed(2)} to ${to.toFixed(2)}: ${count} weights`,
};

const activations: HistogramData = {
  ...weights,
  label: "Activations of relu_1",
  counts: createNormalCounts(60, 0.2, 2).map((count, i) => (i === 0 ? 4000 : count)),
  min: 0,
  max: 3.4,
  tone: "sequential",
  scale: "log",
};

export const norms: NormBarsData = {
  label: "Gradient norm of each layer",
  bars: [
    { name: "conv2d_1", norm: 0.000_002_1 },
    { name: "conv2d_2", norm: 0.000_31 },
    { name: "dense_with_a_long_name", norm: 0.042 },
    { name: "dense_2", norm: 1.3 },
    { name: "dense_3", norm: 240 },
    { name: "frozen", norm: 0 },
    { name: "broken", norm: Number.NaN },
  ],
  sound: [0.0001, 10],
  words: { zero: "none", diverged: "diverged", low: "very small", high: "very large" },
};

export const fixtures: readonly Fixture[] = [
  toFixture("Confusion matrix: digits", [300, 300], createConfusionMatrix, digits),
  toFixture("Confusion matrix: an error chosen", [304, 420], createConfusionMatrix, {
    ...digits,
    names: clothes,
    selected: { truth: 5, answer: 6 },
  }),
  toFixture("Confusion matrix: letters", [344, 344], createConfusionMatrix, {
    ...digits,
    names: letters,
    counts: createLetterCounts(),
  }),
  toFixture("Confusion matrix: two classes", [304, 300], createConfusionMatrix, {
    ...digits,
    names: names.cells,
    counts: names.counts,
  }),
  toFixture("Histogram: tiny", [120, 40], createHistogram, weights),
  toFixture("Histogram: weights", [280, 120], createHistogram, { ...weights, note: "3 are no numbers" }),
  toFixture("Histogram: activations, logarithmic", [280, 100], createHistogram, activations),
  toFixture("Histogram: no colour", [160, 60], createHistogram, { ...weights, min: -0.1, tone: "ink" }),
  toFixture("Gradient norms", [340, 180], createNormBars, norms),
];
