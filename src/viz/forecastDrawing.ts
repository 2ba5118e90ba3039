/** @file The ink of a forecast chart: grid and marks, the border of the test part, the band, the lines and their names. */
import { area, line } from "d3";
import { spread, thin } from "./curve.ts";
import { openParts, setAttributes } from "./element.ts";
import { findLastIn, type ForecastAxes } from "./forecastAxes.ts";
import type { ForecastChartData } from "./forecastData.ts";

/** Names of lines never come closer. */
const nameGap = 14;

export function drawGrid(group: SVGElement, data: ForecastChartData, axes: ForecastAxes): void {
  const { left, right, bottom } = axes;
  const parts = openParts(group);
  const base = Math.round(bottom) + 0.5;
  for (const mark of axes.yMarks) {
    const y = Math.round(axes.y(mark)) + 0.5;
    if (y !== base) parts.put("line", { class: "viz-grid", x1: left, x2: right, y1: y, y2: y });
    parts.put("text", { class: "viz-tick", x: left - 8, y: y + 3.5, "text-anchor": "end" }, data.yTick(mark));
  }
  parts.put("line", { class: "viz-axis", x1: left, x2: right, y1: base, y2: base });
  for (const { position, text } of axes.xMarks) {
    const x = round(axes.x(position));
    parts.put("line", { class: "viz-axis", x1: x, x2: x, y1: base, y2: base + 4 });
    parts.put("text", { class: "viz-tick", x, y: bottom + 18, "text-anchor": "middle" }, text);
  }
  parts.end();
}

/** What was learned from is paper a little deeper; both sides say what they are where there is room. */
export function drawBorder(
  group: SVGElement,
  data: ForecastChartData,
  axes: ForecastAxes,
  measure: (text: string) => number,
): void {
  const { left, right, top, bottom, xEnds } = axes;
  const parts = openParts(group);
  const at = Math.min(right, Math.max(left, axes.x(data.border - 0.5)));
  if (at > left)
    parts.put("rect", {
      class: "viz-learned",
      x: left,
      y: top,
      width: round(at - left),
      height: bottom - top,
    });
  if (data.border > xEnds[0] && data.border <= xEnds[1])
    parts.put("line", { class: "viz-border", x1: round(at), x2: round(at), y1: top, y2: bottom });
  const [learned, test] = data.borderNames;
  const y = top + 14;
  if (at - left > measure(learned) + 12)
    parts.put("text", { class: "viz-tick", x: round(at - 6), y, "text-anchor": "end" }, learned);
  if (right - at > measure(test) + 12) parts.put("text", { class: "viz-tick", x: round(at + 6), y }, test);
  parts.end();
}

/** An inner svg, so that it cuts what lies outside of the view. */
export function drawLines(
  svg: SVGSVGElement,
  { lines, band }: ForecastChartData,
  axes: ForecastAxes,
  height: number,
): void {
  const width = axes.right - axes.left + 4;
  const x = axes.left - 2;
  setAttributes(svg, { x, y: 0, width, height, viewBox: `${x} 0 ${width} ${height}` });
  const parts = openParts(svg);
  if (band) {
    const shape = area<number>()
      .defined((i) => Number.isFinite(band.low[i]) && Number.isFinite(band.high[i]))
      .x((i) => axes.x(band.xs[i]!))
      .y0((i) => axes.y(band.low[i]!))
      .y1((i) => axes.y(band.high[i]!))
      .digits(1);
    const all = Array.from({ length: band.xs.length }, (_, i) => i);
    parts.put("path", { class: "viz-error-band", d: shape(all) ?? "" });
  }
  // the truth last: it lies on top
  for (const { xs, ys, color } of lines.toReversed()) {
    const path = line<number>()
      .defined((i) => Number.isFinite(ys[i]))
      .x((i) => axes.x(xs[i]!))
      .y((i) => axes.y(ys[i]!))
      .digits(1);
    const shown = xs.length > 0 ? thin(xs, ys, ...axes.xEnds, Math.ceil(width)) : [];
    parts.put("path", { class: `viz-line viz-${color}`, d: path(shown) ?? "" });
  }
  parts.end();
}

/** Each line has its name at its end; one that ends outside of the view has it where it leaves. */
export function drawNames(group: SVGElement, { lines }: ForecastChartData, axes: ForecastAxes): void {
  const ends = lines.flatMap((one) => {
    const last = findLastIn(one, axes.xEnds);
    if (last < 0) return [];
    return [{ ...one, x: axes.x(one.xs[last]!), y: axes.y(one.ys[last]!) }];
  });
  const places = spread(
    ends.map(({ y }) => y),
    nameGap,
    axes.top,
    axes.bottom - 2,
  );
  const parts = openParts(group);
  ends.forEach(({ label, color, x, y }, i) => {
    parts.put("circle", { class: `viz-dot viz-${color}`, cx: round(x), cy: round(y), r: 3 });
    const place = { x: round(axes.right + 8), y: round(places[i]! + 4) };
    parts.put("text", { class: `viz-name viz-${color}`, ...place }, label);
  });
  parts.end();
}

function round(pixel: number): number {
  return Math.round(pixel * 10) / 10;
}
