/**
 * @file What a threshold on a score gains and costs, at all thresholds: precision over recall, and recall over the share
 * of false alarms (ROC), side by side. One point stands for the threshold in both; it is dragged along either curve, or
 * moved by keys from one caught case to the next.
 */
import { curveStepBefore, line, scaleLinear } from "d3";
import type { Ranking } from "#data/ranking.ts";
import "./charts.css";
import "./rankCurves.css";
import { addElement, addSvg, openParts, setAttributes, setText, sizeOf, watchSize } from "./element.ts";
import {
  findCatching,
  findNearestPoint,
  toCorners,
  toPlace,
  type Place,
  type RankPlot,
} from "./rankPaths.ts";
import { createSlideHandle } from "./slideHandle.ts";

export interface RankCurvesData {
  readonly ranking: Ranking;
  /** The point of the threshold; −1 where nothing is marked. */
  readonly point: number;
  readonly onPoint: (point: number) => void;
  /** Name of the point as a slider, and the threshold with what it does, in words. */
  readonly handleLabel: string;
  readonly describe: (point: number) => string;
  readonly plots: Readonly<Record<RankPlot, PlotWords>>;
  /** Name of the line that chance gives. */
  readonly chance: string;
}

export interface PlotWords {
  /** The curve with its area. */
  readonly title: string;
  /** What a screen reader says of it. */
  readonly label: string;
  readonly x: string;
  readonly y: string;
}

export interface RankCurves {
  update(data: RankCurvesData): void;
  destroy(): void;
}

const margin = { left: 28, right: 10, top: 18, bottom: 32 };

export function createRankCurves(host: HTMLElement): RankCurves {
  const root = addElement(host, "div", "viz-rank");
  const listening = new AbortController();
  let data: RankCurvesData | null = null;
  const onPoint = (point: number) => {
    if (data && point !== data.point) data.onPoint(point);
  };
  const plots = (["pr", "roc"] as const).map((plot) =>
    createPlot(root, plot, () => data, onPoint, listening.signal),
  );
  const draw = () => data && plots.forEach((plot) => plot.draw(data!));
  const unwatch = watchSize(root, draw);
  return {
    update(next) {
      data = next;
      draw();
    },
    destroy() {
      listening.abort();
      unwatch();
      root.remove();
    },
  };
}

function createPlot(
  root: HTMLElement,
  plot: RankPlot,
  read: () => RankCurvesData | null,
  onPoint: (point: number) => void,
  signal: AbortSignal,
): { draw(data: RankCurvesData): void } {
  const figure = addElement(root, "div", "viz-rank-plot");
  const title = addElement(figure, "div", "viz-rank-title");
  title.ariaHidden = "true";
  const stage = addElement(figure, "div", "viz-rank-stage");
  const picture = addElement(stage, "div", "viz-rank-picture");
  picture.setAttribute("role", "img");
  const svg = addSvg(picture, "svg", { "aria-hidden": "true" });
  const axes = addSvg(svg, "g");
  const chance = addSvg(svg, "path", { class: "viz-chance" });
  const chanceName = addSvg(svg, "text", { class: "viz-tick", "text-anchor": "end" });
  const path = addSvg(svg, "path", { class: "viz-line viz-train" });
  const guides = addSvg(svg, "path", { class: "viz-cross", fill: "none" });
  let x = scaleLinear();
  let y = scaleLinear();
  const handle = createSlideHandle(
    stage,
    "viz-threshold",
    {
      onDrag(left, top) {
        const data = read();
        if (data) onPoint(findNearestPoint(data.ranking, plot, [x.invert(left), y.invert(top)]));
      },
      onMove(count) {
        const data = read();
        if (data) onPoint(findCatching(data.ranking, count));
      },
    },
    signal,
  );
  // the same point twice: keys and screen readers meet it once
  if (plot === "roc") setAttributes(handle.element, { "aria-hidden": "true", tabindex: -1 });

  return {
    draw(data) {
      const { ranking, point, plots } = data;
      const words = plots[plot];
      const { width, height } = sizeOf(stage);
      if (width === 0 || ranking.caught.length === 0) return;
      setText(title, words.title);
      if (picture.ariaLabel !== words.label) picture.ariaLabel = words.label;
      setAttributes(svg, { width, height });
      x = scaleLinear([0, 1], [margin.left, width - margin.right]);
      y = scaleLinear([0, 1], [height - margin.bottom, margin.top]);
      const share = ranking.positives / (ranking.positives + ranking.negatives);
      drawAxes(axes, words, { x, y, height });
      setText(chanceName, data.chance);
      setAttributes(chanceName, { x: x(1), y: plot === "pr" ? y(share) - 5 : y(0.76) });
      const byChance: readonly Place[] =
        plot === "pr"
          ? [
              [0, share],
              [1, share],
            ]
          : [
              [0, 0],
              [1, 1],
            ];
      setAttributes(chance, { d: toPath(byChance, x, y) });
      const places = [-1, ...toCorners(ranking, plot)].map((one) => toPlace(ranking, plot, one));
      setAttributes(path, { d: plot === "pr" ? toSteps(places, x, y) : toPath(places, x, y) });
      const [px, py] = toPlace(ranking, plot, point);
      setAttributes(guides, { d: `M${x(px)},${y(0)}V${y(py)}H${x(0)}` });
      handle.element.style.transform = `translate(${x(px).toFixed(1)}px, ${y(py).toFixed(1)}px)`;
      handle.update({
        label: data.handleLabel,
        min: 0,
        max: ranking.positives,
        value: point < 0 ? 0 : ranking.caught[point]!,
        text: data.describe(point),
      });
    },
  };
}

type Scale = (value: number) => number;

function toPath(places: readonly Place[], x: Scale, y: Scale): string {
  return (
    line<Place>()
      .x(([px]) => x(px))
      .y(([, py]) => y(py))
      .digits(1)(places) ?? ""
  );
}

function toSteps(places: readonly Place[], x: Scale, y: Scale): string {
  return (
    line<Place>()
      .x(([px]) => x(px))
      .y(([, py]) => y(py))
      .digits(1)
      .curve(curveStepBefore)(places) ?? ""
  );
}

function drawAxes(
  group: SVGElement,
  words: PlotWords,
  { x, y, height }: { readonly x: Scale; readonly y: Scale; readonly height: number },
): void {
  const parts = openParts(group);
  for (const mark of [0, 0.5, 1]) {
    const at = Math.round(y(mark)) + 0.5;
    parts.put("line", { class: mark === 0 ? "viz-axis" : "viz-grid", x1: x(0), x2: x(1), y1: at, y2: at });
    parts.put(
      "text",
      { class: "viz-tick", x: margin.left - 6, y: at + 4, "text-anchor": "end" },
      String(mark),
    );
    const anchor = mark === 0 ? "start" : mark === 1 ? "end" : "middle";
    parts.put("text", { class: "viz-tick", x: x(mark), y: y(0) + 14, "text-anchor": anchor }, String(mark));
  }
  parts.put(
    "text",
    { class: "viz-tick", x: (x(0) + x(1)) / 2, y: height - 3, "text-anchor": "middle" },
    words.x,
  );
  parts.put("text", { class: "viz-tick", x: 0, y: 10 }, words.y);
  parts.end();
}
