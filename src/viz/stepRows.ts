/**
 * @file Frame of a chart whose rows run along the steps of a sequence: names left of it, a drawing as high as its rows,
 * and a box with the words of the step that pointer or keys read.
 */
import { createBarReader } from "./barReader.ts";
import "./charts.css";
import "./stepRows.css";
import { addElement, addSvg, openParts, setAttributes, setText, sizeOf, watchSize } from "./element.ts";
import type { Parts } from "./element.ts";
import { readPalette, type Palette } from "./palette.ts";

export interface StepRowsData {
  /** What is shown: the name that a screen reader says. */
  readonly label: string;
  /** A step in words. */
  readonly describe: (step: number) => string;
}

export interface StepRowsParts<D> {
  /** Of a name, in pixels. */
  readonly lineHeight: number;
  readonly countSteps: (data: D) => number;
  readonly toHeight: (data: D) => number;
  /** Names from the top down. */
  readonly toNames: (data: D) => readonly { readonly text: string; readonly top: number }[];
  readonly drawCells: (parts: Parts, data: D, width: number, palette: Palette) => void;
  /** What depends on the step that is read, `at`, too. */
  readonly drawMarks: (parts: Parts, data: D, width: number, at: number | null) => void;
}

export interface StepRows<D> {
  update(data: D): void;
  destroy(): void;
}

export function createStepRows<D extends StepRowsData>(
  host: HTMLElement,
  own: StepRowsParts<D>,
): StepRows<D> {
  const root = addElement(host, "div", "viz-rows");
  const names = addElement(root, "div", "viz-rows-names");
  names.ariaHidden = "true";
  names.style.lineHeight = `${own.lineHeight}px`;
  const plot = addElement(root, "div", "viz-rows-plot");
  plot.tabIndex = 0;
  plot.setAttribute("role", "img");
  const svg = addSvg(plot, "svg", { "aria-hidden": "true" });
  const cells = addSvg(svg, "g");
  const marks = addSvg(svg, "g");
  const box = addElement(plot, "div", "viz-box viz-rows-box");
  // the words beside the pointer are for a screen reader, too, where keys moved there
  box.setAttribute("role", "status");
  let data: D | null = null;
  const reader = createBarReader(plot, box, () => (data ? own.countSteps(data) : 0), read);

  function read(): void {
    const { width } = sizeOf(plot);
    const { at } = reader;
    reader.tell(at === null || !data ? null : data.describe(at), width);
    if (!data) return;
    const parts = openParts(marks);
    own.drawMarks(parts, data, width, at);
    parts.end();
  }

  function draw(): void {
    const { width } = sizeOf(plot);
    if (!data || width === 0) return;
    if (plot.ariaLabel !== data.label) plot.ariaLabel = data.label;
    const height = own.toHeight(data);
    plot.style.height = `${height}px`;
    setAttributes(svg, { width, height });
    drawNames(data);
    const parts = openParts(cells);
    own.drawCells(parts, data, width, readPalette(root));
    parts.end();
    read();
  }

  function drawNames(data: D): void {
    const wanted = own.toNames(data);
    while (names.children.length > wanted.length) names.lastElementChild!.remove();
    wanted.forEach(({ text, top }, i) => {
      const name = (names.children[i] as HTMLElement) ?? addElement(names, "span", "viz-rows-name");
      setText(name, text);
      const above = i === 0 ? 0 : wanted[i - 1]!.top + own.lineHeight;
      name.style.marginTop = `${top - above}px`;
    });
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

/** Tenths of a pixel are enough. */
export function round(pixel: number): number {
  return Math.round(pixel * 10) / 10;
}
