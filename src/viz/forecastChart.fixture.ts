import { createRandom, drawNormal } from "#base/random.ts";
import type { ForecastChartData, ForecastLine } from "./forecastData.ts";
import { createForecastChart } from "./forecastChart.ts";
import { formatTick } from "./formatNumber.ts";
import { toFixture } from "./results.fixture.ts";

const random = createRandom(5);
/** Passengers a month over twelve years, as the classic series has them: growth times season. */
export const passengers = Float64Array.from(
  { length: 144 },
  (_, t) => 110 * 1.0098 ** t * (1 + 0.18 * Math.sin((2 * Math.PI * (t - 3)) / 12)) + 6 * drawNormal(random),
);
const border = 115;
const start = 132;
const end = 156;

const toLine = (
  label: string,
  color: ForecastLine["color"],
  [from, to]: readonly [number, number],
  of: (t: number) => number,
) => {
  const xs = Float64Array.from({ length: to - from }, (_, i) => from + i);
  return { label, color, xs, ys: xs.map(of) } satisfies ForecastLine;
};

const ofYear = (t: number) => String(1949 + Math.floor(t / 12));
const run = toLine(
  "on its own",
  "run",
  [start, end],
  (t) => 0.94 * 110 * 1.0098 ** t * (1 + 0.16 * Math.sin((2 * Math.PI * (t - 3)) / 12)),
);

export const airline: ForecastChartData = {
  lines: [
    toLine("truth", "truth", [0, 144], (t) => passengers[t]!),
    toLine("network", "forecast", [border, start], (t) => passengers[t]! * 0.97 + 4 * Math.sin(t)),
    run,
    toLine("last value", "last", [border, end], (t) => passengers[Math.min(t, start) - 1]!),
    toLine("a year before", "season", [border, end], (t) => passengers[t < start + 12 ? t - 12 : t - 24]!),
  ],
  band: {
    xs: run.xs,
    low: run.xs.map((t, i) => run.ys[i]! - 8 - 4 * Math.sqrt(t - start + 1)),
    high: run.xs.map((t, i) => run.ys[i]! + 12 + 8 * Math.sqrt(t - start + 1)),
  },
  border,
  borderNames: ["training", "test"],
  start,
  starts: [border, 144],
  startLabel: "Start of the run on its own",
  onStart: () => undefined,
  label: "Passengers: one step ahead the network errs by 14.2",
  xLabel: "",
  xFormat: (t) => `${ofYear(t)}-${String((t % 12) + 1).padStart(2, "0")}`,
  toXMarks(from, to, most) {
    const every = Math.ceil((to - from) / 12 / most) * 12;
    const first = Math.ceil(from / every) * every;
    const count = Math.max(0, Math.floor((to - first) / every) + 1);
    return Array.from({ length: count }, (_, i) => ({
      position: first + i * every,
      text: ofYear(first + i * every),
    }));
  },
  yFormat: (y) => y.toFixed(0),
  yTick: formatTick,
};

export const fixtures = [
  toFixture("Forecast", [352, 300], createForecastChart, airline),
  toFixture("Forecast: wide", [640, 320], createForecastChart, { ...airline, start: border }),
  toFixture("Forecast: before any answer", [352, 240], createForecastChart, {
    ...airline,
    lines: airline.lines.slice(0, 1),
    band: null,
  }),
];
