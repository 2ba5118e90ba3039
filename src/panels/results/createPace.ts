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
  let isOver = false;
  let frame = 0;
  /** Whoever has waited long enough; one does not take the turn of another. */
  let waiting: (() => void)[] = [];

  /** Frames stop by themselves while the page is hidden. */
  function tryNow(): void {
    if (!isSeen || waiting.length === 0) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const settled = waiting;
      waiting = [];
      for (const settle of settled) settle();
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
        setTimeout(settle, leastMs);
      });
      await new Promise<void>((settle) => {
        if (isOver) return;
        waiting.push(settle);
        tryNow();
      });
    },
    destroy() {
      isOver = true;
      observer.disconnect();
      cancelAnimationFrame(frame);
      waiting = [];
    },
  };
}
