/** @file Where the axes of a forecast chart run, and which part of the series it shows. Pure. */
import { scaleLinear } from "d3";
import type { ForecastChartData, ForecastLine, XMark } from "./forecastData.ts";
import { findNearest } from "./curve.ts";
import type { LossAxes, Sheet, Zoom } from "./lossAxes.ts";
import { toRoundAxis } from "./ticks.ts";

export interface ForecastAxes extends Omit<LossAxes, "xMarks"> {
  readonly xMarks: readonly XMark[];
}

/** Fewer positions than this are never shown. */
const leastShown = 4;
/** Between marks of the x axis, in pixels. */
const markRoom = 70;
/** Of the height, for the marks of the x axis. */
const foot = 22;

/** The first and last position of all lines. */
export function toSpan({ lines }: Pick<ForecastChartData, "lines">): Zoom {
  const drawn = lines.filter(({ xs }) => xs.length > 0);
  if (drawn.length === 0) return [0, 1];
  return [Math.min(...drawn.map(({ xs }) => xs[0]!)), Math.max(...drawn.map(({ xs }) => xs[xs.length - 1]!))];
}

/**
 * What is shown before the person chooses: the test part, and as much before it as half of that. Of a long test part
 * only what lies around the start, so that single steps can be told.
 */
export function toFirstView(data: ForecastChartData, most = 360): Zoom {
  const span = toSpan(data);
  const wanted = 1.5 * (span[1] - data.border);
  if (wanted <= most) return toFitting([span[1] - wanted, span[1]], span);
  return toFitting([data.start - (2 / 3) * most, data.start + most / 3], span);
}

/** The part moved inside the span, and made long enough. */
export function toFitting([from, to]: Zoom, [first, last]: Zoom): Zoom {
  const least = Math.min(leastShown, last - first);
  const length = Math.min(last - first, Math.max(least, to - from));
  const middle = (from + to) / 2;
  const start = Math.min(last - length, Math.max(first, length > to - from ? middle - length / 2 : from));
  return [start, start + length];
}

export function toForecastAxes(
  data: ForecastChartData,
  view: Zoom,
  sheet: Pick<Sheet, "width" | "height" | "measure">,
): ForecastAxes {
  const { width, height, measure } = sheet;
  const top = 24;
  const bottom = height - foot;
  const [low, high] = toSeen(data, view);
  const room = high > low ? (high - low) * 0.04 : Math.abs(high) * 0.1 || 1;
  const { start, end, marks } = toRoundAxis(low - (low === 0 ? 0 : room), high + room, 4);
  const y = scaleLinear([start, end], [bottom, top]).clamp(true);
  const left = Math.max(30, Math.ceil(Math.max(...marks.map((mark) => measure(data.yTick(mark))))) + 10);
  const names = Math.max(0, ...data.lines.map(({ label }) => measure(label)));
  const right = Math.max(left + 1, width - Math.min(width * 0.3, Math.ceil(names + 12)));
  const x = scaleLinear(view, [left, right]);
  const most = Math.max(1, Math.floor((right - left) / markRoom));
  return {
    left,
    right,
    top,
    bottom,
    x,
    toX: (pixel) => x.invert(pixel),
    y,
    xEnds: view,
    xMarks: data.toXMarks(...view, most),
    yMarks: marks,
  };
}

/** The last position with a finite value in view, as an index of the line; −1 where there is none. */
export function findLastIn({ xs, ys }: ForecastLine, [from, to]: Zoom): number {
  let index = findNearest(xs, to);
  while (index >= 0 && !(xs[index]! <= to && Number.isFinite(ys[index]))) index--;
  return index >= 0 && xs[index]! >= from ? index : -1;
}

/** The lowest and highest value in view; a run that leaves the world does not flatten what was measured. */
function toSeen({ lines, band }: ForecastChartData, view: Zoom): Extent {
  const [truth, ...others] = lines.map(({ xs, ys }) => findExtent(xs, [ys], view));
  const around = band ? findExtent(band.xs, [band.low, band.high], view) : null;
  const seen = [truth, ...others, around].filter((one) => one !== null && one !== undefined);
  const low = Math.min(...seen.map((one) => one[0]));
  const high = Math.max(...seen.map((one) => one[1]));
  if (seen.length === 0) return [0, 1];
  if (!truth) return [low, high];
  const room = truth[1] - truth[0] || Math.abs(truth[1]) || 1;
  return [Math.max(truth[0] - room, low), Math.min(truth[1] + room, high)];
}

type Extent = readonly [low: number, high: number];

function findExtent(
  xs: ForecastLine["xs"],
  parts: readonly ForecastLine["ys"][],
  [from, to]: Zoom,
): Extent | null {
  let low = Infinity;
  let high = -Infinity;
  for (let i = Math.max(0, findNearest(xs, from)); i < xs.length && xs[i]! <= to; i++) {
    if (xs[i]! < from) continue;
    for (const ys of parts) {
      if (!Number.isFinite(ys[i])) continue;
      low = Math.min(low, ys[i]!);
      high = Math.max(high, ys[i]!);
    }
  }
  return low <= high ? [low, high] : null;
}
