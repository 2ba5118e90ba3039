/** @file The path of a bundle of hairlines from one card to the next, and where its words stand. Pure. */
import type { Route } from "#builder/arrange.ts";
import type { Shape } from "#model/tensorShape.ts";

type Point = readonly [x: number, y: number];

/** How far the control points reach along x, as in threads between neurons. */
const reach = 0.46;
const mostStrands = 16;

/** One hairline a channel, 16 at most; a list is one line. */
export function countStrands(shape: Shape | null): number {
  return shape && shape.length > 1 ? Math.max(1, Math.min(mostStrands, shape.at(-1)!)) : 1;
}

export function toStrandPitch(strands: number): number {
  return strands > 8 ? 2.2 : 3.2;
}

/** From point to point, level at each of them. */
export function toPath(from: Point, to: Point, route: Route, lift = 0): string {
  let d = `M${from[0]} ${from[1] + lift}`;
  let [x, y] = from;
  for (const [nextX, nextY] of [...route, to]) {
    const bend = Math.max(12, Math.abs(nextX - x) * reach);
    d += `C${x + bend} ${y + lift} ${nextX - bend} ${nextY + lift} ${nextX} ${nextY + lift}`;
    [x, y] = [nextX, nextY];
  }
  return d;
}

/** All hairlines as one path. */
export function toStrands(from: Point, to: Point, route: Route, strands: number): string {
  const pitch = toStrandPitch(strands);
  return Array.from({ length: strands }, (_, i) =>
    toPath(from, to, route, (i - (strands - 1) / 2) * pitch),
  ).join("");
}

/** Halfway of the first part: beside the layer that puts it out. */
export function toMiddle(from: Point, to: Point, route: Route): Point {
  const next = route[0] ?? to;
  return [(from[0] + next[0]) / 2, (from[1] + next[1]) / 2];
}

/** 26×26 above and ×8 below a bundle of maps; a list has one number. */
export function toShapeWords(shape: Shape | null): { readonly above: string; readonly below: string } {
  if (!shape) return { above: "", below: "" };
  if (shape.length < 2) return { above: String(shape[0] ?? 0), below: "" };
  return { above: shape.slice(0, -1).join("×"), below: `×${shape.at(-1)}` };
}
