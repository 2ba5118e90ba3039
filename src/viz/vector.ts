/** @file A flat layer as a thin upright stripe: its first number at the top, its last at the bottom. */
import { openImage, toPixel, toTone, type Ramp } from "./cells.ts";
import { addElement, sizeOf, watchSize } from "./element.ts";
import { readPalette } from "./palette.ts";
import "./pictures.css";

export interface VectorData {
  /** What is shown: the name that a screen reader says. */
  readonly label: string;
  /** `[n]` of one sample; where there are more numbers than pixels, neighbours share one. */
  readonly values: Float32Array;
  /** Sequential only for what is never negative. */
  readonly ramp: Ramp;
  readonly range: number;
  /** What numbers that share a pixel show: their mean, or the one of largest magnitude, which keeps what is rare. */
  readonly bin: "mean" | "largest";
}

export interface Vector {
  update(data: VectorData): void;
  destroy(): void;
}

export function createVector(host: HTMLElement): Vector {
  const canvas = addElement(host, "canvas", "viz-stripe viz-cells");
  canvas.setAttribute("role", "img");
  let data: VectorData | null = null;

  function draw(): void {
    const { height } = sizeOf(host);
    if (!data || height === 0 || data.values.length === 0) return;
    if (canvas.ariaLabel !== data.label) canvas.ariaLabel = data.label;
    const bins = Math.min(data.values.length, height);
    const image = openImage(canvas, 1, bins);
    const pixels = new Uint32Array(image.data.buffer);
    const tone = toTone(readPalette(host), data.ramp, data.range);
    const toBin = data.bin === "mean" ? toMean : toLargest;
    const share = data.values.length / bins;
    for (let i = 0; i < bins; i++) {
      pixels[i] = toPixel(toBin(data.values, Math.floor(i * share), Math.floor((i + 1) * share)), tone);
    }
    canvas.getContext("2d")!.putImageData(image, 0, 0);
  }

  const unwatch = watchSize(host, draw);
  return {
    update(next) {
      data = next;
      draw();
    },
    destroy() {
      unwatch();
      canvas.remove();
    },
  };
}

function toMean(values: Float32Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i]!;
  return sum / (to - from);
}

function toLargest(values: Float32Array, from: number, to: number): number {
  let largest = values[from]!;
  for (let i = from + 1; i < to; i++) {
    if (Math.abs(values[i]!) > Math.abs(largest)) largest = values[i]!;
  }
  return largest;
}
