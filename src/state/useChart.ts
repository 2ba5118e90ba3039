/** @file The one bridge between React and the charts: React hands over an element, the chart owns its inside. */
import { useEffect, useRef, useState, type RefCallback } from "react";
import { createDrawing } from "#state/drawing.ts";

/** What every chart of `viz/` gives. */
export interface Chart {
  destroy(): void;
}

export interface ChartBinding<C extends Chart> {
  readonly create: (host: HTMLElement) => C;
  /** Reads the stores and draws; called at most once a frame, and less often where drawing is slow. */
  readonly draw: (chart: C) => void;
  /** Calls its argument whenever the chart should be drawn again; returns the function that ends it. */
  readonly subscribe: (redraw: () => void) => () => void;
}

const { port1: here, port2: there } = new MessageChannel();
here.start();

/** One for the page: all its charts share one thread. */
export const drawing = createDrawing({
  now: () => performance.now(),
  onFrame: (run) => requestAnimationFrame(run),
  afterFrame(run) {
    // a message is the first task after the frame
    here.addEventListener("message", run, { once: true });
    there.postMessage(null);
  },
  later: (run, ms) => setTimeout(run, ms),
});

/**
 * Returns the ref for the chart's element. The chart is made when the element appears and destroyed when it goes; it
 * is drawn again after each render of the component and whenever the subscription says so, without rendering React.
 */
export function useChart<C extends Chart>(binding: ChartBinding<C>): RefCallback<HTMLElement> {
  const latest = useRef(binding);
  const redraw = useRef<(() => void) | null>(null);
  const [ref] = useState((): RefCallback<HTMLElement> => (host) => {
    if (!host) return undefined;
    const chart = latest.current.create(host);
    const draw = () => latest.current.draw(chart);
    redraw.current = () => drawing.request(draw);
    drawing.begin(draw);
    const unsubscribe = latest.current.subscribe(redraw.current);
    return () => {
      unsubscribe();
      drawing.cancel(draw);
      redraw.current = null;
      chart.destroy();
    };
  });
  useEffect(() => {
    latest.current = binding;
    redraw.current?.();
  });
  return ref;
}
