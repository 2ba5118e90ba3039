/**
 * @file A curve that a person guesses: they draw it with the pointer, or move its points with the arrow keys; later the
 * real one is laid over it.
 */
import { line, scaleLinear } from "d3";
import "./charts.css";
import "./sketchChart.css";
import { addElement, addSvg, openParts, setAttributes, sizeOf, watchSize } from "./element.ts";
import { toMarks } from "./ticks.ts";

export interface SketchChartData {
  readonly label: string;
  /** x runs from 0 to here, y from 0 to `top`. */
  readonly end: number;
  readonly top: number;
  /** Heights at evenly spread x, the first at 0. */
  readonly heights: readonly number[];
  /** Nothing can be moved any more. */
  readonly fixed: boolean;
  readonly real: { readonly xs: readonly number[]; readonly ys: readonly number[] } | null;
  readonly words: {
    readonly guess: string;
    readonly real: string;
    readonly x: string;
    /** The name of the point at this x. */
    readonly point: (x: number) => string;
  };
  readonly format: (value: number) => string;
}

export interface SketchChart {
  update(data: SketchChartData): void;
  destroy(): void;
}

const room = { left: 34, right: 12, top: 10, bottom: 22 };
/** An arrow key moves a point by this share of the height. */
const keyStep = 0.05;

export function createSketchChart(
  host: HTMLElement,
  onChange: (heights: readonly number[]) => void,
): SketchChart {
  const root = addElement(host, "div", "viz-chart viz-sketch");
  root.setAttribute("role", "group");
  const svg = addSvg(root, "svg", { "aria-hidden": "true" });
  const grid = addSvg(svg, "g");
  const curves = addSvg(svg, "g");
  const listening = new AbortController();
  const { signal } = listening;
  let data: SketchChartData | null = null;
  let handles: HTMLElement[] = [];
  /** The point that the pointer was over last, while it is down. */
  let drawn: { readonly index: number; readonly height: number } | null = null;

  function toScales() {
    const { width, height } = sizeOf(root);
    const x = scaleLinear([0, data!.end], [room.left, Math.max(room.left + 1, width - room.right)]);
    const y = scaleLinear([0, data!.top], [Math.max(room.top + 1, height - room.bottom), room.top]).clamp(
      true,
    );
    const xOf = (index: number) => x((index / (data!.heights.length - 1)) * data!.end);
    return { x, y, xOf, width, height };
  }

  function draw(): void {
    if (!data) return;
    const { x, y, xOf, width, height } = toScales();
    if (width === 0 || height === 0) return;
    root.ariaLabel = data.label;
    root.classList.toggle("viz-sketch-fixed", data.fixed);
    setAttributes(svg, { width, height });
    const parts = openParts(grid);
    for (const mark of toMarks(0, data.top, 3)) {
      const at = Math.round(y(mark)) + 0.5;
      parts.put("line", {
        class: mark === 0 ? "viz-axis" : "viz-grid",
        x1: room.left,
        x2: width - room.right,
        y1: at,
        y2: at,
      });
      parts.put(
        "text",
        { class: "viz-tick", x: room.left - 6, y: at + 3.5, "text-anchor": "end" },
        data.format(mark),
      );
    }
    for (const mark of [0, data.end / 2, data.end]) {
      const isEnd = mark === data.end;
      const text = isEnd ? `${data.format(mark)} ${data.words.x}` : data.format(mark);
      const at = { x: x(mark) + (isEnd ? room.right : 0), y: height - 4 };
      const anchor = isEnd ? "end" : mark === 0 ? "start" : "middle";
      parts.put("text", { class: "viz-tick", ...at, "text-anchor": anchor }, text);
    }
    parts.end();
    drawCurves();
    placeHandles(xOf, y);
  }

  function drawCurves(): void {
    const { heights, real, words } = data!;
    const { x, y, xOf } = toScales();
    const parts = openParts(curves);
    const guess =
      line<number>(
        (_, i) => xOf(i),
        (height) => y(height),
      ).digits(1)(heights) ?? "";
    parts.put("path", { class: "viz-line viz-sketch-guess", d: guess });
    if (real) {
      const path = line<number>(
        (_, i) => x(real.xs[i]!),
        (value) => y(value),
      )
        .defined((value, i) => Number.isFinite(value) && real.xs[i]! <= data!.end)
        .digits(1)(real.ys);
      parts.put("path", { class: "viz-line viz-train", d: path ?? "" });
    }
    // Both names stand at the right end, on the far sides of their curves.
    const guessEnd = y(heights.at(-1)!);
    const last = real ? real.xs.findLastIndex((value) => value <= data!.end) : -1;
    const realEnd = last > 0 ? y(real!.ys[last]!) : null;
    const toBaseline = (own: number, isUpper: boolean) => (isUpper ? Math.max(room.top, own - 9) : own + 18);
    const isGuessUpper = realEnd === null || guessEnd <= realEnd;
    const at = { x: xOf(heights.length - 1), "text-anchor": "end" };
    const guessName = { class: "viz-name viz-sketch-name", ...at, y: toBaseline(guessEnd, isGuessUpper) };
    parts.put("text", guessName, words.guess);
    if (realEnd !== null) {
      const realName = { class: "viz-name viz-train", ...at, x: x(real!.xs[last]!) };
      parts.put("text", { ...realName, y: toBaseline(realEnd, !isGuessUpper) }, words.real);
    }
    parts.end();
  }

  function placeHandles(xOf: (index: number) => number, y: (height: number) => number): void {
    const { heights, fixed, words, format, end, top } = data!;
    while (handles.length > heights.length) handles.pop()!.remove();
    while (handles.length < heights.length) handles.push(addHandle(handles.length));
    for (const [index, handle] of handles.entries()) {
      handle.style.left = `${xOf(index)}px`;
      handle.style.top = `${y(heights[index]!)}px`;
      const text = format(heights[index]!);
      const state = {
        "aria-label": words.point((index / (heights.length - 1)) * end),
        "aria-valuemin": 0,
        "aria-valuemax": top,
        "aria-valuenow": heights[index]!,
        "aria-valuetext": text,
        "aria-disabled": String(fixed),
        tabindex: fixed ? -1 : 0,
      };
      setAttributes(handle, state);
    }
  }

  function addHandle(index: number): HTMLElement {
    const handle = addElement(root, "div", "viz-sketch-handle");
    handle.setAttribute("role", "slider");
    handle.setAttribute("aria-orientation", "vertical");
    handle.addEventListener("keydown", (event) => press(event, index), { signal });
    return handle;
  }

  function press(event: KeyboardEvent, index: number): void {
    if (!data || data.fixed) return;
    const height = data.heights[index]!;
    const step = keyStep * data.top;
    const to = { ArrowUp: height + step, ArrowDown: height - step, Home: 0, End: data.top }[event.key];
    const focus = { ArrowLeft: index - 1, ArrowRight: index + 1 }[event.key];
    if (to === undefined && focus === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (focus !== undefined) handles[focus]?.focus();
    else set(index, to!);
  }

  function set(index: number, height: number): void {
    const { top, heights } = data!;
    onChange(heights.with(index, Math.min(top, Math.max(0, height))));
  }

  /** All points between the last place of the pointer and this one, so that a quick stroke leaves none out. */
  function drawTo(event: PointerEvent): void {
    if (!data || data.fixed) return;
    const { x, y } = toScales();
    const box = root.getBoundingClientRect();
    const { heights, end, top } = data;
    const at = (x.invert(event.clientX - box.left) / end) * (heights.length - 1);
    const index = Math.min(heights.length - 1, Math.max(0, Math.round(at)));
    const height = Math.min(top, Math.max(0, y.invert(event.clientY - box.top)));
    const from = drawn ?? { index, height };
    const [low, high] = from.index < index ? [from, { index, height }] : [{ index, height }, from];
    onChange(
      heights.map((old, i) => {
        if (i === index) return height;
        if (i <= low.index || i >= high.index) return old;
        return low.height + ((high.height - low.height) * (i - low.index)) / (high.index - low.index);
      }),
    );
    drawn = { index, height };
  }

  root.addEventListener(
    "pointerdown",
    (event) => {
      if (!data || data.fixed || event.button !== 0) return;
      root.setPointerCapture(event.pointerId);
      drawTo(event);
    },
    { signal },
  );
  root.addEventListener("pointermove", (event) => drawn && drawTo(event), { signal });
  for (const end of ["pointerup", "pointercancel"] as const) {
    root.addEventListener(end, () => (drawn = null), { signal });
  }
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
      handles = [];
    },
  };
}
