/**
 * @file Curves over the steps of a run: loss, accuracy and their kin. Each line carries its name at its end; a crosshair
 * reads all of them at one x and may be shared between charts. Drag selects a range to zoom into.
 */
import { line } from "d3";
import "./charts.css";
import { createCrosshair } from "./crosshair.ts";
import { findNearest, spread, thin } from "./curve.ts";
import { addElement, addSvg, openParts, setAttributes, sizeOf, watchSize } from "./element.ts";
import { findEnd, toAxes, toDrawn, unitGap, type DrawnCurve, type LossAxes, type Zoom } from "./lossAxes.ts";
import type { LossChartData } from "./lossData.ts";
import { addLossGestures } from "./lossGestures.ts";

export interface LossChartOptions {
  /** `bare` leaves the marks and the grid out, for the strip of the small screen. */
  readonly frame?: "full" | "bare";
  /** The person moved the crosshair to this x, or took it away. `setCrosshair` does not call it. */
  readonly onCrosshair?: (x: number | null) => void;
  /** The person zoomed in, or is back at all points. */
  readonly onZoom?: (isZoomed: boolean) => void;
  /** T was pressed: the person wants the table. */
  readonly onTable?: () => void;
}

export interface LossChart {
  update(data: LossChartData): void;
  /** Shows the crosshair of another chart on the same x. */
  setCrosshair(x: number | null): void;
  /** Shows all points again. */
  resetZoom(): void;
  destroy(): void;
}

/** Lines of names never come closer. */
const nameGap = 14;

interface Scene {
  readonly data: LossChartData;
  readonly axes: LossAxes;
  readonly drawn: readonly DrawnCurve[];
}

export function createLossChart(host: HTMLElement, options: LossChartOptions = {}): LossChart {
  const bare = options.frame === "bare";
  const root = addElement(host, "div", "viz-chart");
  root.tabIndex = 0;
  root.setAttribute("role", "img");
  const svg = addSvg(root, "svg", { "aria-hidden": "true" });
  const grid = addSvg(svg, "g");
  // an inner svg cuts what a zoom leaves outside
  const lines = addSvg(svg, "svg");
  const names = addSvg(svg, "g");
  const band = addSvg(svg, "rect", { class: "viz-band", visibility: "hidden" });
  const crosshair = createCrosshair(root, svg);
  const pen = document.createElement("canvas").getContext("2d")!;
  const listening = new AbortController();

  let data: LossChartData | null = null;
  let scene: Scene | null = null;
  let zoom: Zoom | null = null;
  let at: number | null = null;

  function draw(): void {
    const { width, height } = sizeOf(root);
    if (!data || width === 0 || height === 0) return;
    pen.font = `600 12px ${getComputedStyle(root).fontFamily}`;
    const measure = (text: string) => pen.measureText(text).width;
    const drawn = toDrawn(data);
    scene = { data, drawn, axes: toAxes(data, drawn, { width, height, bare, measure }, zoom) };
    if (root.ariaLabel !== data.label) root.ariaLabel = data.label;
    setAttributes(svg, { width, height });
    drawGrid(grid, scene, { width, height, bare, measure });
    drawLines(lines, scene, height);
    drawNames(names, scene);
    drawCrosshair();
  }

  function drawCrosshair(): void {
    if (scene) crosshair.draw(at, scene.data, scene.axes, scene.drawn);
  }

  function moveTo(x: number | null): void {
    const xs = data?.series[0]?.xs ?? [];
    const next = x === null ? null : (xs[findNearest(xs, x)] ?? null);
    if (next === at) return;
    at = next;
    drawCrosshair();
    options.onCrosshair?.(at);
  }

  function moveBy(points: number): void {
    const xs = data?.series[0]?.xs ?? [];
    const from = at === null ? (points > 0 ? -1 : xs.length) : findNearest(xs, at);
    moveTo(xs[Math.min(xs.length - 1, Math.max(0, from + points))] ?? null);
  }

  function zoomTo(next: Zoom | null): void {
    const xs = data?.series[0]?.xs ?? [];
    const first = xs[0] ?? 0;
    const last = xs[xs.length - 1] ?? 0;
    const before = zoom;
    // a zoom that holds every point is none; one that holds less than two points is refused
    if (next && next[0] <= first && next[1] >= last) zoom = null;
    else if (!next || findNearest(xs, next[1]) - findNearest(xs, next[0]) >= 1) zoom = next;
    if ((before === null) !== (zoom === null)) options.onZoom?.(zoom !== null);
    draw();
  }

  addLossGestures(
    root,
    {
      axes: () => scene?.axes ?? null,
      crosshair: () => at,
      moveTo,
      moveBy,
      zoomTo,
      showBand(from, to) {
        if (!scene) return;
        const { top, bottom } = scene.axes;
        setAttributes(band, {
          x: from,
          y: top,
          width: to - from,
          height: bottom - top,
          visibility: "visible",
        });
      },
      hideBand: () => setAttributes(band, { visibility: "hidden" }),
      showTable: () => options.onTable?.(),
    },
    listening.signal,
  );
  const unwatch = watchSize(root, draw);

  return {
    update(next) {
      data = next;
      // a run that began anew has nothing to show in the old zoom
      if (zoom && !next.series.some(({ xs }) => (xs[xs.length - 1] ?? 0) > zoom![0])) zoom = null;
      draw();
    },
    setCrosshair(x) {
      at = x;
      drawCrosshair();
    },
    resetZoom: () => zoomTo(null),
    destroy() {
      listening.abort();
      unwatch();
      root.remove();
    },
  };
}

function drawGrid(
  group: SVGElement,
  { data, axes }: Scene,
  { width, height, bare, measure }: Parameters<typeof toAxes>[2],
): void {
  const { left, right } = axes;
  const parts = openParts(group);
  const base = Math.round(axes.bottom) + 0.5;
  for (const mark of bare ? [] : axes.yMarks) {
    const y = Math.round(axes.y(mark)) + 0.5;
    if (y !== base) parts.put("line", { class: "viz-grid", x1: left, x2: right, y1: y, y2: y });
    parts.put("text", { class: "viz-tick", x: left - 8, y: y + 3.5, "text-anchor": "end" }, data.yTick(mark));
  }
  parts.put("line", { class: "viz-axis", x1: left, x2: right, y1: base, y2: base });
  if (!bare) {
    const y = height - 4;
    const unitStart = width - measure(data.xLabel) - unitGap;
    for (const mark of axes.xMarks) {
      const x = round(axes.x(mark));
      const text = data.xFormat(mark);
      if (mark !== axes.xEnds[0])
        parts.put("line", { class: "viz-axis", x1: x, x2: x, y1: base, y2: base + 4 });
      const fits = x + measure(text) / 2 <= unitStart + 1;
      if (fits) parts.put("text", { class: "viz-tick", x, y, "text-anchor": "middle" }, text);
    }
    parts.put("text", { class: "viz-tick", x: width, y, "text-anchor": "end" }, data.xLabel);
  }
  parts.end();
}

function drawLines(svg: SVGSVGElement, { data, axes, drawn }: Scene, height: number): void {
  const width = axes.right - axes.left + 4;
  setAttributes(svg, {
    x: axes.left - 2,
    y: 0,
    width,
    height,
    viewBox: `${axes.left - 2} 0 ${width} ${height}`,
  });
  const toPath = ({ curve, ys }: DrawnCurve) =>
    line<number>()
      .defined((i) => Number.isFinite(ys[i]) && (data.scale === "linear" || ys[i]! > 0))
      .x((i) => axes.x(curve.xs[i]!))
      .y((i) => axes.y(ys[i]!))
      .digits(1)(thin(curve.xs, ys, ...axes.xEnds, Math.ceil(width))) ?? "";
  const parts = openParts(svg);
  if (data.smoothing > 0) {
    for (const { curve } of drawn)
      parts.put("path", { class: `viz-line viz-raw viz-${curve.color}`, d: toPath({ curve, ys: curve.ys }) });
  }
  for (const one of drawn) parts.put("path", { class: `viz-line viz-${one.curve.color}`, d: toPath(one) });
  parts.end();
}

function drawNames(group: SVGElement, { axes, drawn }: Scene): void {
  const ends = drawn.flatMap((one) => {
    const last = findEnd(one, axes.xEnds[1]);
    if (last < 0) return [];
    return [{ curve: one.curve, x: axes.x(one.curve.xs[last]!), y: axes.y(one.ys[last]!) }];
  });
  const places = spread(
    ends.map((end) => end.y),
    nameGap,
    axes.top,
    axes.bottom - 2,
  );
  const parts = openParts(group);
  ends.forEach(({ curve, x, y }, i) => {
    parts.put("circle", { class: `viz-dot viz-${curve.color}`, cx: round(x), cy: round(y), r: 3 });
    const place = { x: round(x) + 8, y: round(places[i]! + 4) };
    parts.put("text", { class: `viz-name viz-${curve.color}`, ...place }, curve.label);
  });
  parts.end();
}

function round(pixel: number): number {
  return Math.round(pixel * 10) / 10;
}
