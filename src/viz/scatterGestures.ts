/**
 * @file What a person does with a map of points: point at one, choose one, move and enlarge the map, by pointer, fingers
 * or keys. The wheel enlarges only where the map has the focus (or with Ctrl), so that the page scrolls over it.
 */
import { listen, listenKeys } from "./element.ts";

export interface ScatterActions {
  /** Under the pointer, in pixels of the element; null when it left. */
  readonly pointAt: (place: readonly [number, number] | null) => void;
  readonly choose: () => void;
  readonly drag: (dx: number, dy: number) => void;
  readonly zoom: (factor: number, x: number, y: number) => void;
  /** Whether the key means something here. */
  readonly press: (key: string) => boolean;
  readonly leave: () => void;
}

/** Farther than this a press is a drag, in pixels. */
const slack = 4;

export function addScatterGestures(root: HTMLElement, actions: ScatterActions, signal: AbortSignal): void {
  const fingers = new Map<number, readonly [number, number]>();
  let moved = 0;

  const toPlace = (event: PointerEvent | WheelEvent): readonly [number, number] => {
    const { left, top } = root.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };

  listen(root, "pointerdown", signal, (event) => {
    if (event.button !== 0) return;
    fingers.set(event.pointerId, toPlace(event));
    if (fingers.size === 1) moved = 0;
    actions.pointAt(toPlace(event));
  });
  listen(root, "pointermove", signal, (event) => {
    const before = fingers.get(event.pointerId);
    const now = toPlace(event);
    if (!before) {
      actions.pointAt(now);
      return;
    }
    const [dx, dy] = [now[0] - before[0], now[1] - before[1]];
    moved += Math.hypot(dx, dy);
    if (moved <= slack) return;
    // a press without a move stays a click on whatever is below it
    if (!root.hasPointerCapture(event.pointerId)) root.setPointerCapture(event.pointerId);
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const spread = (place: readonly [number, number]) =>
        Math.max(1, Math.hypot(place[0] - other[0], place[1] - other[1]));
      actions.zoom(spread(now) / spread(before), (now[0] + other[0]) / 2, (now[1] + other[1]) / 2);
      actions.drag(dx / 2, dy / 2);
    } else actions.drag(dx, dy);
    fingers.set(event.pointerId, now);
  });
  listen(root, "pointerup", signal, (event) => {
    const isClick = fingers.has(event.pointerId) && fingers.size === 1 && moved <= slack;
    fingers.delete(event.pointerId);
    if (isClick) actions.choose();
  });
  listen(root, "pointercancel", signal, (event) => void fingers.delete(event.pointerId));
  listen(root, "pointerleave", signal, () => actions.pointAt(null));
  listen(root, "dblclick", signal, (event) => {
    const { left, top } = root.getBoundingClientRect();
    actions.zoom(2, event.clientX - left, event.clientY - top);
  });
  listen(
    root,
    "wheel",
    signal,
    (event) => {
      if (!event.ctrlKey && document.activeElement !== root) return;
      event.preventDefault();
      actions.zoom(2 ** (-event.deltaY / 240), ...toPlace(event));
    },
    false,
  );
  listen(root, "blur", signal, () => actions.leave());
  listenKeys(root, signal, ({ key }) => actions.press(key));
}
