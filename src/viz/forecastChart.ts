/**
 * @file A series over time with what is forecast of it: the truth, the network one step ahead, the network on its own
 * from a start that the person moves, the band of its errors, and the baselines that need no network. Lines carry their
 * names; a crosshair reads all of them; the strip below shows the whole series and which part of it is seen.
 */
import "./charts.css";
import "./forecastChart.css";
import { createCrosshair } from "./crosshair.ts";
import { addElement, addSvg, setAttributes, sizeOf, watchSize } from "./element.ts";
import { toFirstView, toFitting, toForecastAxes, toSpan, type ForecastAxes } from "./forecastAxes.ts";
import { toLinesAt, type ForecastChartData } from "./forecastData.ts";
import { drawBorder, drawGrid, drawLines, drawNames } from "./forecastDrawing.ts";
import { createForecastOverview } from "./forecastOverview.ts";
import type { Zoom } from "./lossAxes.ts";
import { addLossGestures } from "./lossGestures.ts";
import { createSlideHandle } from "./slideHandle.ts";

export interface ForecastChartOptions {
  /** The person chose a part of the series, or sees the first one again. */
  readonly onZoom?: (isZoomed: boolean) => void;
  /** T was pressed: the person wants the table. */
  readonly onTable?: () => void;
}

export interface ForecastChart {
  update(data: ForecastChartData): void;
  /** The part of the series that is shown, as positions. */
  view(): Zoom;
  /** Shows the part around the test part again. */
  resetZoom(): void;
  destroy(): void;
}

export function createForecastChart(host: HTMLElement, options: ForecastChartOptions = {}): ForecastChart {
  const root = addElement(host, "div", "viz-series");
  const listening = new AbortController();
  const { signal } = listening;
  const plot = addElement(root, "div", "viz-chart viz-series-plot");
  plot.tabIndex = 0;
  plot.setAttribute("role", "img");
  const svg = addSvg(plot, "svg", { "aria-hidden": "true" });
  const border = addSvg(svg, "g");
  const grid = addSvg(svg, "g");
  const lines = addSvg(svg, "svg");
  const names = addSvg(svg, "g");
  const selection = addSvg(svg, "rect", { class: "viz-band", visibility: "hidden" });
  const crosshair = createCrosshair(plot, svg);
  const pen = document.createElement("canvas").getContext("2d")!;

  let data: ForecastChartData | null = null;
  let axes: ForecastAxes | null = null;
  /** Null: what is worth seeing first. */
  let chosen: Zoom | null = null;
  let at: number | null = null;

  const handle = createSlideHandle(
    root,
    "viz-start",
    {
      onDrag: (x) => axes && moveStart(Math.round(axes.toX(Math.min(axes.right, Math.max(axes.left, x))))),
      onMove: moveStart,
    },
    signal,
  );
  const overview = createForecastOverview(root, viewTo, signal);
  const toView = (from: ForecastChartData) => (chosen ? toFitting(chosen, toSpan(from)) : toFirstView(from));

  function draw(): void {
    const { width, height } = sizeOf(plot);
    if (!data || width === 0 || height === 0) return;
    pen.font = `600 12px ${getComputedStyle(plot).fontFamily}`;
    const measure = (text: string) => pen.measureText(text).width;
    const view = toView(data);
    axes = toForecastAxes(data, view, { width, height, measure });
    if (plot.ariaLabel !== data.label) plot.ariaLabel = data.label;
    setAttributes(svg, { width, height });
    drawBorder(border, data, axes, measure);
    drawGrid(grid, data, axes);
    drawLines(lines, data, axes, height);
    drawNames(names, data, axes);
    drawStart(data, axes);
    overview.draw(data, view);
    drawCrosshair();
  }

  function drawStart(
    { start, starts, startLabel, xFormat }: ForecastChartData,
    { x, xEnds, ...box }: ForecastAxes,
  ) {
    handle.update({ label: startLabel, min: starts[0], max: starts[1], value: start, text: xFormat(start) });
    const place = Math.min(box.right, Math.max(box.left, x(start - 0.5)));
    const isSeen = start - 0.5 >= xEnds[0] && start - 0.5 <= xEnds[1];
    handle.element.dataset["seen"] = String(isSeen);
    handle.element.style.transform = `translateX(${place.toFixed(1)}px)`;
    handle.element.style.setProperty("--drop", `${box.bottom}px`);
  }

  function drawCrosshair(): void {
    if (!data || !axes) return;
    const read = at === null ? [] : toLinesAt(data, at);
    crosshair.draw(at, data, axes, read);
  }

  function moveStart(position: number): void {
    if (!data) return;
    const next = Math.min(data.starts[1], Math.max(data.starts[0], position));
    if (next === data.start) return;
    data.onStart(next);
    bringInto(next);
  }

  function moveTo(x: number | null): void {
    const span = data ? toSpan(data) : null;
    const next = x === null || !span ? null : Math.round(Math.min(span[1], Math.max(span[0], x)));
    if (next === at) return;
    at = next;
    if (at !== null) bringInto(at);
    drawCrosshair();
  }

  /** Moves along, so that a position that was reached by key is seen. */
  function bringInto(position: number): void {
    if (!axes) return;
    const [from, to] = axes.xEnds;
    const by = position < from ? position - from : position > to ? position - to : 0;
    if (by !== 0) viewTo([from + by, to + by]);
  }

  function viewTo(view: Zoom | null): void {
    const before = chosen;
    chosen = view && data ? toFitting(view, toSpan(data)) : null;
    if ((before === null) !== (chosen === null)) options.onZoom?.(chosen !== null);
    draw();
  }

  addLossGestures(
    plot,
    {
      axes: () => axes,
      crosshair: () => at,
      moveTo,
      moveBy: (steps) => moveTo((at ?? axes?.xEnds[steps > 0 ? 0 : 1] ?? 0) + steps),
      zoomTo: viewTo,
      showBand(from, to) {
        if (!axes) return;
        const { top, bottom } = axes;
        const place = { x: from, y: top, width: to - from, height: bottom - top };
        setAttributes(selection, { ...place, visibility: "visible" });
      },
      hideBand: () => setAttributes(selection, { visibility: "hidden" }),
      showTable: () => options.onTable?.(),
    },
    signal,
  );
  const unwatch = watchSize(plot, draw);

  return {
    update(next) {
      data = next;
      draw();
    },
    view: () => (data ? toView(data) : [0, 1]),
    resetZoom: () => viewTo(null),
    destroy() {
      listening.abort();
      unwatch();
      root.remove();
    },
  };
}
