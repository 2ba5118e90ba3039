/**
 * @file Which class is taken for which: rows are the truth, columns the answer, so the diagonal is what went right. The
 * colour is the square root of the share of its row: a single error of a hundred still shows, and rows of rare classes
 * compare with those of common ones. Zeros stay blank.
 */
import "./confusionMatrix.css";
import { textOn, toCss } from "./colors.ts";
import { addElement, listen, setAttributes, setText, sizeOf, watchSize } from "./element.ts";
import { formatCount } from "./formatNumber.ts";
import { toGridStep } from "./gridKeys.ts";
import { readPalette, type Palette } from "./palette.ts";

export interface ConfusionCell {
  /** Index of the true class: the row. */
  readonly truth: number;
  /** Index of the predicted class: the column. */
  readonly answer: number;
}

export interface ConfusionMatrixData {
  /** What is shown: the name that a screen reader says. */
  readonly label: string;
  /** Of the n classes; 2 to 26. */
  readonly names: readonly string[];
  /** `[n, n]`, rows true, columns predicted. */
  readonly counts: ArrayLike<number>;
  readonly selected: ConfusionCell | null;
  /** A click, Enter or Space on a cell; null when it was the selected one, or Escape was pressed. */
  readonly onSelect: (cell: ConfusionCell | null) => void;
  /** A cell in words: "true 4, predicted 9: 4 times". */
  readonly describe: (truth: number, answer: number, count: number) => string;
}

export interface ConfusionMatrix {
  update(data: ConfusionMatrixData): void;
  destroy(): void;
}

/** The most frequent error, the first of equals; null where nothing is wrong. `counts` is `[n, n]`, rows true. */
export function worstError(
  counts: ArrayLike<number>,
  n: number,
): (ConfusionCell & { readonly count: number }) | null {
  let worst = -1;
  for (let i = 0; i < n * n; i++) {
    const wrong = Math.floor(i / n) !== i % n;
    if (wrong && counts[i]! > (worst < 0 ? 0 : counts[worst]!)) worst = i;
  }
  return worst < 0 ? null : { truth: Math.floor(worst / n), answer: worst % n, count: counts[worst]! };
}

/** In pixels; smaller text is not set. */
const smallestText = 12;
/** Of a tabular digit, in the size of its text. */
const digitWidth = 0.58;
/** In pixels at a scale of 1: the longest name, the largest cell of a matrix of many classes. */
const longestName = 96;
const roomyCell = 44;

export function createConfusionMatrix(host: HTMLElement): ConfusionMatrix {
  const root = addElement(host, "div", "viz-confusion");
  root.setAttribute("role", "grid");
  const pen = document.createElement("canvas").getContext("2d")!;
  const listening = new AbortController();
  let data: ConfusionMatrixData | null = null;
  let heads: readonly HTMLElement[] = [];
  let sides: readonly HTMLElement[] = [];
  let cells: readonly HTMLElement[] = [];
  /** The one cell that Tab reaches. */
  let at = 0;

  function build(n: number): void {
    root.replaceChildren();
    const top = addRow(root);
    addPart(top, "presentation", "viz-confusion-corner");
    heads = Array.from({ length: n }, () => addPart(top, "columnheader", "viz-confusion-head"));
    const rows = Array.from({ length: n }, () => addRow(root));
    sides = rows.map((row) => addPart(row, "rowheader", "viz-confusion-side"));
    cells = rows.flatMap((row) =>
      Array.from({ length: n }, () => addPart(row, "gridcell", "viz-confusion-cell")),
    );
    at = 0;
  }

  function draw(): void {
    const { width } = sizeOf(root);
    if (!data || width === 0) return;
    const { names, counts, selected, describe, label } = data;
    const n = names.length;
    if (heads.length !== n) build(n);
    if (root.ariaLabel !== label) root.ariaLabel = label;
    names.forEach((name, i) => {
      for (const head of [heads[i]!, sides[i]!]) {
        setText(head, name);
        if (head.title !== name) head.title = name;
      }
    });
    const fits = fit(n, width);
    const worst = worstError(counts, n);
    const palette = readPalette(root);
    for (let truth = 0; truth < n; truth++) {
      let sum = 0;
      for (let answer = 0; answer < n; answer++) sum += counts[truth * n + answer]!;
      for (let answer = 0; answer < n; answer++) {
        const i = truth * n + answer;
        const cell = cells[i]!;
        const count = counts[i]!;
        paint(cell, count, sum, palette);
        setText(cell, fits && count > 0 ? formatCount(count) : "");
        const words = describe(truth, answer, count);
        const isWorst = worst?.truth === truth && worst.answer === answer;
        const isSelected = selected?.truth === truth && selected.answer === answer;
        setAttributes(cell, {
          "aria-label": words,
          "aria-selected": String(isSelected),
          "data-worst": String(isWorst),
          title: words,
          tabindex: i === at ? 0 : -1,
        });
      }
    }
  }

  /** Shares the width out; whether the largest number fits its cell. Text shrinks to its floor before it goes. */
  function fit(n: number, width: number): boolean {
    const { names, counts } = data!;
    const { fontFamily, fontSize } = getComputedStyle(root);
    pen.font = `${fontSize} ${fontFamily}`;
    const base = Number.parseFloat(fontSize);
    const scale = base / smallestText;
    const name = Math.ceil(Math.max(...names.map((name) => pen.measureText(name).width)));
    const side = Math.min(name, longestName * scale) + 8;
    const cell = Math.max(0, Math.min((width - side) / n, Math.max(roomyCell, 320 / n) * scale));
    const nameText = Math.min(base, Math.max(smallestText, cell));
    let most = 0;
    for (let i = 0; i < n * n; i++) most = Math.max(most, counts[i]!);
    const countText = Math.min(base, (cell - 4) / (digitWidth * formatCount(most).length));
    for (const [name, value] of [
      ["side", side],
      ["cell", cell],
      ["name-text", nameText],
      ["count-text", Math.max(smallestText, countText)],
    ] as const)
      root.style.setProperty(`--${name}`, `${value}px`);
    root.style.setProperty("--count", String(n));
    setAttributes(root, {
      "data-upright": String((name * nameText) / base > cell),
      "data-gaps": String(cell >= 20),
    });
    return countText >= smallestText;
  }

  const n = () => heads.length;
  const choose = (index: number) => {
    if (!data) return;
    const cell = { truth: Math.floor(index / n()), answer: index % n() };
    const { selected } = data;
    data.onSelect(selected?.truth === cell.truth && selected.answer === cell.answer ? null : cell);
  };
  const focus = (index: number) => {
    cells[at]!.tabIndex = -1;
    at = index;
    cells[at]!.tabIndex = 0;
    cells[at]!.focus();
  };
  listen(root, "click", listening.signal, (event) => {
    const index = cells.indexOf(event.target as HTMLElement);
    if (index < 0) return;
    focus(index);
    choose(index);
  });
  listen(
    root,
    "keydown",
    listening.signal,
    (event) => {
      if (event.altKey || event.metaKey || !press(event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    false,
  );

  /** Whether the key means something here. */
  function press(event: KeyboardEvent): boolean {
    if (!data || n() === 0) return false;
    const next = toGridStep(event, at, n(), n() * n());
    if (next !== null) focus(next);
    else if (event.ctrlKey) return false;
    else if (event.key === "Enter" || event.key === " ") choose(at);
    else if (event.key === "Escape" && data.selected) data.onSelect(null);
    else return false;
    return true;
  }

  const unwatch = watchSize(root, draw);
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

/** The smallest count is still well apart from none. */
const least = 0.08;
const most = 0.84;

function paint(cell: HTMLElement, count: number, sum: number, palette: Palette): void {
  const color = palette.sequential(count > 0 ? least + (most - least) * Math.sqrt(count / sum) : 0);
  const background = toCss(color);
  // the style reads back as rgb(), so what was written is kept beside it
  if (cell.dataset["color"] === background) return;
  cell.dataset["color"] = background;
  cell.style.background = background;
  cell.style.color = textOn(color);
}

function addRow(root: HTMLElement): HTMLElement {
  return addPart(root, "row", "viz-confusion-row");
}

function addPart(parent: HTMLElement, role: string, className: string): HTMLElement {
  const part = addElement(parent, "div", className);
  part.setAttribute("role", role);
  return part;
}
