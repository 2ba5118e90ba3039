import { useText } from "#i18n/TextContext.tsx";
import { LiveText } from "#panels/LiveText.tsx";
import { formatCount, formatMs } from "#viz/formatNumber.ts";

/** How fast it trains; empty until it has. */
export function Pace() {
  const { t } = useText();
  return (
    <p className="pace cap num">
      <LiveText
        read={({ pace }) =>
          pace
            ? `${t("run.samples", { count: formatCount(Math.round(pace.samplesPerSecond)) })} · ${t(
                "run.pace",
                {
                  ms: formatMs(pace.msPerStep),
                },
              )}`
            : ""
        }
      />
    </p>
  );
}
