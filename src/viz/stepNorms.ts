/**
 * @file How much of the error arrives at each step on its way back through time, on a logarithmic axis: bars that shrink
 * towards the left by the same factor from step to step are a gradient that vanishes (S. Hochreiter, J. Schmidhuber 1997,
 * "Long short-term memory"). It shares its steps with the heatmap.
 */
import { createBarReader } from "./barReader.ts";
import { addElement, openCanvas, setAttributes, setText, sizeOf, watchSize } from "./element.ts";
import { formatDecade, toDecades, type DecadeRange } from "./normBars.ts";
import { readPalette, type Palette } from "./palette.ts";
import { toCss } from "./colors.ts";
import "./time.css";

export interface StepNormsData {
  /** What is shown: the name that a screen reader says. */
  readonly label: string;
  /** ‖∂L/∂hₜ‖ of each step, 0 or more; NaN where training has broken down. */
  readonly norms: Float32Array;
  readonly step: number | null;
  /** A step in words: "林: 0.0031". */
  readonly describe: (step: number, norm: number) => string;
}

export interface StepNorms {
  update(data: StepNormsData): void;
  destroy(): void;
}

/** Fills its host; the axis stands left of the plot, `--gutter` wide. */
export function createStepNorms(host: HTMLElement): StepNorms {
  const root = addElement(host, "div", "viz-step-norms");
  const side = addElement(root, "div", "viz-step-norms-side");
  side.ariaHidden = "true";
  const [top, bottom] = [addElement(side, "span", ""), addElement(side, "span", "")];
  const plot = addElement(root, "div", "viz-step-norms-plot");
  plot.setAttribute("role", "img");
  plot.tabIndex = 0;
  const canvas = addElement(plot, "canvas", "viz-strip-canvas");
  const box = addElement(plot, "div", "viz-box");
  let data: StepNormsData | null = null;
  let range: DecadeRange | null = null;
  let count = 0;
  const reader = createBarReader(plot, box, () => data?.norms.length ?? 0, draw);

  function draw(): void {
    const { width, height } = sizeOf(plot);
    if (!data || width === 0 || height === 0) return;
    range = toDecades([...data.norms], data.norms.length === count ? range : null);
    count = data.norms.length;
    setText(top, formatDecade(range[1]));
    setText(bottom, formatDecade(range[0]));
    const { at } = reader;
    paint(openCanvas(canvas, width, height), data, range, [width, height], at, readPalette(root));
    const reading = at === null ? null : data.describe(at, data.norms[at]!);
    setAttributes(plot, { "aria-label": reading === null ? data.label : `${data.label}. ${reading}` });
    reader.tell(reading, width);
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

function paint(
  pen: CanvasRenderingContext2D,
  { norms, step }: StepNormsData,
  [low, high]: DecadeRange,
  [width, height]: readonly [number, number],
  at: number | null,
  palette: Palette,
): void {
  const column = width / norms.length;
  const gap = column >= 4 ? 1 : 0;
  const bar = toCss(palette.sequential(0.6));
  pen.fillStyle = palette.line2;
  for (let power = low + 1; power < high; power++) {
    pen.globalAlpha = 0.5;
    pen.fillRect(0, Math.round((1 - (power - low) / (high - low)) * height), width, 1);
  }
  pen.globalAlpha = 1;
  norms.forEach((norm, i) => {
    if (!(norm > 0)) return;
    const share = Number.isFinite(norm) ? (Math.log10(norm) - low) / (high - low) : 1;
    const tall = Math.min(1, Math.max(0, share)) * (height - 1);
    pen.fillStyle = Number.isFinite(norm)
      ? i === at
        ? palette.ink
        : i === step
          ? palette.accent
          : bar
      : palette.error;
    pen.fillRect(i * column, height - 1 - tall, Math.max(0.5, column - gap), tall);
  });
  pen.fillStyle = palette.line2;
  pen.fillRect(0, height - 1, width, 1);
}
