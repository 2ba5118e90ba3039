import { useText } from "#i18n/TextContext.tsx";
import type { Histogram } from "#engine/insight.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { formatCount, formatTick } from "#viz/formatNumber.ts";
import { createHistogram } from "#viz/histogram.ts";

interface SpreadProps {
  readonly title: string;
  /** Sequential for what is never negative. */
  readonly tone: "diverging" | "sequential";
  /** Null before the engine has looked. */
  readonly read: () => Histogram | null;
}

/** How numbers of a batch are spread; the height is logarithmic, so that few are seen beside many. */
export function Spread({ title, tone, read }: SpreadProps) {
  const { t } = useText();
  const { live } = usePlayground();
  const ref = useChart({
    create: createHistogram,
    draw: (chart) => {
      const histogram = read();
      if (!histogram) return;
      const { counts, min, max } = histogram;
      chart.update({
        label: title,
        counts,
        min,
        max,
        tone,
        scale: "log",
        note: null,
        describe: (from, to, count) =>
          t("inspector.bar", { from: toEnd(from), to: toEnd(to), count: formatCount(count) }),
      });
    },
    subscribe: (redraw) => live.subscribe("examination", redraw),
  });
  return (
    <figure className="spread">
      <figcaption className="inspector-heading">{title}</figcaption>
      <div ref={ref} className="inspector-histogram" data-picture="histogram" />
    </figure>
  );
}

function toEnd(value: number): string {
  return formatTick(Number(value.toPrecision(2)));
}
