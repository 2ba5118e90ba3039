/**
 * @file The state of a recurrent layer through time: a row for each unit, a column for each step, the signs that it read
 * along the top. What a unit remembers is a stripe; a vertical edge is a sign that changes the whole state. The view is
 * that of A. Karpathy, J. Johnson, L. Fei-Fei 2015, "Visualizing and understanding recurrent networks".
 */
import { addCellGestures, placeRing, type Cell } from "./cellGestures.ts";
import { openImage, toPixel, toTone, type Ramp } from "./cells.ts";
import { addElement, listen, setAttributes, setText, sizeOf, watchSize } from "./element.ts";
import { readPalette } from "./palette.ts";
import { createStepAxis } from "./stepAxis.ts";
import type { StepLabels } from "./stepLabels.ts";
import { drawUnitAxis } from "./unitAxis.ts";
import "./pictures.css";
import "./time.css";

export interface TimeCell {
  readonly unit: number;
  readonly step: number;
}

export interface TimeHeatmapData {
  /** What is shown: the name that a screen reader says. */
  readonly label: string;
  /** `[steps, units]`, as a recurrent layer gives it. */
  readonly values: Float32Array;
  readonly steps: number;
  readonly units: number;
  readonly labels: StepLabels;
  /** Sequential for gates, which are never negative. */
  readonly ramp: Ramp;
  /** |value| at the end of the ramp. */
  readonly range: number;
  /** The chosen row, with a frame around it, and the chosen column. */
  readonly unit: number | null;
  readonly step: number | null;
  /** "unit 32"; units count from 0 here. */
  readonly unitName: (unit: number) => string;
  /** A cell in words: "unit 32, after 林: −0.84". */
  readonly describe: (cell: TimeCell, value: number) => string;
  /** The pointer or the keys are at a cell now; null when they left. */
  readonly onPoint: (cell: TimeCell | null) => void;
  /** A click, or Enter where the keys are. */
  readonly onChoose: (cell: TimeCell) => void;
}

export interface TimeHeatmap {
  update(data: TimeHeatmapData): void;
  destroy(): void;
}

/** Signed states use this share of the ramp, so that frames and numbers stay on top. */
export const stateGain = 0.71;
/** From so many pixels on, a line of the ground divides the columns. */
const gapFrom = 20;

/** Fills its host: the names of the units stand left of the plot, as wide as the property `--gutter` says. */
export function createTimeHeatmap(host: HTMLElement): TimeHeatmap {
  const root = addElement(host, "div", "viz-time");
  const corner = addElement(root, "div", "viz-time-corner");
  const top = addElement(root, "div", "viz-time-top");
  const side = addElement(root, "div", "viz-time-side");
  side.ariaHidden = "true";
  const plot = addElement(root, "div", "viz-time-plot");
  plot.setAttribute("role", "img");
  const canvas = addElement(plot, "canvas", "viz-cells");
  const lines = addElement(plot, "div", "viz-time-lines");
  const row = addElement(plot, "div", "viz-time-row");
  const ring = addElement(plot, "div", "viz-ring-mark");
  const box = addElement(plot, "div", "viz-box");
  const axis = createStepAxis(top);
  const listening = new AbortController();
  corner.ariaHidden = "true";
  let data: TimeHeatmapData | null = null;
  let at: Cell | null = null;
  let byKeys = false;

  const grid = () => data && { columns: data.steps, rows: data.units };

  function draw(): void {
    const { width, height } = sizeOf(plot);
    if (!data || width === 0 || height === 0 || data.values.length !== data.steps * data.units) return;
    paint(canvas, data, plot);
    const column = width / data.steps;
    // a picture with more cells than pixels is made smaller smoothly, so that no row is dropped
    const isSmall = height * globalThis.devicePixelRatio < data.units;
    canvas.classList.toggle("viz-cells-small", isSmall);
    lines.hidden = column < gapFrom;
    lines.style.backgroundSize = `${column}px 100%`;
    mark();
  }

  /** What the person points at and has chosen; without a new picture. */
  function mark(): void {
    const cells = grid();
    if (!data || !cells) return;
    const read = at && at.x < data.steps && at.y < data.units ? at : null;
    axis.update({ labels: data.labels, step: data.step, at: read?.x ?? null });
    drawUnitAxis(side, {
      units: data.units,
      height: sizeOf(plot).height,
      unit: data.unit,
      at: read?.y ?? null,
      toName: data.unitName,
    });
    placeRing(row, data.unit === null ? null : { x: 0, y: data.unit, width: data.steps, height: 1 }, cells);
    placeRing(ring, read && { ...read, width: 1, height: 1 }, cells);
    tell(read);
  }

  function tell(read: Cell | null): void {
    if (!data) return;
    const value = read && data.values[read.x * data.units + read.y];
    const words = read ? data.describe({ unit: read.y, step: read.x }, value ?? Number.NaN) : null;
    setAttributes(plot, {
      "aria-label": words !== null && byKeys ? `${data.label}. ${words}` : data.label,
    });
    box.hidden = words === null;
    if (!read || words === null) return;
    setText(box, words);
    const left = (read.x + 0.5) / data.steps;
    box.style.left = left < 0.5 ? `calc(${left * 100}% + 14px)` : "auto";
    box.style.right = left < 0.5 ? "auto" : `calc(${(1 - left) * 100}% + 14px)`;
    box.style.top = `${Math.min(80, (read.y / data.units) * 100)}%`;
  }

  const choose = () => at && data?.onChoose({ unit: at.y, step: at.x });
  addCellGestures(
    plot,
    grid,
    () => data && { x: data.step ?? 0, y: data.unit ?? 0 },
    (cell, keys) => {
      at = cell;
      byKeys = keys;
      mark();
      data?.onPoint(cell && { unit: cell.y, step: cell.x });
    },
    listening.signal,
  );
  listen(plot, "click", listening.signal, choose);
  listen(
    plot,
    "keydown",
    listening.signal,
    (event) => {
      if ((event.key !== "Enter" && event.key !== " ") || !at) return;
      event.preventDefault();
      event.stopPropagation();
      choose();
    },
    false,
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
      axis.destroy();
      root.remove();
    },
  };
}

/** A pixel for each cell; the style of the canvas enlarges them. */
function paint(canvas: HTMLCanvasElement, data: TimeHeatmapData, element: Element): void {
  const { values, steps, units, ramp, range } = data;
  const image = openImage(canvas, steps, units);
  const pixels = new Uint32Array(image.data.buffer);
  const tone = toTone(readPalette(element), ramp, range, ramp === "diverging" ? stateGain : 1);
  for (let unit = 0, to = 0; unit < units; unit++) {
    for (let step = 0; step < steps; step++) pixels[to++] = toPixel(values[step * units + unit]!, tone);
  }
  canvas.getContext("2d")!.putImageData(image, 0, 0);
}
