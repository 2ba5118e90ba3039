/** @file Where the axes of a curve chart run: the room around the plot, both scales and their marks. Pure. */
import { scaleLinear, scaleLog } from "d3";
import { findNearest, smooth, type Numbers } from "./curve.ts";
import type { Curve, LossChartData } from "./lossData.ts";
import { toLogAxis, toMarks, toRoundAxis, type RoundAxis } from "./ticks.ts";

/** A range of x that the person chose. */
export type Zoom = readonly [from: number, to: number];

/** The sheet on which a chart is drawn. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** No marks and no grid. */
  readonly bare: boolean;
  /** Width of a text in pixels. */
  readonly measure: (text: string) => number;
}

/** Between the last mark of x and its unit, in pixels. */
export const unitGap = 4;

/** Where x ends before there is a step. */
const emptyEnd = 10;

/** A curve as it is drawn. */
export interface DrawnCurve {
  readonly curve: Curve;
  /** Smoothed. */
  readonly ys: Numbers;
}

export interface LossAxes {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (value: number) => number;
  readonly toX: (pixel: number) => number;
  readonly y: (value: number) => number;
  readonly xEnds: Zoom;
  readonly xMarks: readonly number[];
  readonly yMarks: readonly number[];
}

export function toDrawn(data: LossChartData): DrawnCurve[] {
  return data.series.map((curve) => ({ curve, ys: smooth(curve.ys, data.smoothing) }));
}

/** The position of the last finite value at or before `x`; −1 if there is none. */
export function findEnd({ curve, ys }: DrawnCurve, x: number): number {
  let index = findNearest(curve.xs, x);
  while (index >= 0 && !(curve.xs[index]! <= x && Number.isFinite(ys[index]))) index--;
  return index;
}

export function toAxes(
  data: LossChartData,
  drawn: readonly DrawnCurve[],
  sheet: Sheet,
  zoom: Zoom | null,
): LossAxes {
  const { width, height, bare, measure } = sheet;
  const top = bare ? 6 : 10;
  const bottom = height - (bare ? 6 : 22);
  const most = bottom - top >= 130 ? 4 : 2;
  const [xEnds, xMarks] = toXAxis(drawn, zoom);
  const seen = toSeen(drawn, xEnds, data.scale === "log");
  const { start, end, marks } =
    data.scale === "log"
      ? toLogAxis(...(seen ?? [0.01, 1]), most)
      : toLinearAxis(seen, data.limits, bare ? 0 : most);
  const y = (data.scale === "log" ? scaleLog : scaleLinear)([start, end], [bottom, top]).clamp(true);
  const left = bare ? 0 : Math.max(30, Math.ceil(toWidest(marks.map(data.yTick), measure)) + 10);
  const names = toWidest(
    data.series.map((curve) => curve.label),
    measure,
  );
  const unit = bare ? 0 : measure(data.xFormat(xMarks.at(-1) ?? 0)) / 2 + unitGap + measure(data.xLabel);
  const room = Math.min(width * 0.4, Math.ceil(Math.max(names + 14, unit)));
  const right = Math.max(left + 1, width - room);
  const x = scaleLinear(xEnds, [left, right]);
  return { left, right, top, bottom, x, toX: (pixel) => x.invert(pixel), y, xEnds, xMarks, yMarks: marks };
}

function toWidest(texts: readonly string[], measure: Sheet["measure"]): number {
  return Math.max(0, ...texts.map(measure));
}

function toXAxis(drawn: readonly DrawnCurve[], zoom: Zoom | null): readonly [Zoom, readonly number[]] {
  if (zoom) return [zoom, toMarks(zoom[0], zoom[1], 4)];
  const last = Math.max(0, ...drawn.map(({ curve }) => curve.xs[curve.xs.length - 1] ?? 0));
  const { start, end, marks } = toRoundAxis(0, last || emptyEnd, 3);
  return [[start, end], marks];
}

/** The lowest and highest value inside the ends of x; null when there is none. */
function toSeen(
  drawn: readonly DrawnCurve[],
  [from, to]: Zoom,
  aboveZero: boolean,
): readonly [number, number] | null {
  let min = Infinity;
  let max = -Infinity;
  for (const { curve, ys } of drawn) {
    for (let i = 0; i < ys.length; i++) {
      const y = ys[i]!;
      if (curve.xs[i]! < from || curve.xs[i]! > to || !Number.isFinite(y) || (aboveZero && y <= 0)) continue;
      min = Math.min(min, y);
      max = Math.max(max, y);
    }
  }
  return min <= max ? [min, max] : null;
}

/** Round ends that hold what is seen and do not pass the limits; with no marks the ends are what is seen. */
function toLinearAxis(
  seen: readonly [number, number] | null,
  limits: LossChartData["limits"],
  most: number,
): RoundAxis {
  const [lowest, high] = seen ?? [limits.min ?? 0, limits.max ?? 1];
  // what ends where it likes starts at its limit: a loss at 0
  const low = limits.max === null ? (limits.min ?? lowest) : lowest;
  // a flat curve gets some room
  const room = high > low ? 0 : Math.abs(high) * 0.1 || 1;
  if (most === 0) return { start: low, end: high + room, marks: [] };
  return toRoundAxis(Math.max(limits.min ?? -Infinity, low - room), high + room, most, limits);
}
