import { createWords } from "#panels/inspector/words.ts";
import { useChart } from "#state/useChart.ts";

interface LiveCaptionProps {
  readonly read: () => string;
  readonly subscribe: (redraw: () => void) => () => void;
}

/** The caption of a figure whose numbers follow training. */
export function LiveCaption({ read, subscribe }: LiveCaptionProps) {
  const ref = useChart({
    create: createWords,
    draw: (chart) => chart.update([{ text: read() }]),
    subscribe,
  });
  return <figcaption ref={ref} className="inspector-caption" />;
}
