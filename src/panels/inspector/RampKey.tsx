import { useChart } from "#state/useChart.ts";
import { formatSigned } from "#viz/formatNumber.ts";
import { createRampKey } from "#viz/rampKey.ts";

interface RampKeyProps {
  readonly label: string;
  /** |value| at both ends; null while it is unknown. */
  readonly read: () => number | null;
  readonly subscribe: (redraw: () => void) => () => void;
}

/** From the most negative to the most positive number of a diverging picture. */
export function RampKey({ label, read, subscribe }: RampKeyProps) {
  const ref = useChart({
    create: createRampKey,
    draw: (chart) => {
      const range = read();
      if (range === null) return;
      chart.update({
        label,
        shade: { ramp: "diverging", gain: 1, bands: 0 },
        labels: [formatSigned(-range), "0", formatSigned(range)],
      });
    },
    subscribe,
  });
  return <div ref={ref} className="inspector-ramp" />;
}
