import { createWords } from "#panels/inspector/words.ts";
import { useChart } from "#state/useChart.ts";

interface LiveLineProps {
  readonly read: () => string;
  readonly subscribe: (redraw: () => void) => () => void;
}

/** A line that follows training, written past React. */
export function LiveLine({ read, subscribe }: LiveLineProps) {
  const ref = useChart({
    create: createWords,
    draw: (chart) => {
      const text = read();
      chart.update(text === "" ? [] : [{ text }]);
    },
    subscribe,
  });
  return <span ref={ref} className="time-line" />;
}
