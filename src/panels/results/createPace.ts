/**
 * @file When a part of the page may ask the engine again: once the last answer has been drawn, not too often, and only
 * while the part is on the screen. So a slow page slows its questions, and what nobody looks at costs nothing.
 */

export interface Pace {
  /** Settles in a frame, after so many milliseconds at least, while the element is seen; never after `destroy`. */
  next(leastMs: number): Promise<void>;
  destroy(): void;
}

export function createPace(element: Element): Pace {
  let isSeen = false;
  let timer = 0;
  let frame = 0;
  let waiting: (() => void) | null = null;

  /** Frames stop by themselves while the page is hidden. */
  function tryNow(): void {
    if (!isSeen || !waiting) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const settle = waiting;
      waiting = null;
      settle?.();
    });
  }

  const observer = new IntersectionObserver((entries) => {
    isSeen = entries.at(-1)?.isIntersecting === true;
    tryNow();
  });
  observer.observe(element);
  return {
    async next(leastMs) {
      await new Promise<void>((settle) => {
        timer = window.setTimeout(settle, leastMs);
      });
      await new Promise<void>((settle) => {
        waiting = settle;
        tryNow();
      });
    },
    destroy() {
      observer.disconnect();
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      waiting = null;
    },
  };
}
