import { toThreadRange } from "#builder/threads.ts";
import { useText } from "#i18n/TextContext.tsx";
import { splitTemplate } from "#i18n/translate.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { createThreadKey } from "#viz/rampKey.ts";

/** What a thread and a tile mean, below the network. */
export function NetworkKey() {
  const { t } = useText();
  const { live } = usePlayground();
  const ref = useChart({
    create: createThreadKey,
    draw: (key) => key.update({ range: toThreadRange(live.pictures), label: t("network.weight") }),
    subscribe: (redraw) => live.subscribe("pictures", redraw),
  });
  return (
    <div className="network-key">
      <div ref={ref} className="network-key-thread" />
      <p>
        {splitTemplate(t("network.key.thread")).map((part) =>
          "text" in part ? (
            part.text
          ) : (
            <b key={part.slot} className={part.slot}>
              {t(part.slot === "negative" ? "network.key.negative" : "network.key.positive")}
            </b>
          ),
        )}
        <br />
        {t("network.key.tile")}
      </p>
    </div>
  );
}
