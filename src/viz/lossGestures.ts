/** @file How a person moves the crosshair of a curve chart and zooms: by mouse, touch and keys. */
import { listen, listenKeys } from "./element.ts";
import type { LossAxes, Zoom } from "./lossAxes.ts";

/** What gestures need to know of the axes. */
export type PlotAxes = Pick<LossAxes, "left" | "right" | "toX" | "xEnds">;

export interface LossGestures {
  readonly axes: () => PlotAxes | null;
  readonly crosshair: () => number | null;
  /** Puts the crosshair on the point nearest to `x`, or takes it away. */
  readonly moveTo: (x: number | null) => void;
  /** Moves it by so many points. */
  readonly moveBy: (points: number) => void;
  /** The range that is being selected, in pixels. */
  readonly showBand: (from: number, to: number) => void;
  readonly hideBand: () => void;
  readonly zoomTo: (zoom: Zoom | null) => void;
  readonly showTable: () => void;
}

const leastDrag = 6;

export function addLossGestures(root: HTMLElement, gestures: LossGestures, signal: AbortSignal): void {
  let dragFrom: number | null = null;
  const toPixel = (event: MouseEvent) => {
    const axes = gestures.axes();
    const pixel = event.clientX - root.getBoundingClientRect().left;
    return axes ? Math.min(axes.right, Math.max(axes.left, pixel)) : null;
  };
  const endDrag = () => {
    dragFrom = null;
    gestures.hideBand();
  };

  listen(root, "pointermove", signal, (event) => {
    const pixel = toPixel(event);
    const axes = gestures.axes();
    if (pixel === null || !axes) return;
    gestures.moveTo(axes.toX(pixel));
    if (dragFrom !== null) gestures.showBand(Math.min(dragFrom, pixel), Math.max(dragFrom, pixel));
  });
  listen(root, "pointerleave", signal, () => {
    if (dragFrom === null) gestures.moveTo(null);
  });
  listen(root, "pointerdown", signal, (event) => {
    // a finger moves the crosshair; only a mouse or a pen selects
    if (event.pointerType === "touch" || event.button !== 0) return;
    dragFrom = toPixel(event);
    root.setPointerCapture(event.pointerId);
  });
  listen(root, "pointerup", signal, (event) => {
    const pixel = toPixel(event);
    const axes = gestures.axes();
    if (dragFrom !== null && pixel !== null && axes && Math.abs(pixel - dragFrom) >= leastDrag) {
      gestures.zoomTo([axes.toX(Math.min(dragFrom, pixel)), axes.toX(Math.max(dragFrom, pixel))]);
    }
    endDrag();
  });
  listen(root, "pointercancel", signal, endDrag);
  listen(root, "dblclick", signal, () => gestures.zoomTo(null));
  listen(root, "blur", signal, () => gestures.moveTo(null));
  listen(
    root,
    "wheel",
    signal,
    (event) => {
      const axes = gestures.axes();
      const pixel = toPixel(event);
      if (!event.ctrlKey || !axes || pixel === null) return;
      event.preventDefault();
      gestures.zoomTo(toZoomed(axes.xEnds, axes.toX(pixel), 1.003 ** event.deltaY));
    },
    false,
  );
  listenKeys(root, signal, press);

  /** Whether the key means something here. */
  function press(event: KeyboardEvent): boolean {
    const axes = gestures.axes();
    if (!axes) return false;
    const [from, to] = axes.xEnds;
    const middle = gestures.crosshair() ?? (from + to) / 2;
    const points = event.shiftKey ? 10 : 1;
    switch (event.key) {
      case "ArrowLeft":
        gestures.moveBy(-points);
        return true;
      case "ArrowRight":
        gestures.moveBy(points);
        return true;
      case "Home":
        gestures.moveTo(from);
        return true;
      case "End":
        gestures.moveTo(to);
        return true;
      case "+":
      case "=":
        gestures.zoomTo(toZoomed(axes.xEnds, middle, 1 / 2));
        return true;
      case "-":
        gestures.zoomTo(toZoomed(axes.xEnds, middle, 2));
        return true;
      case "t":
      case "T":
        gestures.showTable();
        return true;
      case "Escape": {
        if (dragFrom !== null) endDrag();
        else if (gestures.crosshair() !== null) gestures.moveTo(null);
        else gestures.zoomTo(null);
        return true;
      }
      default:
        return false;
    }
  }
}

/** The range made `factor` times as long around `middle`; it never starts before 0. */
function toZoomed([from, to]: Zoom, middle: number, factor: number): Zoom {
  return [Math.max(0, middle - (middle - from) * factor), middle + (to - middle) * factor];
}
