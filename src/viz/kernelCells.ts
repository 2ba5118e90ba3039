/** @file One filter with its numbers in the cells: a table, so that it can be read as well as seen. */
import { textOn, toCss } from "./colors.ts";
import { addElement, setText } from "./element.ts";
import { formatWeight } from "./formatNumber.ts";
import { readPalette } from "./palette.ts";
import "./pictures.css";

export interface KernelCellsData {
  /** What is shown: the name that a screen reader says. */
  readonly label: string;
  /** `[height · width]`, as `toKernel` gives it. */
  readonly values: ArrayLike<number>;
  readonly height: number;
  readonly width: number;
  /** |weight| at both ends of the ramp. */
  readonly range: number;
  /** In place of what is no number. */
  readonly diverged: string;
}

export interface KernelCells {
  update(data: KernelCellsData): void;
  destroy(): void;
}

/** A kernel wider than this has cells too small for numbers; they stay there for screen readers and as tooltips. */
const widestWithNumbers = 7;

/** Cells are as large as the property `--viz-cell` of the host says, 43 pixels without it. */
export function createKernelCells(host: HTMLElement): KernelCells {
  const table = addElement(host, "table", "viz-kernel");
  const body = table.createTBody();
  return {
    update({ label, values, height, width, range, diverged }) {
      if (table.ariaLabel !== label) table.ariaLabel = label;
      table.classList.toggle("viz-kernel-wide", width > widestWithNumbers);
      const { diverging } = readPalette(host);
      while (body.rows.length > height) body.deleteRow(-1);
      while (body.rows.length < height) body.insertRow();
      for (let y = 0; y < height; y++) {
        const row = body.rows[y]!;
        while (row.cells.length > width) row.deleteCell(-1);
        while (row.cells.length < width) row.insertCell();
        for (let x = 0; x < width; x++) {
          const cell = row.cells[x]!;
          const value = values[y * width + x]!;
          const text = formatWeight(value, diverged);
          setText(cell, text);
          if (cell.title !== text) cell.title = text;
          const color = diverging(Number.isFinite(value) ? value / range : 0);
          // By properties: the content policy of the page refuses a style that comes as an attribute's text.
          cell.style.backgroundColor = toCss(color);
          cell.style.color = textOn(color);
        }
      }
    },
    destroy: () => table.remove(),
  };
}
