import { usePlayground } from "#state/PlaygroundContext.tsx";
import type { Live, LiveTopic } from "#state/live.ts";
import { useChart, type Chart } from "#state/useChart.ts";

interface LiveTextProps {
  readonly read: (live: Live) => string;
  readonly className?: string;
  /** What the words follow. */
  readonly topic?: LiveTopic;
  /** What they follow besides: calls its argument when they may be others; returns the function that ends it. */
  readonly follow?: (redraw: () => void) => () => void;
}

interface TextLine extends Chart {
  write(text: string): void;
}

/** Words that follow the metrics (or something else that is quick), written past React. */
export function LiveText({ read, className, topic = "metrics", follow }: LiveTextProps) {
  const { live } = usePlayground();
  const ref = useChart<TextLine>({
    create: createTextLine,
    draw: (chart) => chart.write(read(live)),
    subscribe(redraw) {
      const ends = [live.subscribe(topic, redraw), follow?.(redraw)];
      return () => ends.forEach((end) => end?.());
    },
  });
  return <span ref={ref} className={className} />;
}

/** The words inside of an element, written only when they are others. */
export function createTextLine(host: HTMLElement): TextLine {
  return {
    write(text) {
      if (host.textContent !== text) host.textContent = text;
    },
    destroy() {
      host.textContent = "";
    },
  };
}
