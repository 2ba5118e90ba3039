/** @file Samples as points on a plane: how they are coloured and drawn, and which one is near a place. */
import { toCss, type Rgb } from "./colors.ts";
import type { Palette } from "./palette.ts";

export interface MapAxis {
  readonly min: number;
  readonly max: number;
}

/** Class indices, or values around `center` as far as `range`. */
export type PointColors =
  | { readonly kind: "class" }
  | { readonly kind: "value"; readonly center: number; readonly range: number };

/** Samples of one part of the data. */
export interface MapPoints {
  /** `[count, 2]` in the units of the axes. */
  readonly places: Float32Array;
  /** `[count]` */
  readonly labels: Float32Array;
}

export function toPointColor(label: number, colors: PointColors, palette: Palette): Rgb {
  return colors.kind === "class"
    ? palette.categorical(label)
    : palette.diverging((label - colors.center) / colors.range);
}

/** Pixels of a place, and back; y runs down. */
export interface Plane {
  readonly side: number;
  readonly axes: readonly [MapAxis, MapAxis];
}

export function toPixel(
  { side, axes: [first, second] }: Plane,
  x: number,
  y: number,
): readonly [number, number] {
  return [
    ((x - first.min) / (first.max - first.min)) * side,
    ((second.max - y) / (second.max - second.min)) * side,
  ];
}

export function toPlace(
  { side, axes: [first, second] }: Plane,
  x: number,
  y: number,
): readonly [number, number] {
  return [
    first.min + (x / side) * (first.max - first.min),
    second.max - (y / side) * (second.max - second.min),
  ];
}

/** The point nearest to a place within `tolerance` pixels; −1 if there is none. */
export function findPoint(points: MapPoints, plane: Plane, x: number, y: number, tolerance: number): number {
  const [left, top] = toPixel(plane, x, y);
  let nearest = tolerance;
  let found = -1;
  for (let i = 0; i < points.labels.length; i++) {
    const [column, row] = toPixel(plane, points.places[2 * i]!, points.places[2 * i + 1]!);
    const distance = Math.hypot(column - left, row - top);
    if (distance > nearest) continue;
    nearest = distance;
    found = i;
  }
  return found;
}

export interface PointLook {
  readonly colors: PointColors;
  readonly palette: Palette;
  readonly radius: number;
  /** Training points are filled, test points are rings. */
  readonly ring: boolean;
}

/** Values near the middle of the ramp have the colour of paper, so points with values get a line of ink. */
export function drawPoints(
  pen: CanvasRenderingContext2D,
  points: MapPoints,
  plane: Plane,
  { colors, palette, radius, ring }: PointLook,
): void {
  for (let i = 0; i < points.labels.length; i++) {
    const [x, y] = toPixel(plane, points.places[2 * i]!, points.places[2 * i + 1]!);
    const color = toCss(toPointColor(points.labels[i]!, colors, palette));
    pen.beginPath();
    pen.arc(x, y, ring ? radius * 0.92 : radius, 0, 2 * Math.PI);
    pen.fillStyle = ring ? palette.halo : color;
    pen.fill();
    pen.lineWidth = ring ? 1.5 : 1.1;
    pen.strokeStyle = ring ? color : palette.halo;
    pen.stroke();
    if (colors.kind === "value") {
      pen.beginPath();
      pen.arc(x, y, radius + 0.9, 0, 2 * Math.PI);
      pen.lineWidth = 0.8;
      pen.strokeStyle = palette.ink3;
      pen.stroke();
    }
  }
}
