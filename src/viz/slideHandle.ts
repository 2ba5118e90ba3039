/**
 * @file A handle that slides over a chart: dragged by pointer, moved by keys, and a slider to a screen reader. It stands
 * beside the picture, not in it, since what lies in an image cannot be reached.
 */
import { addElement, listen, setAttributes } from "./element.ts";

export interface SlideHandleState {
  readonly label: string;
  /** Whole numbers. */
  readonly min: number;
  readonly max: number;
  readonly value: number;
  /** The value in words. */
  readonly text: string;
}

export interface SlideHandleGestures {
  /** Dragged to this place of the root, in pixels. */
  readonly onDrag: (x: number, y: number) => void;
  /** A key moved it to this value, inside its ends. */
  readonly onMove: (value: number) => void;
}

/** PageUp, PageDown and Shift move so many at once. */
const leap = 10;

export function createSlideHandle(
  root: HTMLElement,
  className: string,
  { onDrag, onMove }: SlideHandleGestures,
  signal: AbortSignal,
): { readonly element: HTMLElement; update(state: SlideHandleState): void } {
  const element = addElement(root, "div", `viz-handle ${className}`);
  setAttributes(element, { role: "slider", tabindex: 0 });
  let state: SlideHandleState | null = null;
  let held = false;

  listen(
    element,
    "pointerdown",
    signal,
    (event) => {
      if (event.button !== 0) return;
      // the picture below would begin a selection
      event.stopPropagation();
      event.preventDefault();
      element.focus();
      held = true;
      element.setPointerCapture(event.pointerId);
    },
    false,
  );
  listen(element, "pointermove", signal, (event) => {
    if (!held) return;
    const box = root.getBoundingClientRect();
    onDrag(event.clientX - box.left, event.clientY - box.top);
  });
  for (const type of ["pointerup", "pointercancel"] as const) {
    listen(element, type, signal, () => {
      held = false;
    });
  }
  listen(
    element,
    "keydown",
    signal,
    (event) => {
      const next = state && !event.altKey && !event.ctrlKey && !event.metaKey ? toNext(event, state) : null;
      if (next === null) return;
      event.preventDefault();
      event.stopPropagation();
      onMove(next);
    },
    false,
  );

  return {
    element,
    update(next) {
      state = next;
      setAttributes(element, {
        "aria-label": next.label,
        "aria-valuemin": next.min,
        "aria-valuemax": next.max,
        "aria-valuenow": next.value,
        "aria-valuetext": next.text,
      });
    },
  };
}

/** Where a key leads; null for a key that does not move. */
function toNext(event: KeyboardEvent, { min, max, value }: SlideHandleState): number | null {
  const far = event.shiftKey ? leap : 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -far,
    ArrowDown: -far,
    ArrowRight: far,
    ArrowUp: far,
    PageDown: -leap,
    PageUp: leap,
    Home: min - value,
    End: max - value,
  };
  const step = steps[event.key];
  return step === undefined ? null : Math.min(max, Math.max(min, value + step));
}
