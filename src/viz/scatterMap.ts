/**
 * @file Points in two dimensions with their names: what a projection makes of the rows of an embedding, so that what the
 * network holds to be alike lies together. It can be enlarged and moved; names appear where they have room.
 */
import { toCss } from "./colors.ts";
import { addElement, openCanvas, setAttributes, setText, sizeOf, watchSize } from "./element.ts";
import { readPalette, type Palette } from "./palette.ts";
import { addScatterGestures } from "./scatterGestures.ts";
import { placeNames } from "./scatterNames.ts";
import {
  findNearest,
  findToward,
  pan,
  toScatterExtent,
  toScreen,
  wholeView,
  zoomAt,
  type ScatterExtent,
  type ScatterFrame,
} from "./scatterView.ts";
import "./scatterMap.css";

export interface ScatterMapData {
  /** What is shown: the name that a screen reader says. */
  readonly label: string;
  /** `[count, 2]`, in any unit. */
  readonly places: Float32Array;
  /** One for each point; of those that cannot all be set, the first ones are. */
  readonly names: readonly string[];
  /** Which group each point is of; the colours are the categorical ones in their order. */
  readonly groups: ArrayLike<number>;
  /** The legend; empty for none. */
  readonly groupNames: readonly string[];
  readonly selected: number | null;
  /** Points that belong to the selected one (its nearest neighbours): a thread leads to each. */
  readonly near: readonly number[];
  /** A click, or Enter on the point that the arrow keys moved to; null when it was the selected one, or nothing is there. */
  readonly onSelect: (index: number | null) => void;
  /** A point in words. */
  readonly describe: (index: number) => string;
}

export interface ScatterMap {
  update(data: ScatterMapData): void;
  destroy(): void;
}

const reach = 18;
const mostNames = 400;
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Fills its host. */
export function createScatterMap(host: HTMLElement): ScatterMap {
  const root = addElement(host, "div", "viz-scatter");
  const legend = addElement(root, "div", "viz-scatter-legend");
  legend.ariaHidden = "true";
  const plot = addElement(root, "div", "viz-scatter-plot");
  plot.setAttribute("role", "img");
  plot.tabIndex = 0;
  const canvas = addElement(plot, "canvas", "viz-scatter-canvas");
  const box = addElement(plot, "div", "viz-box");
  const listening = new AbortController();
  const pen = document.createElement("canvas").getContext("2d")!;
  let data: ScatterMapData | null = null;
  let view = wholeView;
  let extent: ScatterExtent | null = null;
  let screen = new Float32Array();
  let names: readonly string[] = [];
  let widths = new Float32Array();
  /** The point that is read, and whether keys led to it. */
  let at: number | null = null;
  let byKeys = false;

  function toFrame(): ScatterFrame {
    return { ...sizeOf(plot), extent: extent ?? toScatterExtent([], null) };
  }

  function draw(): void {
    if (!data || sizeOf(root).width === 0) return;
    const palette = readPalette(root);
    // the legend takes its room first
    drawLegend(data.groupNames, palette);
    const { width, height } = sizeOf(plot);
    if (width === 0 || height === 0) return;
    extent = toScatterExtent(data.places, extent);
    if (at !== null && at >= data.names.length) at = null;
    measure(data.names);
    screen = toScreen(data.places, toFrame(), view);
    paint(
      openCanvas(canvas, width, height),
      { data, screen, widths, at, palette, font: pen.font },
      width,
      height,
    );
    tell(width);
  }

  function measure(next: readonly string[]): void {
    if (next.length === names.length && next.every((name, i) => name === names[i])) return;
    const { fontFamily, fontSize } = getComputedStyle(plot);
    pen.font = `500 ${fontSize} ${fontFamily}`;
    names = [...next];
    widths = Float32Array.from(names, (name) => pen.measureText(name).width);
  }

  function drawLegend(groups: readonly string[], palette: Palette): void {
    legend.hidden = groups.length < 2;
    while (legend.childElementCount < groups.length) addElement(legend, "span", "viz-scatter-group");
    while (legend.childElementCount > groups.length) legend.lastElementChild!.remove();
    groups.forEach((name, i) => {
      const part = legend.children[i] as HTMLElement;
      setText(part, name);
      part.style.setProperty("--group", toCss(palette.categorical(i)));
    });
  }

  function tell(width: number): void {
    if (!data) return;
    const words = at === null ? null : data.describe(at);
    setAttributes(plot, {
      "aria-label": words !== null && byKeys ? `${data.label}. ${words}` : data.label,
    });
    box.hidden = words === null;
    if (words === null || at === null) return;
    setText(box, words);
    const [x, y] = [screen[2 * at]!, screen[2 * at + 1]!];
    box.style.left = x < width / 2 ? `${x + 12}px` : "auto";
    box.style.right = x < width / 2 ? "auto" : `${width - x + 12}px`;
    box.style.top = `${Math.max(0, y - 40)}px`;
  }

  function read(index: number | null, keys: boolean): void {
    if (index === at && keys === byKeys) return;
    at = index;
    byKeys = keys;
    draw();
  }

  function zoom(factor: number, x: number, y: number): void {
    view = zoomAt(view, toFrame(), factor, x, y);
    draw();
  }

  function press(key: string): boolean {
    if (!data || data.names.length === 0) return false;
    const { width, height } = sizeOf(plot);
    const toward = arrows[key];
    if (toward) {
      const from = at ?? data.selected ?? findNearest(screen, width / 2, height / 2, Infinity) ?? 0;
      read(at === null && data.selected === null ? from : (findToward(screen, from, toward) ?? from), true);
      bringIn();
    } else if (key === "+" || key === "=" || key === "-") {
      const [x, y] = at === null ? [width / 2, height / 2] : [screen[2 * at]!, screen[2 * at + 1]!];
      zoom(key === "-" ? 1 / 1.5 : 1.5, x, y);
    } else if (key === "0") {
      view = wholeView;
      draw();
    } else if ((key === "Enter" || key === " ") && at !== null) choose();
    else if (key === "Escape" && (at !== null || data.selected !== null)) {
      if (at !== null) read(null, true);
      else data.onSelect(null);
    } else return false;
    return true;
  }

  /** Keys may lead to a point outside of the view. */
  function bringIn(): void {
    if (at === null) return;
    const { width, height } = sizeOf(plot);
    const [x, y] = [screen[2 * at]!, screen[2 * at + 1]!];
    if (x >= 0 && y >= 0 && x <= width && y <= height) return;
    view = pan(view, toFrame(), width / 2 - x, height / 2 - y);
    draw();
  }

  function choose(): void {
    if (data) data.onSelect(at === data.selected ? null : at);
  }

  addScatterGestures(
    plot,
    {
      pointAt: (place) => read(place && findNearest(screen, place[0], place[1], reach), false),
      choose,
      drag(dx, dy) {
        view = pan(view, toFrame(), dx, dy);
        draw();
      },
      zoom,
      press,
      leave: () => byKeys && read(null, true),
    },
    listening.signal,
  );
  const unwatch = watchSize(plot, draw);
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

interface Painted {
  readonly data: ScatterMapData;
  readonly screen: Float32Array;
  readonly widths: Float32Array;
  readonly at: number | null;
  readonly palette: Palette;
  readonly font: string;
}

function paint(pen: CanvasRenderingContext2D, painted: Painted, width: number, height: number): void {
  const { data, screen, at, palette } = painted;
  const { selected, near, groups, names } = data;
  const radius = names.length > 400 ? 2.5 : 4;
  if (selected !== null && selected < names.length) {
    pen.strokeStyle = palette.ink3;
    pen.lineWidth = 1;
    pen.beginPath();
    for (const index of near) {
      pen.moveTo(screen[2 * selected]!, screen[2 * selected + 1]!);
      pen.lineTo(screen[2 * index]!, screen[2 * index + 1]!);
    }
    pen.stroke();
  }
  for (let i = names.length - 1; i >= 0; i--) {
    dot(pen, screen, i, radius, toCss(palette.categorical(groups[i] ?? 0)), palette.halo);
  }
  const marked = new Set([selected, at].filter((index) => index !== null && index < names.length));
  for (const index of marked) {
    dot(pen, screen, index!, radius + 2, toCss(palette.categorical(groups[index!] ?? 0)), palette.halo);
    pen.strokeStyle = index === selected ? palette.accent : palette.ink;
    pen.lineWidth = 2;
    pen.beginPath();
    pen.arc(screen[2 * index!]!, screen[2 * index! + 1]!, radius + 5, 0, 2 * Math.PI);
    pen.stroke();
  }
  const order = new Set([...marked, ...near, ...names.keys()].filter((index) => index !== null));
  pen.font = painted.font;
  pen.textBaseline = "middle";
  pen.lineJoin = "round";
  pen.lineWidth = 3;
  pen.strokeStyle = palette.paper;
  for (const { index, x, y } of placeNames(screen, painted.widths, order, { width, height }, mostNames)) {
    pen.fillStyle =
      selected === null || index === selected || near.includes(index) ? palette.ink : palette.ink3;
    pen.strokeText(names[index]!, x, y);
    pen.fillText(names[index]!, x, y);
  }
}

function dot(
  pen: CanvasRenderingContext2D,
  screen: Float32Array,
  index: number,
  radius: number,
  color: string,
  halo: string,
): void {
  pen.beginPath();
  pen.arc(screen[2 * index]!, screen[2 * index + 1]!, radius, 0, 2 * Math.PI);
  pen.fillStyle = color;
  pen.fill();
  pen.strokeStyle = halo;
  pen.lineWidth = 1;
  pen.stroke();
}
