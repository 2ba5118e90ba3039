/**
 * @file A sequence as rows of cells over its steps: what goes in, what is wanted, what the network says. Colour is how
 * large a number is; a wrong answer is framed. Steps are read one by one, by pointer and by keys.
 */
import { textOn, toCss } from "./colors.ts";
import type { Parts } from "./element.ts";
import "./sequenceRows.css";
import type { Palette } from "./palette.ts";
import { createStepRows, round, type StepRows, type StepRowsData } from "./stepRows.ts";

export interface SequenceRowsData extends StepRowsData {
  readonly rows: readonly SequenceRow[];
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

const rowHeight = 22;
const rowGap = 4;
/** A cell narrower than this has no text. */
const textRoom = 11;
/** Of the ramp: zero is still a cell, and text on one is read. */
const least = 0.05;
const most = 0.75;

export function createSequenceRows(host: HTMLElement): StepRows<SequenceRowsData> {
  return createStepRows(host, {
    lineHeight: rowHeight,
    countSteps: ({ rows }) => rows[0]?.cells.length ?? 0,
    toHeight,
    toNames: ({ rows }) => rows.map(({ name: text }, i) => ({ text, top: i * (rowHeight + rowGap) })),
    drawCells,
    drawMarks(parts, data, width, at) {
      if (at === null) return;
      const step = width / data.rows[0]!.cells.length;
      const place = { x: at * step, y: 0, width: step, height: toHeight(data) };
      parts.put("rect", { class: "viz-sequence-at", ...place });
    },
  });
}

function toHeight({ rows }: SequenceRowsData): number {
  return rows.length * (rowHeight + rowGap) - rowGap;
}

function drawCells(parts: Parts, { rows }: SequenceRowsData, width: number, palette: Palette): void {
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
        parts.put("rect", { class: "viz-sequence-wrong", ...inner });
      }
      if (text === "" || step < textRoom) return;
      const at = { x: round((i + 0.5) * step - gap / 2), y: y + 15, "text-anchor": "middle" };
      parts.put("text", { class: "viz-sequence-text", ...at, fill: textOn(color) }, text);
    });
  });
}
