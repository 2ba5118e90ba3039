/**
 * @file The geometry and look of one thread: a cubic from the right of one tile to the left of the next, as thick as its
 * weight is strong. All threads share one curve, stretched; so a point on it is found without solving for each.
 */
import { toCss } from "./colors.ts";
import type { Palette } from "./palette.ts";

/** How far the control points reach along x. */
export const reach = 0.46;

/** The widest thread, in pixels, and its width at the end of the range. */
const maxWidth = 8;
const rangeWidth = 5;

/** Strength is |weight| / range and goes to this, where width no longer grows. */
export const maxStrength = maxWidth / rangeWidth;

export interface ThreadStyle {
  readonly width: number;
  readonly opacity: number;
  readonly color: string;
}

/** In pixels; `crowd` is the number of all threads of the network, which grow thinner where they are many. */
export function toThreadWidth(strength: number, crowd: number): number {
  const share = Math.min(1, Math.sqrt(400 / Math.max(1, crowd)));
  return Math.max(0.6, Math.min(maxWidth, Math.abs(strength) * rangeWidth) * share);
}

/** `strength` is weight / range with its sign. Weak threads fade in a crowd, so that many are not a fog. */
export function toThreadStyle(strength: number, palette: Palette, crowd: number): ThreadStyle {
  const size = Math.abs(strength);
  const [base, more] = palette.dark ? [0.26, 0.34] : [0.34, 0.26];
  const shade = Math.sign(strength) * (base + Math.min(1, size / 1.2) * more);
  const faint = 0.3 * Math.min(1, Math.sqrt(200 / Math.max(1, crowd)));
  return {
    width: toThreadWidth(strength, crowd),
    opacity: faint + Math.min(1, size / 0.8) * (0.9 - faint),
    color: toCss(palette.diverging(shade)),
  };
}

/** How far down from source to target (0…1) a thread is, at `along` 0…1 of the way to the right. */
export function toFall(along: number): number {
  // x(t) = 3·reach·t(1−t)² + 3·(1−reach)·t²(1−t) + t³ rises, so halving finds its t
  let low = 0;
  let high = 1;
  for (let i = 0; i < 20; i++) {
    const t = (low + high) / 2;
    const x = 3 * reach * t * (1 - t) ** 2 + 3 * (1 - reach) * t * t * (1 - t) + t ** 3;
    if (x < along) low = t;
    else high = t;
  }
  const t = (low + high) / 2;
  return 3 * t * t - 2 * t ** 3;
}
