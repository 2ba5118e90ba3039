/** @file The two keys of the page: how thick and how blue a thread is, and how a ramp runs from one end to the other. */
import "./charts.css";
import { toCss } from "./colors.ts";
import { addElement, openCanvas, setText, sizeOf, watchSize } from "./element.ts";
import { formatSigned } from "./formatNumber.ts";
import { readPalette, toTable, type Palette, type Shade } from "./palette.ts";
import { toThreadStyle, toThreadWidth } from "./thread.ts";

export interface ThreadKey {
  /** `range` is the |weight| at both ends. */
  update(data: { readonly range: number; readonly label: string }): void;
  destroy(): void;
}

/** A thread that tapers through zero, with its ends and its middle named. */
export function createThreadKey(host: HTMLElement): ThreadKey {
  return createKey<{ readonly range: number; readonly label: string }>(
    host,
    16,
    ({ range }) => [formatSigned(-range), "0", formatSigned(range)],
    (pen, width, height, palette) => {
      // thinner towards zero, column by column: the outline is the width of a thread of that weight, doubled
      for (let x = 0; x < width; x++) {
        const strength = ((x + 0.5) / width) * 2 - 1;
        pen.fillStyle = toThreadStyle(strength, palette, 1).color;
        const thick = toThreadWidth(strength, 1) * 2;
        pen.fillRect(x, (height - thick) / 2, 1.5, thick);
      }
    },
  );
}

export interface RampKeyData {
  /** What the ramp means: the name that a screen reader says. */
  readonly label: string;
  readonly shade: Shade;
  /** At the low end, in the middle, at the high end. */
  readonly labels: readonly [string, string, string];
}

export interface RampKey {
  update(data: RampKeyData): void;
  destroy(): void;
}

/** The bar of a ramp at the strength at which it is used. */
export function createRampKey(host: HTMLElement): RampKey {
  return createKey<RampKeyData>(
    host,
    8,
    ({ labels }) => labels,
    (pen, width, height, palette, { shade }) => {
      const table = toTable(palette, shade);
      const bytes = new Uint8Array(table.buffer);
      for (let x = 0; x < width; x++) {
        const at = 4 * Math.round(((x + 0.5) / width) * (table.length - 1));
        pen.fillStyle = toCss([bytes[at]!, bytes[at + 1]!, bytes[at + 2]!]);
        pen.fillRect(x, 0, 1.5, height);
      }
    },
  );
}

function createKey<T extends { readonly label: string }>(
  host: HTMLElement,
  height: number,
  toLabels: (data: T) => readonly [string, string, string],
  paint: (pen: CanvasRenderingContext2D, width: number, height: number, palette: Palette, data: T) => void,
): { update(data: T): void; destroy(): void } {
  const root = addElement(host, "div", "viz-key");
  root.setAttribute("role", "img");
  const canvas = addElement(root, "canvas", "viz-key-bar");
  canvas.style.height = `${height}px`;
  const row = addElement(root, "div", "viz-key-labels");
  const places = [0, 1, 2].map(() => addElement(row, "span", ""));
  let data: T | null = null;

  function draw(): void {
    const { width } = sizeOf(root);
    if (!data || width === 0) return;
    const labels = toLabels(data);
    root.ariaLabel = `${data.label} ${labels.join(" ")}`;
    labels.forEach((label, i) => setText(places[i]!, label));
    paint(openCanvas(canvas, width, height), width, height, readPalette(root), data);
  }

  const unwatch = watchSize(root, draw);
  return {
    update(next) {
      data = next;
      draw();
    },
    destroy() {
      unwatch();
      root.remove();
    },
  };
}
