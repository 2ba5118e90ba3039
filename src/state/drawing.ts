/**
 * @file When charts draw: all that have something new in one frame, so that the page is laid out once; and the more a
 * frame cost, the longer the rest after it. Drawing never takes more than about a third of the page's time, however much
 * there is to see, and as long as it is cheap it comes with every frame.
 */

/** What is needed of the browser. */
export interface DrawingClock {
  /** Milliseconds. */
  readonly now: () => number;
  readonly onFrame: (run: () => void) => void;
  /** Once the frame that is being made has been laid out and painted. */
  readonly afterFrame: (run: () => void) => void;
  readonly later: (run: () => void, ms: number) => void;
}

export interface Drawing {
  /** A chart has come to the page: it is drawn with the next frame, or where many came at once with one of the next. */
  begin(draw: () => void): void;
  /** Something is new: `draw` is called once, as soon as there is time. */
  request(draw: () => void): void;
  cancel(draw: () => void): void;
  /** Whether anything waits to be drawn. */
  isWaiting(): boolean;
}

/** A frame that took one part of time is followed by so many without drawing. */
const restParts = 2;
/** Something else kept the page busy where a frame seems to have taken longer than this lets wait. */
const longestRestMs = 400;
/** Charts that came together are drawn over several frames where they take longer than this. */
const beginningMs = 12;

export function createDrawing(clock: DrawingClock): Drawing {
  const waiting = new Set<() => void>();
  const beginning = new Set<() => void>();
  let isPlanned = false;
  let isBeginning = false;

  /** What fails is told like any uncaught error, while the other charts go on. */
  function attempt(draw: () => void): void {
    try {
      draw();
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
    }
  }

  function runBeginning(): void {
    const start = clock.now();
    for (const draw of beginning) {
      beginning.delete(draw);
      attempt(draw);
      if (clock.now() - start > beginningMs) break;
    }
    isBeginning = beginning.size > 0;
    if (isBeginning) clock.onFrame(runBeginning);
  }

  function run(): void {
    const start = clock.now();
    const draws = [...waiting];
    waiting.clear();
    draws.forEach(attempt);
    clock.afterFrame(() => rest(clock.now() - start));
  }

  /** What is asked for meanwhile waits; without anything to draw the next request is heard at once afterwards. */
  function rest(costMs: number): void {
    const restMs = Math.min(longestRestMs, restParts * costMs);
    clock.later(() => {
      isPlanned = waiting.size > 0;
      if (isPlanned) clock.onFrame(run);
    }, restMs);
  }

  return {
    begin(draw) {
      beginning.add(draw);
      if (!isBeginning) clock.onFrame(runBeginning);
      isBeginning = true;
    },
    request(draw) {
      if (beginning.has(draw)) return;
      waiting.add(draw);
      if (isPlanned) return;
      isPlanned = true;
      clock.onFrame(run);
    },
    cancel(draw) {
      waiting.delete(draw);
      beginning.delete(draw);
    },
    isWaiting: () => waiting.size + beginning.size > 0,
  };
}
