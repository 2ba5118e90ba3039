/**
 * @file One unit through time: what it puts out, what it remembers, and how far each of its gates is open, a row for
 * each, with the numbers in the cells where they have room. It stands under the heatmap and shares its steps.
 */
import { toTone, type Ramp, type Tone } from "./cells.ts";
import { textOn, type Rgb } from "./colors.ts";
import {
  addElement,
  listen,
  openCanvas,
  setAttributes,
  setText,
  sizeOf,
  watchSize,
  listenKeys,
} from "./element.ts";
import { formatWeight } from "./formatNumber.ts";
import { readPalette, type Palette } from "./palette.ts";
import { stateGain } from "./timeHeatmap.ts";
import "./time.css";

export interface StripRow {
  /** "output h", "forget gate". */
  readonly name: string;
  /** `[steps]` */
  readonly values: Float32Array;
  readonly ramp: Ramp;
  readonly range: number;
}

export interface UnitStripData {
  /** What is shown: the name that a screen reader says. */
  readonly label: string;
  readonly rows: readonly StripRow[];
  readonly steps: number;
  readonly step: number | null;
  /** In place of what is no number. */
  readonly diverged: string;
  /** A step in words: "林: output h −0.6, memory c −7.6 …". */
  readonly describe: (step: number) => string;
  /** A click on a step, or an arrow key. */
  readonly onStep: (step: number) => void;
}

export interface UnitStrip {
  update(data: UnitStripData): void;
  destroy(): void;
}

/** In pixels at a scale of 1. */
const rowHeight = 20;
const rowPitch = 24;
/** A cell narrower than this has no number in it. */
const numberFrom = 27;

/** As wide as its host, as high as its rows; left of them stand their names, `--gutter` wide. */
export function createUnitStrip(host: HTMLElement): UnitStrip {
  const root = addElement(host, "div", "viz-strip");
  const side = addElement(root, "div", "viz-strip-side");
  side.ariaHidden = "true";
  const plot = addElement(root, "div", "viz-strip-plot");
  plot.setAttribute("role", "img");
  plot.tabIndex = 0;
  const canvas = addElement(plot, "canvas", "viz-strip-canvas");
  const listening = new AbortController();
  let data: UnitStripData | null = null;

  function draw(): void {
    const { width } = sizeOf(plot);
    if (!data || width === 0 || data.steps === 0) return;
    const { fontFamily, fontSize } = getComputedStyle(root);
    const scale = Number.parseFloat(fontSize) / 12;
    const pitch = rowPitch * scale;
    const height = Math.max(0, pitch * data.rows.length - (rowPitch - rowHeight) * scale);
    root.style.setProperty("--row", `${pitch}px`);
    plot.style.height = `${height}px`;
    while (side.childElementCount < data.rows.length) addElement(side, "span", "viz-strip-name");
    while (side.childElementCount > data.rows.length) side.lastElementChild!.remove();
    data.rows.forEach(({ name }, i) => setText(side.children[i]!, name));
    const pen = openCanvas(canvas, width, height);
    pen.font = `500 ${fontSize} ${fontFamily}`;
    paint(pen, data, width, scale, readPalette(root));
    const words = data.step !== null && data.step < data.steps ? data.describe(data.step) : null;
    setAttributes(plot, { "aria-label": words === null ? data.label : `${data.label}. ${words}` });
  }

  function press(key: string): boolean {
    if (!data) return false;
    const last = data.steps - 1;
    const from = data.step ?? -1;
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: Math.min(last, from + 1),
      ArrowLeft: Math.max(0, from - 1),
      Home: 0,
      End: last,
    };
    const next = steps[key];
    if (next === undefined) return false;
    data.onStep(next);
    return true;
  }

  listen(plot, "click", listening.signal, (event) => {
    if (!data) return;
    const { left, width } = plot.getBoundingClientRect();
    const step = Math.floor(((event.clientX - left) / width) * data.steps);
    data.onStep(Math.min(data.steps - 1, Math.max(0, step)));
  });
  listenKeys(plot, listening.signal, ({ key }) => press(key));
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

function paint(
  pen: CanvasRenderingContext2D,
  { rows, steps, diverged }: UnitStripData,
  width: number,
  scale: number,
  palette: Palette,
): void {
  const column = width / steps;
  const gap = column >= 8 ? 1 : 0;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  rows.forEach(({ values, ramp, range }, i) => {
    const tone = toTone(palette, ramp, range, ramp === "diverging" ? stateGain : 1);
    const top = i * rowPitch * scale;
    for (let step = 0; step < steps; step++) {
      const value = values[step] ?? Number.NaN;
      const color = toColor(value, tone);
      if (!color) continue;
      pen.fillStyle = `rgb(${color.join()})`;
      pen.fillRect(step * column, top, column - gap, rowHeight * scale);
      if (column < numberFrom * scale) continue;
      pen.fillStyle = textOn(color);
      pen.fillText(toShort(value, diverged), (step + 0.5) * column, top + (rowHeight * scale) / 2 + 0.5);
    }
  });
}

function toColor(value: number, { table, low, scale }: Tone): Rgb | null {
  if (Number.isNaN(value)) return null;
  const last = table.length - 1;
  const place = Math.min(last, Math.max(0, Math.round((value - low) * scale)));
  const [red, green, blue] = new Uint8Array(table.buffer, table.byteOffset + 4 * place, 3);
  return [red!, green!, blue!];
}

/** One decimal is all that a cell has room for; what is nearly 0 is 0. */
function toShort(value: number, diverged: string): string {
  const text = formatWeight(value, diverged, Math.abs(value) >= 100 ? 0 : 1);
  return text === "0.0" ? "0" : text;
}
