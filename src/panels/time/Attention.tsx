import { useText } from "#i18n/TextContext.tsx";
import { readTrace, useStepNames, type TimeLayer } from "#panels/time/timeLayer.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { createAttentionMatrix } from "#viz/attentionMatrix.ts";
import { formatPercent } from "#viz/formatNumber.ts";

interface AttentionProps {
  readonly time: TimeLayer;
  readonly name: string;
}

/** Which steps each step looks at, head by head. */
export function Attention({ time, name }: AttentionProps) {
  const { t } = useText();
  const playground = usePlayground();
  const { layer } = time;
  const queries = useStepNames(time);
  const keys = useStepNames(time, layer.kind === "attention" ? 1 : 0);
  const ref = useChart({
    create: (host) => createAttentionMatrix(host),
    draw: (chart) => {
      const looks = readTrace(playground)?.layers.get(layer.id)?.get("looks");
      const [, heads = 0, rows = 0, columns = 0] = looks?.shape ?? [];
      const [across, down] = [queries().texts, keys().texts];
      if (!looks || across.length !== rows || down.length !== columns) return;
      chart.update({
        label: t("time.attention.label", { layer: name }),
        looks: looks.values,
        queries: across,
        keys: down,
        heads: Array.from({ length: heads }, (_, i) => t("time.head", { n: i + 1 })),
        query: null,
        describe: ({ query, key }, share) =>
          t("time.attention.cell", {
            query: across[query] ?? "",
            key: down[key] ?? "",
            percent: formatPercent(share, t("results.diverged")),
          }),
      });
    },
    subscribe: (redraw) => playground.live.subscribe("trace", redraw),
  });
  return <div ref={ref} className="time-attention" data-picture="attention" />;
}
