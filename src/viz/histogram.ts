/**
 * @file How values are spread: weights of a layer, gradients, activations. Small enough to stand in a row of a list
 * (120 × 40), and readable bar by bar at any size.
 */
import "./histogram.css";
import { createBarReader } from "./barReader.ts";
import { toCss } from "./colors.ts";
import { addElement, openCanvas, setAttributes, setText, sizeOf, watchSize } from "./element.ts";
import { formatTick } from "./formatNumber.ts";
import { readPalette, type Palette } from "./palette.ts";

export interface HistogramData {
  /** What is shown: the name that a screen reader says. */
  readonly label: string;
  /** How many values lie in each of the equal steps from `min` to `max`. */
  readonly counts: ArrayLike<number>;
  readonly min: number;
  readonly max: number;
  /** `diverging`: bars in the colour of their value, strongest at the end further from 0; `sequential`: the same from 0
   * on; `ink`: all alike, for what has no colour elsewhere. */
  readonly tone: "diverging" | "sequential" | "ink";
  /** `log` draws log(1 + count), so that a few outliers are seen beside a peak. */
  readonly scale?: "linear" | "log";
  /** A remark over the right end, such as how many values are no numbers; null for none. */
  readonly note: string | null;
  /** A bar in words: "0.1 to 0.2: 14 weights". With null nothing is pointed at, and Tab passes by. */
  readonly describe: ((from: number, to: number, count: number) => string) | null;
}

export interface Histogram {
  update(data: HistogramData): void;
  destroy(): void;
}

const tickHeight = 15;

export function createHistogram(host: HTMLElement): Histogram {
  const root = addElement(host, "div", "viz-histogram");
  root.setAttribute("role", "img");
  const canvas = addElement(root, "canvas", "viz-histogram-bars");
  const ticks = ["start", "zero", "end"].map((place) =>
    addElement(root, "span", `viz-histogram-tick viz-histogram-${place}`),
  );
  const note = addElement(root, "span", "viz-histogram-note");
  const box = addElement(root, "div", "viz-box viz-histogram-box");
  let data: HistogramData | null = null;
  const reader = createBarReader(root, box, () => (data?.describe ? data.counts.length : 0), draw);

  function draw(): void {
    const { width, height } = sizeOf(root);
    if (!data || width === 0 || height === 0) return;
    const { min, max, describe } = data;
    const { at } = reader;
    root.tabIndex = describe ? 0 : -1;
    const zero = min < 0 && max > 0 ? -min / (max - min) : null;
    [formatEnd(min), zero === null ? "" : "0", formatEnd(max)].forEach((text, i) => setText(ticks[i]!, text));
    ticks[1]!.style.left = `${(zero ?? 0) * 100}%`;
    // an end that would touch the zero says nothing that the zero and the other end do not
    const room = 44 / width;
    ticks[0]!.hidden = zero !== null && zero < room;
    ticks[2]!.hidden = zero !== null && zero > 1 - room;
    setText(note, data.note ?? "");
    const noteHeight = data.note !== null && height >= 70 ? 16 : 0;
    note.hidden = noteHeight === 0;
    const tall = Math.max(1, height - tickHeight - noteHeight);
    canvas.style.top = `${noteHeight}px`;
    canvas.style.height = `${tall}px`;
    paint(openCanvas(canvas, width, tall), data, { width, height: tall, zero, at }, readPalette(root));
    tell(width);
  }

  /** Puts the reading of the bar into the name and the box beside it. */
  function tell(width: number): void {
    const { label, counts, min, max, describe, note } = data!;
    const { at } = reader;
    const step = (max - min) / counts.length;
    const reading =
      at === null || !describe ? null : describe(min + at * step, min + (at + 1) * step, counts[at]!);
    setAttributes(root, { "aria-label": [label, note, reading].filter((part) => part).join(". ") });
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

/** Ends are not round, so two digits do. */
function formatEnd(value: number): string {
  return formatTick(Number(value.toPrecision(2)));
}

interface Frame {
  readonly width: number;
  readonly height: number;
  /** Where 0 lies, 0…1; null outside. */
  readonly zero: number | null;
  readonly at: number | null;
}

function paint(
  pen: CanvasRenderingContext2D,
  { counts, min, max, tone, scale }: HistogramData,
  { width, height, zero, at }: Frame,
  palette: Palette,
): void {
  const bars = counts.length;
  const toHeight = (count: number) => (scale === "log" ? Math.log1p(count) : count);
  let most = 0;
  for (let i = 0; i < bars; i++) most = Math.max(most, toHeight(counts[i]!));
  const base = height - 1;
  const step = width / bars;
  const gap = step >= 4 ? 1 : 0;
  const furthest = Math.max(Math.abs(min), Math.abs(max));
  for (let i = 0; i < bars; i++) {
    if (!(counts[i]! > 0)) continue;
    const share = (min + ((i + 0.5) / bars) * (max - min)) / furthest;
    // the pale middle of a ramp would not stand out from the paper
    const strong = 0.25 + 0.75 * Math.abs(share);
    pen.fillStyle =
      i === at
        ? palette.ink
        : tone === "ink"
          ? palette.ink3
          : toCss(
              tone === "diverging"
                ? palette.diverging(Math.sign(share) * strong)
                : palette.sequential(strong),
            );
    // a bar of one value among thousands still shows
    const tall = Math.max(1, (toHeight(counts[i]!) / most) * (base - 1));
    pen.fillRect(i * step, base - tall, Math.max(step - gap, 0.5), tall);
  }
  pen.fillStyle = palette.line2;
  pen.fillRect(0, base, width, 1);
  if (zero === null) return;
  pen.fillStyle = palette.ink3;
  pen.fillRect(Math.round(zero * width) - 0.5, base - 3, 1, 4);
}
