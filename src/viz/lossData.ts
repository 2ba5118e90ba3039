/** @file What a curve chart is told, and what it reads out: a sentence per curve and a table. Pure. */
import { findNearest, type Numbers } from "./curve.ts";

export interface Curve {
  readonly key: string;
  /** Its name, set at the end of its line. */
  readonly label: string;
  readonly color: "train" | "test";
  /** Rising. */
  readonly xs: Numbers;
  /** As many as `xs`; what is not finite leaves a gap. */
  readonly ys: Numbers;
}

export interface LossChartData {
  readonly series: readonly Curve[];
  /** What the chart shows, with its current values: the name that a screen reader says. */
  readonly label: string;
  /** The unit of the x axis, set after its last mark and before the value in the box. */
  readonly xLabel: string;
  readonly xFormat: (x: number) => string;
  /** For the box and the table. */
  readonly yFormat: (y: number) => string;
  /** For the marks of the y axis. */
  readonly yTick: (y: number) => string;
  /** A logarithmic axis leaves out what is not above zero. */
  readonly scale: "linear" | "log";
  /** Share of the past in the drawn curve, 0 (raw) to 0.99. */
  readonly smoothing: number;
  /** Ends that the linear y axis never passes: a loss starts at 0, an accuracy ends at 1; null fits the curves. */
  readonly limits: { readonly min: number | null; readonly max: number | null };
}

/** What a sentence about one curve can say. */
export interface CurveFacts {
  readonly label: string;
  readonly first: string;
  readonly last: string;
  readonly lowest: string;
  readonly lowestX: string;
  readonly highest: string;
  readonly highestX: string;
  readonly lastX: string;
}

/** The sentences, in the language of the page. */
export interface ReadingWords {
  readonly empty: string;
  readonly curve: (facts: CurveFacts) => string;
}

/** The chart in words: one sentence for each curve that has a finite value. */
export function toReading(data: LossChartData, words: ReadingWords): string {
  const sentences = data.series.flatMap((curve) => {
    const facts = toFacts(curve, data);
    return facts ? [words.curve(facts)] : [];
  });
  return sentences.length > 0 ? sentences.join(" ") : words.empty;
}

function toFacts(curve: Curve, { xFormat, yFormat }: LossChartData): CurveFacts | null {
  const finite = Array.from(curve.ys, (_, i) => i).filter((i) => Number.isFinite(curve.ys[i]));
  const first = finite[0];
  const last = finite.at(-1);
  if (first === undefined || last === undefined) return null;
  const lowest = finite.reduce((best, i) => (curve.ys[i]! < curve.ys[best]! ? i : best), first);
  const highest = finite.reduce((best, i) => (curve.ys[i]! > curve.ys[best]! ? i : best), first);
  return {
    label: curve.label,
    first: yFormat(curve.ys[first]!),
    last: yFormat(curve.ys[last]!),
    lowest: yFormat(curve.ys[lowest]!),
    lowestX: xFormat(curve.xs[lowest]!),
    highest: yFormat(curve.ys[highest]!),
    highestX: xFormat(curve.xs[highest]!),
    lastX: xFormat(curve.xs[last]!),
  };
}

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The chart as a table: one row for each x of the first curve, thinned evenly to `most` rows, first and last kept. */
export function toTable(data: LossChartData, most = 100): Table {
  const xs = data.series[0]?.xs ?? [];
  const count = Math.min(most, xs.length);
  const rows = Array.from({ length: count }, (_, row) => {
    const x = xs[count > 1 ? Math.round((row * (xs.length - 1)) / (count - 1)) : 0]!;
    return [data.xFormat(x), ...data.series.map((curve) => toValueAt(curve, x, data.yFormat))];
  });
  return { head: [data.xLabel, ...data.series.map((curve) => curve.label)], rows };
}

/** The value of a curve at the point nearest to `x`. */
function toValueAt(curve: Curve, x: number, format: (y: number) => string): string {
  const index = findNearest(curve.xs, x);
  return index < 0 ? "" : format(curve.ys[index]!);
}
