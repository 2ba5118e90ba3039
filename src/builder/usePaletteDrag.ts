/** @file A layer taken from the palette in the hand: by mouse and pen at once, by touch after a moment's hold. */
import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from "react";
import { findCanvas } from "#commands/canvasPort.ts";
import type { HiddenKind } from "#model/editNetwork.ts";
import type { Playground } from "#state/playground.ts";

export interface Held {
  readonly kind: HiddenKind;
  readonly x: number;
  readonly y: number;
}

/** Further than this a press has become a drag. */
const slop = 6;
/** Touch scrolls the palette unless it rests so long. */
const holdMs = 220;

export function usePaletteDrag(playground: Playground): {
  readonly held: Held | null;
  readonly toHandlers: (kind: HiddenKind) => {
    onPointerDown: (event: ReactPointerEvent<HTMLElement>) => void;
  };
} {
  const [held, setHeld] = useState<Held | null>(null);
  const end = useRef<(() => void) | null>(null);
  useEffect(() => () => end.current?.(), []);

  function begin(kind: HiddenKind, start: ReactPointerEvent<HTMLElement>): void {
    if (start.button !== 0) return;
    end.current?.();
    const isTouch = start.pointerType === "touch";
    const listening = new AbortController();
    const { signal } = listening;
    const { pointerId, clientX, clientY } = start;
    let isDragging = false;
    const lift = (x: number, y: number) => {
      isDragging = true;
      setHeld({ kind, x, y });
      findCanvas(playground)?.hold(kind, x, y);
    };
    const timer = isTouch ? setTimeout(() => lift(clientX, clientY), holdMs) : undefined;
    const stop = () => {
      clearTimeout(timer);
      listening.abort();
      end.current = null;
      findCanvas(playground)?.hold(null, 0, 0);
      setHeld(null);
    };
    end.current = stop;
    const move = (event: PointerEvent) => {
      if (event.pointerId !== pointerId) return;
      const isFar = Math.hypot(event.clientX - clientX, event.clientY - clientY) > slop;
      if (isDragging || (isFar && !isTouch)) lift(event.clientX, event.clientY);
      else if (isFar) stop();
    };
    const drop = (event: PointerEvent) => {
      if (event.pointerId !== pointerId) return;
      const wasDragging = isDragging;
      stop();
      if (!wasDragging) return;
      findCanvas(playground)?.drop(kind, event.clientX, event.clientY);
      // The press that ends a drag is no click.
      window.addEventListener("click", swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener("click", swallow, { capture: true }));
    };
    window.addEventListener("pointermove", move, { signal });
    window.addEventListener("pointerup", drop, { signal });
    window.addEventListener("pointercancel", stop, { signal });
    window.addEventListener("touchmove", (event) => isDragging && event.preventDefault(), {
      signal,
      passive: false,
    });
    window.addEventListener("keydown", (event) => event.key === "Escape" && stop(), { signal });
  }

  return { held, toHandlers: (kind) => ({ onPointerDown: (event) => begin(kind, event) }) };
}

function swallow(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}
