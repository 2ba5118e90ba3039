/** @file How a person points at, picks from and paints on a decision map: by mouse, touch and keys. */
import { listen, listenKeys } from "./element.ts";
import { findPoint, toPlace, type MapPoints, type Plane } from "./points.ts";

export interface MapPlace {
  readonly first: number;
  readonly second: number;
  /** The sample under the pointer. */
  readonly near: { readonly part: "train" | "test"; readonly index: number } | null;
}

export type PaintPhase = "start" | "move" | "end";

export interface MapGestures {
  /** The pointer or the crosshair of the keys moved; null when it left. */
  readonly onHover?: (place: MapPlace | null) => void;
  /** A click, a tap or Enter; not while painting. */
  readonly onPick?: (place: MapPlace) => void;
  /** A stroke of the brush; Enter is a stroke of one place. */
  readonly onPaint?: (first: number, second: number, phase: PaintPhase) => void;
  /** Whether strokes paint; asked at the start of each. */
  readonly isPainting?: () => boolean;
}

export interface MapScene {
  readonly plane: () => Plane | null;
  /** What can be pointed at; null for a part that is not shown. */
  readonly parts: () => readonly (readonly ["train" | "test", MapPoints | null])[];
  readonly cursor: () => readonly [number, number] | null;
  readonly moveCursor: (place: readonly [number, number] | null) => void;
}

/** How near the pointer must be to a sample, in pixels. */
const grasp = 10;
/** Keys move by this share of an axis; with Shift by a fifth of it. */
const keyStep = 1 / 24;

export function addMapGestures(
  plot: HTMLElement,
  scene: MapScene,
  gestures: MapGestures,
  signal: AbortSignal,
): void {
  let stroke = false;
  plot.tabIndex = 0;

  const toMapPlace = ([first, second]: readonly [number, number], plane: Plane): MapPlace => {
    // the part that lies on top is asked first
    for (const [part, points] of scene.parts().toReversed()) {
      const index = points ? findPoint(points, plane, first, second, grasp) : -1;
      if (index >= 0) return { first, second, near: { part, index } };
    }
    return { first, second, near: null };
  };
  const placeOf = (event: PointerEvent): readonly [readonly [number, number], Plane] | null => {
    const plane = scene.plane();
    if (!plane) return null;
    const { left, top } = plot.getBoundingClientRect();
    const inside = (pixel: number) => Math.min(plane.side, Math.max(0, pixel));
    return [toPlace(plane, inside(event.clientX - left), inside(event.clientY - top)), plane];
  };

  listen(plot, "pointerdown", signal, (event) => {
    const at = placeOf(event);
    if (!at || event.button !== 0) return;
    if (!gestures.isPainting?.()) return;
    stroke = true;
    plot.setPointerCapture(event.pointerId);
    gestures.onPaint?.(...at[0], "start");
  });
  listen(plot, "pointermove", signal, (event) => {
    const at = placeOf(event);
    if (!at) return;
    if (scene.cursor()) scene.moveCursor(null);
    gestures.onHover?.(toMapPlace(...at));
    if (stroke) gestures.onPaint?.(...at[0], "move");
  });
  listen(plot, "pointerup", signal, (event) => {
    const at = placeOf(event);
    if (at && stroke) gestures.onPaint?.(...at[0], "end");
    else if (at && event.button === 0) gestures.onPick?.(toMapPlace(...at));
    stroke = false;
  });
  listen(plot, "pointercancel", signal, (event) => {
    const at = placeOf(event);
    if (at && stroke) gestures.onPaint?.(...at[0], "end");
    stroke = false;
  });
  listen(plot, "pointerleave", signal, () => gestures.onHover?.(null));
  listen(plot, "blur", signal, leave);
  listenKeys(plot, signal, press);

  function leave(): void {
    if (!scene.cursor()) return;
    scene.moveCursor(null);
    gestures.onHover?.(null);
  }

  /** Whether the key means something here. */
  function press(event: KeyboardEvent): boolean {
    const plane = scene.plane();
    if (!plane) return false;
    const cursor = scene.cursor();
    if (event.key === "Enter" && cursor) {
      if (gestures.isPainting?.()) {
        gestures.onPaint?.(...cursor, "start");
        gestures.onPaint?.(...cursor, "end");
      } else gestures.onPick?.(toMapPlace(cursor, plane));
      return true;
    }
    if (event.key === "Escape" && cursor) {
      leave();
      return true;
    }
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, 1],
      ArrowDown: [0, -1],
    };
    const move = moves[event.key];
    if (!move) return false;
    const step = event.shiftKey ? keyStep / 5 : keyStep;
    const along = (i: 0 | 1) => {
      const { min, max } = plane.axes[i];
      const from = cursor?.[i] ?? (min + max) / 2;
      return Math.min(max, Math.max(min, from + move[i] * step * (max - min)));
    };
    const next = [along(0), along(1)] as const;
    scene.moveCursor(next);
    gestures.onHover?.(toMapPlace(next, plane));
    return true;
  }
}
