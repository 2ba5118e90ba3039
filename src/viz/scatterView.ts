/** @file How points of a map come to the screen: fitted into it, then enlarged and moved by the person. Pure. */

/** What is looked at: `zoom` 1 shows all; `x`, `y` is how far the middle has moved, in the units of the map. */
export interface ScatterView {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

export interface ScatterFrame {
  readonly width: number;
  readonly height: number;
  /** What lies within it at a zoom of 1. */
  readonly extent: ScatterExtent;
}

/** A middle, and how far it goes from there to either side. */
export interface ScatterExtent {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

export const wholeView: ScatterView = { zoom: 1, x: 0, y: 0 };
const largestZoom = 40;
/** Room for the names at the edge, in pixels. */
const margin = 28;

/** Small moves of the points leave the map where it is, until this share of it is not used any more. */
const leastUsed = 0.85;

/** What holds all of `places` `[count, 2]`; the one before stays while it still is about right. */
export function toScatterExtent(places: ArrayLike<number>, before: ScatterExtent | null): ScatterExtent {
  const [x, y] = [toSpan(places, 0), toSpan(places, 1)];
  const isHeld = (span: Span, middle: number, half: number) =>
    span.low >= middle - half && span.high <= middle + half && span.high - span.low >= leastUsed * 2 * half;
  if (before && isHeld(x, before.x, before.dx) && isHeld(y, before.y, before.dy)) return before;
  const toHalf = ({ low, high }: Span) => (high > low ? (high - low) / 2 : 1) * 1.04;
  return { x: (x.low + x.high) / 2, y: (y.low + y.high) / 2, dx: toHalf(x), dy: toHalf(y) };
}

interface Span {
  readonly low: number;
  readonly high: number;
}

function toSpan(places: ArrayLike<number>, from: 0 | 1): Span {
  let [low, high] = [Infinity, -Infinity];
  for (let i = from; i < places.length; i += 2) {
    if (!Number.isFinite(places[i])) continue;
    low = Math.min(low, places[i]!);
    high = Math.max(high, places[i]!);
  }
  return low > high ? { low: 0, high: 0 } : { low, high };
}

/** Both directions have the same scale: distances can be compared. */
function toPixels({ width, height, extent }: ScatterFrame, zoom: number): number {
  const across = Math.max(1, width / 2 - margin) / extent.dx;
  return Math.min(across, Math.max(1, height / 2 - margin) / extent.dy) * zoom;
}

/** `[count, 2]` in pixels from the top left; y grows upwards on the map. */
export function toScreen(
  places: ArrayLike<number>,
  frame: ScatterFrame,
  view: ScatterView,
): Float32Array<ArrayBuffer> {
  const scale = toPixels(frame, view.zoom);
  const screen = new Float32Array(places.length);
  for (let i = 0; i + 1 < places.length; i += 2) {
    screen[i] = frame.width / 2 + (places[i]! - frame.extent.x - view.x) * scale;
    screen[i + 1] = frame.height / 2 - (places[i + 1]! - frame.extent.y - view.y) * scale;
  }
  return screen;
}

/** Moved by so many pixels; the middle of the view stays on the map. */
export function pan(view: ScatterView, frame: ScatterFrame, dx: number, dy: number): ScatterView {
  const scale = toPixels(frame, view.zoom);
  return keep({ ...view, x: view.x - dx / scale, y: view.y + dy / scale }, frame);
}

/** Enlarged by `factor`, so that what is at the pixel `px`, `py` stays there. */
export function zoomAt(
  view: ScatterView,
  frame: ScatterFrame,
  factor: number,
  px: number,
  py: number,
): ScatterView {
  const zoom = Math.min(largestZoom, Math.max(1, view.zoom * factor));
  if (zoom === 1) return wholeView;
  const [before, after] = [toPixels(frame, view.zoom), toPixels(frame, zoom)];
  const [dx, dy] = [px - frame.width / 2, frame.height / 2 - py];
  return keep({ zoom, x: view.x + dx / before - dx / after, y: view.y + dy / before - dy / after }, frame);
}

function keep({ zoom, x, y }: ScatterView, { extent }: ScatterFrame): ScatterView {
  const within = (value: number, half: number) => Math.min(half, Math.max(-half, value));
  return { zoom, x: within(x, extent.dx), y: within(y, extent.dy) };
}

/** The point nearest to a pixel, within `reach` pixels; null where there is none. */
export function findNearest(screen: ArrayLike<number>, px: number, py: number, reach: number): number | null {
  let best: number | null = null;
  let least = reach;
  for (let i = 0; 2 * i + 1 < screen.length; i++) {
    const distance = Math.hypot(screen[2 * i]! - px, screen[2 * i + 1]! - py);
    if (distance > least) continue;
    least = distance;
    best = i;
  }
  return best;
}

/**
 * The point that an arrow key leads to: of those within 45° of the direction the nearest one; points straight ahead
 * count as nearer. Null where there is none.
 */
export function findToward(
  screen: ArrayLike<number>,
  from: number,
  [right, down]: readonly [number, number],
): number | null {
  let best: number | null = null;
  let least = Infinity;
  for (let i = 0; 2 * i + 1 < screen.length; i++) {
    const [dx, dy] = [screen[2 * i]! - screen[2 * from]!, screen[2 * i + 1]! - screen[2 * from + 1]!];
    const ahead = dx * right + dy * down;
    const aside = Math.abs(dx * down) + Math.abs(dy * right);
    if (i === from || ahead <= 0 || aside > ahead) continue;
    const far = ahead + 2 * aside;
    if (far >= least) continue;
    least = far;
    best = i;
  }
  return best;
}
