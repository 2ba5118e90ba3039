/**
 * @file A list of numbers as bars side by side, up for positive and down for negative: what a flat layer answers, the
 * biases of a layer, the γ and β of a normalisation. Readable bar by bar.
 */
import { createBarReader } from "./barReader.ts";
import type { Ramp } from "./cells.ts";
import { toCss } from "./colors.ts";
import { addElement, openCanvas, setAttributes, setText, sizeOf, watchSize } from "./element.ts";
import { formatTick } from "./formatNumber.ts";
import { readPalette, type Palette } from "./palette.ts";
import "./valueBars.css";

export interface ValueBarsData {
  /** What is shown: the name that a screen reader says. */
  readonly label: string;
  /** Where there are more of them than pixels, a bar shows the largest of its neighbours. */
  readonly values: Float32Array;
  /** Sequential only for what is never negative: then 0 lies at the foot. */
  readonly ramp: Ramp;
  /** |value| of the longest bar. */
  readonly range: number;
  /** A bar in words: "map 3: 0.42". */
  readonly describe: (index: number, value: number) => string;
}

export interface ValueBars {
  update(data: ValueBarsData): void;
  destroy(): void;
}

export function createValueBars(host: HTMLElement): ValueBars {
  const root = addElement(host, "div", "viz-value-bars");
  root.setAttribute("role", "img");
  root.tabIndex = 0;
  const canvas = addElement(root, "canvas", "viz-value-bars-canvas");
  const top = addElement(root, "span", "viz-value-bars-tick viz-value-bars-top");
  const bottom = addElement(root, "span", "viz-value-bars-tick viz-value-bars-bottom");
  const box = addElement(root, "div", "viz-box viz-value-bars-box");
  let data: ValueBarsData | null = null;
  const reader = createBarReader(root, box, () => data?.values.length ?? 0, draw);

  function draw(): void {
    const { width, height } = sizeOf(root);
    if (!data || width === 0 || height === 0) return;
    const { at } = reader;
    setText(top, formatTick(data.range));
    setText(bottom, data.ramp === "diverging" ? formatTick(-data.range) : "0");
    paint(openCanvas(canvas, width, height), data, width, height, at, readPalette(root));
    const reading = at === null ? null : data.describe(at, data.values[at]!);
    setAttributes(root, { "aria-label": reading === null ? data.label : `${data.label}. ${reading}` });
    reader.tell(reading, width);
  }

  const unwatch = watchSize(root, draw);
  return {
    update(next) {
      data = next;
      draw();
    },
    destroy() {
      reader.destroy();
      unwatch();
      root.remove();
    },
  };
}

function paint(
  pen: CanvasRenderingContext2D,
  { values, ramp, range }: ValueBarsData,
  width: number,
  height: number,
  at: number | null,
  palette: Palette,
): void {
  const count = Math.min(values.length, Math.max(1, Math.floor(width)));
  const share = values.length / count;
  const step = width / count;
  const gap = step >= 4 ? 1 : 0;
  const zero = ramp === "diverging" ? height / 2 : height - 1;
  const tall = ramp === "diverging" ? height / 2 : height - 1;
  for (let i = 0; i < count; i++) {
    const [from, to] = [Math.floor(i * share), Math.floor((i + 1) * share)];
    const value = toLargest(values, from, to);
    if (!Number.isFinite(value)) continue;
    const strength = Math.max(-1, Math.min(1, value / range));
    const isRead = at !== null && at >= from && at < to;
    const shade = 0.3 + 0.7 * Math.abs(strength);
    const color =
      ramp === "diverging" ? palette.diverging(Math.sign(strength) * shade) : palette.sequential(shade);
    pen.fillStyle = isRead ? palette.ink : toCss(color);
    const long = strength * tall;
    pen.fillRect(i * step, Math.min(zero, zero - long), Math.max(step - gap, 0.5), Math.abs(long));
  }
  pen.fillStyle = palette.line2;
  pen.fillRect(0, Math.round(zero) - (ramp === "diverging" ? 0.5 : 0), width, 1);
}

function toLargest(values: Float32Array, from: number, to: number): number {
  let largest = values[from]!;
  for (let i = from + 1; i < to; i++) {
    if (Math.abs(values[i]!) > Math.abs(largest)) largest = values[i]!;
  }
  return largest;
}
