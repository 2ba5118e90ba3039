import { useText } from "#i18n/TextContext.tsx";
import { toNiceRange } from "#builder/spans.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { createThreadKey } from "#viz/rampKey.ts";

/** What a thread and a tile mean, below the network. */
export function NetworkKey() {
  const { t } = useText();
  const { live } = usePlayground();
  const ref = useChart({
    create: createThreadKey,
    draw: (key) => {
      const kernels = [...(live.pictures?.weights.values() ?? [])]
        .flat()
        .filter((weight) => weight.name === "kernel");
      const range = Math.max(1, ...kernels.map((kernel) => toNiceRange(kernel.values)));
      key.update({ range, label: t("network.key.label") });
    },
    subscribe: (redraw) => live.subscribe("pictures", redraw),
  });
  return (
    <div className="network-key">
      <div ref={ref} className="network-key-thread" />
      <p>
        {t("network.key.thread")} <b className="negative">{t("network.key.negative")}</b>,{" "}
        <b className="positive">{t("network.key.positive")}</b>
        <br />
        {t("network.key.tile")}
      </p>
    </div>
  );
}
