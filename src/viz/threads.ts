/**
 * @file Every link of a network on one canvas: threads between the tiles of neurons, and ribbons of hairlines between
 * layers that are collapsed. Strong threads lie on top; thousands are drawn in a frame.
 */
import "./charts.css";
import { addElement, openCanvas, sizeOf, watchSize } from "./element.ts";
import { formatWeight } from "./formatNumber.ts";
import { readPalette, type Palette } from "./palette.ts";
import { maxStrength, reach, toThreadStyle } from "./thread.ts";
import {
  countThreads,
  findBundle,
  findThread,
  levels,
  sortByStrength,
  toWeight,
  type Ribbon,
  type ThreadBundle,
  type ThreadEnd,
  type ThreadRef,
  type ThreadsData,
} from "./threadsData.ts";

export interface Threads {
  update(data: ThreadsData): void;
  /** The thread nearest to a place in the host, or null when none is within `tolerance` pixels of it. */
  hitThread(x: number, y: number, tolerance: number): ThreadRef | null;
  destroy(): void;
}

const faded = 0.13;

export function createThreads(host: HTMLElement): Threads {
  const canvas = addElement(host, "canvas", "viz-threads");
  canvas.ariaHidden = "true";
  let data: ThreadsData | null = null;

  function draw(): void {
    const { width, height } = sizeOf(host);
    if (!data || width === 0) return;
    const pen = openCanvas(canvas, width, height);
    const palette = readPalette(host);
    for (const ribbon of data.ribbons) drawRibbon(pen, ribbon, palette);
    drawThreads(pen, data, palette);
    if (data.selected) drawSpecial(pen, data, data.selected, palette, palette.accent);
    if (data.hovered) {
      drawSpecial(pen, data, data.hovered, palette, null);
      drawWeight(pen, data, data.hovered, palette, getComputedStyle(host).fontFamily);
    }
  }

  const unwatch = watchSize(host, draw);
  return {
    update(next) {
      data = next;
      draw();
    },
    hitThread: (x, y, tolerance) => (data ? findThread(data, x, y, tolerance) : null),
    destroy() {
      unwatch();
      canvas.remove();
    },
  };
}

function trace(pen: CanvasRenderingContext2D, bundle: ThreadBundle, source: number, target: number): void {
  const x1 = bundle.sources[2 * source]!;
  const y1 = bundle.sources[2 * source + 1]!;
  const x2 = bundle.targets[2 * target]!;
  const y2 = bundle.targets[2 * target + 1]!;
  const bend = (x2 - x1) * reach;
  pen.beginPath();
  pen.moveTo(x1, y1);
  pen.bezierCurveTo(x1 + bend, y1, x2 - bend, y2, x2, y2);
}

function drawThreads(pen: CanvasRenderingContext2D, data: ThreadsData, palette: Palette): void {
  const crowd = countThreads(data);
  const order = sortByStrength(data);
  const styles = Array.from({ length: 2 * levels }, (_, i) => {
    const size = (((i >> 1) + 0.5) / levels) * maxStrength;
    return toThreadStyle(i % 2 === 0 ? -size : size, palette, crowd);
  });
  let level = -1;
  for (const at of order.threads) {
    const bundle = data.bundles[order.bundleOf[at]!]!;
    const index = order.indexOf[at]!;
    const columns = bundle.targets.length / 2;
    const source = Math.floor(index / columns);
    const target = index % columns;
    const weight = bundle.weights[index]!;
    const lit = !data.focus || isInFocus(data.focus, bundle.id, source, target);
    if (order.levelOf[at] !== level) {
      level = order.levelOf[at]!;
      const style = styles[level]!;
      pen.strokeStyle = style.color;
      pen.lineWidth = style.width;
    }
    pen.globalAlpha = lit ? styles[level]!.opacity : Math.min(faded, styles[level]!.opacity);
    trace(pen, bundle, source, target);
    if (Number.isFinite(weight)) pen.stroke();
    else {
      strokeError(pen, palette);
      level = -1;
    }
  }
  pen.globalAlpha = 1;
}

function isInFocus(focus: readonly ThreadEnd[], bundle: string, source: number, target: number): boolean {
  return focus.some((one) => one.bundle === bundle && one.index === (one.end === "source" ? source : target));
}

function strokeError(pen: CanvasRenderingContext2D, palette: Palette): void {
  pen.save();
  pen.globalAlpha = 1;
  pen.strokeStyle = palette.error;
  pen.lineWidth = 2;
  pen.setLineDash([3, 3]);
  pen.stroke();
  pen.restore();
}

function drawSpecial(
  pen: CanvasRenderingContext2D,
  data: ThreadsData,
  ref: ThreadRef,
  palette: Palette,
  color: string | null,
): void {
  const bundle = findBundle(data, ref);
  if (!bundle) return;
  const weight = toWeight(bundle, ref);
  trace(pen, bundle, ref.source, ref.target);
  if (!Number.isFinite(weight)) return strokeError(pen, palette);
  const style = toThreadStyle(weight / data.range, palette, 1);
  pen.strokeStyle = color ?? style.color;
  pen.lineWidth = Math.max(2, style.width);
  pen.stroke();
}

/** The weight as text on paper, halfway along. */
function drawWeight(
  pen: CanvasRenderingContext2D,
  data: ThreadsData,
  ref: ThreadRef,
  palette: Palette,
  font: string,
): void {
  const bundle = findBundle(data, ref);
  if (!bundle) return;
  const x = (bundle.sources[2 * ref.source]! + bundle.targets[2 * ref.target]!) / 2;
  const y = (bundle.sources[2 * ref.source + 1]! + bundle.targets[2 * ref.target + 1]!) / 2;
  const text = formatWeight(toWeight(bundle, ref), data.diverged);
  pen.font = `500 12px ${font}`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  const width = pen.measureText(text).width + 10;
  pen.fillStyle = palette.paper;
  pen.beginPath();
  pen.roundRect(x - width / 2, y - 9, width, 18, 3);
  pen.fill();
  pen.strokeStyle = palette.line2;
  pen.lineWidth = 1;
  pen.stroke();
  pen.fillStyle = palette.ink;
  pen.fillText(text, x, y + 0.5);
}

function drawRibbon(pen: CanvasRenderingContext2D, ribbon: Ribbon, palette: Palette): void {
  const [x1, y1] = ribbon.from;
  const [x2, y2] = ribbon.to;
  const strands = Math.max(1, Math.min(16, ribbon.strands));
  const pitch = strands > 8 ? 2.2 : 3.2;
  const bend = (x2 - x1) * reach;
  pen.save();
  pen.strokeStyle = { rest: palette.ink3, selected: palette.accent, error: palette.error }[ribbon.state];
  pen.lineWidth = strands === 1 ? 1.6 : 0.9;
  pen.globalAlpha = 0.75;
  if (ribbon.state === "error") pen.setLineDash([3, 3]);
  pen.beginPath();
  for (let i = 0; i < strands; i++) {
    const lift = (i - (strands - 1) / 2) * pitch;
    pen.moveTo(x1, y1 + lift);
    pen.bezierCurveTo(x1 + bend, y1 + lift, x2 - bend, y2 + lift, x2, y2 + lift);
  }
  pen.stroke();
  pen.restore();
}
