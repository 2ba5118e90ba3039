/**
 * @file One sequence of records along time, as a score sheet: a bar for the size of each (the amount of a payment), a dot
 * in the lane of its kind (shop, channel), and its score as a colour. What is truly wrong is framed, what lies above the
 * threshold has a flag: where both meet, it was caught.
 */
import "./recordStrip.css";
import { toCss } from "./colors.ts";
import type { Parts } from "./element.ts";
import type { Palette } from "./palette.ts";
import { createStepRows, round, type StepRows, type StepRowsData } from "./stepRows.ts";

export interface RecordStripData extends StepRowsData {
  /** `[steps]`, 0…1: heights of the bars, and what they are. */
  readonly sizes: ArrayLike<number>;
  readonly sizeName: string;
  /** Lanes from the top down, and the lane of each record, by group. */
  readonly groups: readonly LaneGroup[];
  /** `[steps]`, 0…1: how strong the colour of the score is. */
  readonly scores: ArrayLike<number>;
  readonly scoreName: string;
  /** `[steps]`: truly wrong, and above the threshold. */
  readonly truths: readonly boolean[];
  readonly flags: readonly boolean[];
}

export interface LaneGroup {
  readonly names: readonly string[];
  /** `[steps]`, index of a name. */
  readonly lanes: ArrayLike<number>;
}

const flagRoom = 12;
const barRoom = 56;
const lane = 15;
const gap = 8;
const scoreRoom = 14;
/** Of the ramp, so that the weakest score is still seen as a cell. */
const least = 0.04;

export function createRecordStrip(host: HTMLElement): StepRows<RecordStripData> {
  return createStepRows(host, {
    lineHeight: lane,
    countSteps: ({ sizes }) => sizes.length,
    toHeight,
    toNames,
    drawCells,
    drawMarks(parts, data, width, at) {
      const step = width / data.sizes.length;
      const height = toHeight(data);
      for (const [first, length] of toRuns(data.truths)) {
        const place = { x: round(first * step) - 1, y: flagRoom - 3, width: round(length * step) + 2 };
        parts.put("rect", { class: "viz-record-truth", ...place, height: height - flagRoom + 2, rx: 2 });
      }
      if (at === null) return;
      const x = round((at + 0.5) * step);
      parts.put("line", { class: "viz-cross", x1: x, x2: x, y1: 0, y2: height });
    },
  });
}

function toHeight({ groups }: RecordStripData): number {
  const lanes = groups.reduce((sum, { names }) => sum + gap + names.length * lane, 0);
  return flagRoom + barRoom + lanes + gap + scoreRoom + 3;
}

/** Where each part starts, from the top. */
function toTops({ groups }: RecordStripData): { readonly groups: readonly number[]; readonly score: number } {
  const tops: number[] = [];
  let y = flagRoom + barRoom;
  for (const { names } of groups) {
    tops.push(y + gap);
    y += gap + names.length * lane;
  }
  return { groups: tops, score: y + gap };
}

function toNames(data: RecordStripData): readonly { readonly text: string; readonly top: number }[] {
  const tops = toTops(data);
  return [
    { text: data.sizeName, top: flagRoom + barRoom - lane },
    ...data.groups.flatMap(({ names }, group) =>
      names.map((text, i) => ({ text, top: tops.groups[group]! + i * lane })),
    ),
    { text: data.scoreName, top: tops.score },
  ];
}

function drawCells(parts: Parts, data: RecordStripData, width: number, { sequential }: Palette): void {
  const { sizes, groups, scores, flags } = data;
  const step = width / sizes.length;
  const bar = Math.max(1, step - 1);
  const tops = toTops(data);
  const base = flagRoom + barRoom;
  parts.put("line", { class: "viz-axis", x1: 0, x2: width, y1: base + 0.5, y2: base + 0.5 });
  groups.forEach(({ names }, i) =>
    names.forEach((_, row) => {
      const y = tops.groups[i]! + (row + 0.5) * lane + 0.5;
      parts.put("line", { class: "viz-grid", x1: 0, x2: width, y1: y, y2: y });
    }),
  );
  for (let i = 0; i < sizes.length; i++) {
    const x = round(i * step + 0.5);
    const height = Math.max(1, (barRoom - 4) * Math.min(1, Math.max(0, sizes[i]!)));
    parts.put("rect", {
      class: "viz-record-bar",
      x,
      y: round(base - height),
      width: round(bar),
      height: round(height),
    });
    groups.forEach(({ lanes }, g) => {
      const cy = tops.groups[g]! + (lanes[i]! + 0.5) * lane;
      parts.put("circle", {
        class: "viz-record-dot",
        cx: round(x + bar / 2),
        cy,
        r: Math.min(3, round(bar / 2 + 0.4)),
      });
    });
    const share = Math.min(1, Math.max(0, Number.isNaN(scores[i]!) ? 0 : scores[i]!));
    const fill = toCss(sequential(least + (1 - least) * share));
    parts.put("rect", { x, y: tops.score, width: round(bar), height: scoreRoom, fill });
    if (flags[i]) {
      const middle = round(x + bar / 2);
      parts.put("path", { class: "viz-record-flag", d: `M${middle - 4},1h8l-4,7z` });
    }
  }
}

/** Neighbours that are true, as `[first, length]`. */
export function toRuns(truths: readonly boolean[]): (readonly [first: number, length: number])[] {
  const runs: [number, number][] = [];
  truths.forEach((truth, i) => {
    const last = runs.at(-1);
    if (truth && last && last[0] + last[1] === i) last[1]++;
    else if (truth) runs.push([i, 1]);
  });
  return runs;
}
