/**
 * @file A sequence as rows of cells over its steps: what goes in, what is wanted, what the network says. Colour is how
 * large a number is; a wrong answer is framed. Steps are read one by one, by pointer and by keys.
 */
import { createBarReader } from "./barReader.ts";
import { textOn, toCss } from "./colors.ts";
import "./charts.css";
import "./sequenceRows.css";
import { addElement, addSvg, openParts, setAttributes, setText, sizeOf, watchSize } from "./element.ts";
import { readPalette, type Palette } from "./palette.ts";

export interface SequenceRowsData {
  /** What is shown: the name that a screen reader says. */
  readonly label: string;
  readonly rows: readonly SequenceRow[];
  /** A step in words. */
  readonly describe: (step: number) => string;
}

export interface SequenceRow {
  readonly name: string;
  /** One for each step. */
  readonly cells: readonly SequenceCell[];
}

export interface SequenceCell {
  /** Set where there is room; empty for none. */
  readonly text: string;
  /** 0…1; null where there is nothing. */
  readonly share: number | null;
  readonly wrong: boolean;
}

export interface SequenceRows {
  update(data: SequenceRowsData): void;
  destroy(): void;
}

const rowHeight = 22;
const rowGap = 4;
/** A cell narrower than this has no text. */
const textRoom = 11;
/** Of the ramp: zero is still a cell, and text on one is read. */
const least = 0.05;
const most = 0.75;

export function createSequenceRows(host: HTMLElement): SequenceRows {
  const root = addElement(host, "div", "viz-rows");
  const names = addElement(root, "div", "viz-rows-names");
  names.ariaHidden = "true";
  const plot = addElement(root, "div", "viz-rows-plot");
  plot.tabIndex = 0;
  plot.setAttribute("role", "img");
  const svg = addSvg(plot, "svg", { "aria-hidden": "true" });
  const cells = addSvg(svg, "g");
  const cross = addSvg(svg, "rect", { class: "viz-rows-at", visibility: "hidden" });
  const box = addElement(plot, "div", "viz-box viz-rows-box");
  box.setAttribute("role", "status");
  let data: SequenceRowsData | null = null;
  const reader = createBarReader(plot, box, () => data?.rows[0]?.cells.length ?? 0, read);

  function read(): void {
    const { width } = sizeOf(plot);
    const { at } = reader;
    reader.tell(at === null || !data ? null : data.describe(at), width);
    setAttributes(cross, { visibility: at === null ? "hidden" : "visible" });
    if (at === null || !data) return;
    const step = width / data.rows[0]!.cells.length;
    setAttributes(cross, { x: at * step, y: 0, width: step, height: toHeight(data) });
  }

  function draw(): void {
    const { width } = sizeOf(plot);
    if (!data || width === 0) return;
    if (plot.ariaLabel !== data.label) plot.ariaLabel = data.label;
    const height = toHeight(data);
    plot.style.height = `${height}px`;
    setAttributes(svg, { width, height });
    while (names.children.length > data.rows.length) names.lastElementChild!.remove();
    data.rows.forEach(({ name }, i) => {
      setText(names.children[i] ?? addElement(names, "span", "viz-rows-name"), name);
    });
    drawCells(cells, data, width, readPalette(root));
    read();
  }

  const unwatch = watchSize(plot, draw);
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

function toHeight({ rows }: SequenceRowsData): number {
  return rows.length * (rowHeight + rowGap) - rowGap;
}

function drawCells(group: SVGElement, { rows }: SequenceRowsData, width: number, palette: Palette): void {
  const parts = openParts(group);
  rows.forEach((row, r) => {
    const step = width / row.cells.length;
    const gap = step >= 6 ? 1 : 0;
    const y = r * (rowHeight + rowGap);
    row.cells.forEach(({ text, share, wrong }, i) => {
      if (share === null) return;
      const color = palette.sequential(least + (most - least) * Math.min(1, Math.max(0, share)));
      const place = { x: round(i * step), y, width: round(Math.max(1, step - gap)), height: rowHeight };
      parts.put("rect", { ...place, fill: toCss(color) });
      if (wrong) {
        const inner = {
          x: place.x + 1,
          y: y + 1,
          width: Math.max(0.5, place.width - 2),
          height: rowHeight - 2,
        };
        parts.put("rect", { class: "viz-rows-wrong", ...inner });
      }
      if (text === "" || step < textRoom) return;
      const at = { x: round((i + 0.5) * step - gap / 2), y: y + 15, "text-anchor": "middle" };
      parts.put("text", { class: "viz-rows-text", ...at, fill: textOn(color) }, text);
    });
  });
  parts.end();
}

function round(pixel: number): number {
  return Math.round(pixel * 10) / 10;
}
