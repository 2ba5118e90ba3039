/** @file How a person draws on a pad: by mouse, touch, pen and keys. */
import { listen } from "./element.ts";
import type { PadPoint } from "./raster.ts";

export interface PadScene {
  readonly size: () => readonly [height: number, width: number];
  /** Puts the pen down: a new stroke. */
  readonly begin: (points: readonly PadPoint[]) => void;
  /** Draws on with the last stroke. */
  readonly extend: (points: readonly PadPoint[]) => void;
  /** Whether there was a stroke to take away. */
  readonly undo: () => boolean;
  readonly clear: () => void;
  /** The pen of the keys; null hides it. */
  readonly showCursor: (place: { readonly x: number; readonly y: number } | null, isDown: boolean) => void;
  readonly say: (isDown: boolean) => void;
}

export interface PadGestures {
  /** Ends the stroke in progress. */
  lift(): void;
}

/** Keys move by one pixel of the picture; with Shift by so many. */
const bigStep = 4;
const evenPressure = 0.5;

export function addPadGestures(root: HTMLElement, scene: PadScene, signal: AbortSignal): PadGestures {
  /** The pointer that draws; others, such as the palm beside a pen, are ignored. */
  let pointer: number | null = null;
  /** Where the pen of the keys is; null until a key moves it. */
  let cursor: { readonly x: number; readonly y: number } | null = null;
  let isDown = false;

  const toPoints = (event: PointerEvent): PadPoint[] => {
    const { left, top, width, height } = root.getBoundingClientRect();
    // all places that the pen passed since the last event, where the browser tells them
    const passed = event.getCoalescedEvents();
    return (passed.length > 0 ? passed : [event]).map(({ clientX, clientY, pointerType, pressure }) => ({
      x: (clientX - left) / width,
      y: (clientY - top) / height,
      pressure: pointerType === "pen" && pressure > 0 ? pressure : evenPressure,
    }));
  };
  const showCursor = () => scene.showCursor(cursor, isDown);
  const lift = () => {
    pointer = null;
    if (!isDown) return;
    isDown = false;
    scene.say(false);
    showCursor();
  };
  const hide = () => {
    lift();
    cursor = null;
    showCursor();
  };

  listen(root, "pointerdown", signal, (event) => {
    if (pointer !== null || event.button !== 0) return;
    hide();
    pointer = event.pointerId;
    root.setPointerCapture(event.pointerId);
    scene.begin(toPoints(event));
  });
  listen(root, "pointermove", signal, (event) => {
    if (event.pointerId === pointer) scene.extend(toPoints(event));
  });
  for (const type of ["pointerup", "pointercancel", "lostpointercapture"] as const)
    listen(root, type, signal, (event) => {
      if (event.pointerId === pointer) pointer = null;
    });
  listen(root, "blur", signal, hide);
  listen(
    root,
    "keydown",
    signal,
    (event) => {
      if (!press(event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    false,
  );

  /** Whether the key means something here. */
  function press(event: KeyboardEvent): boolean {
    const { key } = event;
    const isUndo = key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    // without a stroke, undo is the page's
    if (isUndo) return scene.undo();
    if (event.altKey || event.ctrlKey || event.metaKey) return false;
    if (key === " ") {
      if (!event.repeat) toggle();
    } else if (key === "Backspace") scene.undo();
    else if (key === "Delete") scene.clear();
    else if (key === "Escape") {
      if (!cursor) return false;
      hide();
    } else return move(key, event.shiftKey ? bigStep : 1);
    return true;
  }

  function toggle(): void {
    cursor ??= { x: 0.5, y: 0.5 };
    isDown = !isDown;
    if (isDown) scene.begin([{ ...cursor, pressure: evenPressure }]);
    scene.say(isDown);
    showCursor();
  }

  function move(key: string, pixels: number): boolean {
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
    };
    const way = moves[key];
    if (!way) return false;
    const [height, width] = scene.size();
    const from = cursor ?? { x: 0.5, y: 0.5 };
    const inside = (place: number) => Math.min(1, Math.max(0, place));
    cursor = {
      x: inside(from.x + (way[0] * pixels) / width),
      y: inside(from.y + (way[1] * pixels) / height),
    };
    if (isDown) scene.extend([{ ...cursor, pressure: evenPressure }]);
    showCursor();
    return true;
  }

  return { lift };
}
