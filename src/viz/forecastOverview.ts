/**
 * @file The whole series as a strip under a forecast chart, with a frame around the part that is shown: drag the frame
 * to move along, its ends to show more or less, press beside it to go there. The chart's keys do the same.
 */
import { line, scaleLinear } from "d3";
import { thin } from "./curve.ts";
import { addElement, addSvg, listen, setAttributes, sizeOf } from "./element.ts";
import { toSpan } from "./forecastAxes.ts";
import type { ForecastChartData } from "./forecastData.ts";
import type { Zoom } from "./lossAxes.ts";

export interface ForecastOverview {
  draw(data: ForecastChartData, view: Zoom): void;
}

/** How near to an end of the frame a press takes hold of it, in pixels. */
const grip = 8;
const inset = 3;

interface Hold {
  readonly part: "frame" | "from" | "to";
  /** Where it was taken, as a position, and the view at that time. */
  readonly at: number;
  readonly view: Zoom;
}

export function createForecastOverview(
  host: HTMLElement,
  onView: (view: Zoom) => void,
  signal: AbortSignal,
): ForecastOverview {
  const root = addElement(host, "div", "viz-overview");
  root.ariaHidden = "true";
  const svg = addSvg(root, "svg");
  const learned = addSvg(svg, "rect", { class: "viz-learned", y: 0 });
  const path = addSvg(svg, "path", { class: "viz-line viz-overview-line" });
  const frame = addSvg(svg, "rect", { class: "viz-overview-frame", y: 0.5, rx: 2 });
  let shown: {
    readonly view: Zoom;
    readonly span: Zoom;
    readonly x: (position: number) => number;
  } | null = null;
  let toPosition: (pixel: number) => number = () => 0;
  let hold: Hold | null = null;

  const pixelOf = (event: PointerEvent) => event.clientX - root.getBoundingClientRect().left;

  listen(root, "pointerdown", signal, (event) => {
    if (!shown || event.button !== 0) return;
    const pixel = pixelOf(event);
    const { view, x } = shown;
    const at = toPosition(pixel);
    if (Math.abs(pixel - x(view[0])) < grip) hold = { part: "from", at, view };
    else if (Math.abs(pixel - x(view[1])) < grip) hold = { part: "to", at, view };
    else {
      const inside = at >= view[0] && at <= view[1];
      const by = inside ? 0 : at - (view[0] + view[1]) / 2;
      const moved: Zoom = [view[0] + by, view[1] + by];
      hold = { part: "frame", at, view: moved };
      if (!inside) onView(moved);
    }
    root.setPointerCapture(event.pointerId);
  });
  listen(root, "pointermove", signal, (event) => {
    const pixel = pixelOf(event);
    if (shown && !hold) {
      const isEnd = shown.view.some((end) => Math.abs(pixel - shown!.x(end)) < grip);
      root.style.cursor = isEnd ? "ew-resize" : "grab";
    }
    if (!hold || !shown) return;
    const { span } = shown;
    const by = toPosition(pixel) - hold.at;
    const [from, to] = hold.view;
    if (hold.part === "frame") onView([from + by, to + by]);
    else if (hold.part === "from") onView([Math.max(span[0], Math.min(from + by, to - 1)), to]);
    else onView([from, Math.min(span[1], Math.max(to + by, from + 1))]);
  });
  for (const type of ["pointerup", "pointercancel"] as const) {
    listen(root, type, signal, () => {
      hold = null;
    });
  }

  return {
    draw(data, view) {
      const { width, height } = sizeOf(root);
      const [truth] = data.lines;
      if (width === 0 || !truth) return;
      const span = toSpan(data);
      const x = scaleLinear(span, [1, width - 1]);
      toPosition = (pixel) => x.invert(pixel);
      shown = { view, span, x };
      setAttributes(svg, { width, height });
      const finite = Array.from(truth.ys).filter(Number.isFinite);
      const y = scaleLinear(
        [
          finite.reduce((a, b) => Math.min(a, b), Infinity),
          finite.reduce((a, b) => Math.max(a, b), -Infinity),
        ],
        [height - inset, inset],
      );
      const toPath = line<number>()
        .defined((i) => Number.isFinite(truth.ys[i]))
        .x((i) => x(truth.xs[i]!))
        .y((i) => y(truth.ys[i]!))
        .digits(1);
      setAttributes(path, { d: toPath(thin(truth.xs, truth.ys, ...span, width)) ?? "" });
      setAttributes(learned, { x: 0, width: Math.max(0, x(data.border - 0.5)), height });
      const [from, to] = [x(view[0]), x(view[1])];
      setAttributes(frame, { x: from, width: Math.max(2, to - from), height: Math.max(0, height - 1) });
    },
  };
}
