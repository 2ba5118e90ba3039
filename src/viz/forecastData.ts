/** @file What a forecast chart is told, which values it shows at one step, and its table. Pure. */
import { findNearest, type Numbers } from "./curve.ts";
import type { Table } from "./lossData.ts";

/** How a line looks: what was measured, what the network says, and what needs no network. */
export type ForecastLook = "truth" | "forecast" | "run" | "last" | "season" | "average";

export interface ForecastLine {
  readonly label: string;
  readonly color: ForecastLook;
  /** Whole positions in the series, one after the other. */
  readonly xs: Numbers;
  /** As many as `xs`; what is not finite leaves a gap. */
  readonly ys: Numbers;
}

export interface ForecastChartData {
  /** The truth first: it is also the line of the overview. */
  readonly lines: readonly ForecastLine[];
  /** Around the free run: where most of its errors lay before; null without one. */
  readonly band: { readonly xs: Numbers; readonly low: Numbers; readonly high: Numbers } | null;
  /** The first position that the network did not learn from, and what both sides are called. */
  readonly border: number;
  readonly borderNames: readonly [learned: string, test: string];
  /** Where the free run starts, and where it may. */
  readonly start: number;
  readonly starts: readonly [first: number, last: number];
  /** Name of the handle of the start. */
  readonly startLabel: string;
  readonly onStart: (position: number) => void;
  /** What the chart shows, with its current values: the name that a screen reader says. */
  readonly label: string;
  /** Stands before the position in the box. */
  readonly xLabel: string;
  /** A position as a date. */
  readonly xFormat: (position: number) => string;
  /** Round positions from `from` to `to`, at most `most`, with what is set under them. */
  readonly toXMarks: (from: number, to: number, most: number) => readonly XMark[];
  readonly yFormat: (y: number) => string;
  readonly yTick: (y: number) => string;
}

export interface XMark {
  readonly position: number;
  readonly text: string;
}

/** A line with its index at one position. */
export interface ReadLine {
  readonly curve: ForecastLine;
  readonly ys: Numbers;
}

/** The lines that have a value at a position. */
export function toLinesAt({ lines }: Pick<ForecastChartData, "lines">, position: number): ReadLine[] {
  return lines
    .filter(({ xs, ys }) => {
      const index = findNearest(xs, position);
      return xs[index] === position && Number.isFinite(ys[index]);
    })
    .map((curve) => ({ curve, ys: curve.ys }));
}

/** Every position from `from` to `to` with the values of all lines, thinned evenly to `most` rows. */
export function toForecastTable(data: ForecastChartData, from: number, to: number, most = 200): Table {
  const [first, last] = [Math.ceil(from), Math.floor(to)];
  const count = Math.max(0, Math.min(most, last - first + 1));
  const rows = Array.from({ length: count }, (_, row) => {
    const position = count > 1 ? first + Math.round((row * (last - first)) / (count - 1)) : first;
    const cells = data.lines.map(({ xs, ys }) => {
      const index = findNearest(xs, position);
      return xs[index] === position && Number.isFinite(ys[index]) ? data.yFormat(ys[index]!) : "";
    });
    return [data.xFormat(position), ...cells];
  });
  return { head: [data.xLabel, ...data.lines.map(({ label }) => label)], rows };
}
