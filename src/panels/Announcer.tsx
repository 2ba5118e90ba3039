import { useMemo } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { usePlayground, useSession } from "#state/PlaygroundContext.tsx";
import { Live } from "#ui/Live.tsx";
import { formatCount, formatLoss } from "#viz/formatNumber.ts";

/** Tells a screen reader when training begins and ends, with the figures; never at every step. */
export function Announcer() {
  const { t } = useText();
  const { live } = usePlayground();
  const phase = useSession((state) => state.phase);
  const stopped = useSession((state) => state.stopped);
  // Rendered when the phase changes, and only then: the figures are those of that moment.
  const text = useMemo(() => {
    if (phase === "playing") return t("announce.playing");
    const point = live.latest;
    if (!point || (phase !== "paused" && phase !== "done")) return "";
    const epoch = formatCount(Math.floor(point.epoch));
    const loss = formatLoss(point.testLoss, t("results.diverged"));
    if (phase === "paused" || !stopped) return t("announce.paused", { epoch, loss });
    return t("announce.done", { reason: t(`stop.${stopped}`, { epoch }), epoch, loss });
  }, [phase, stopped, live, t]);
  return <Live text={text} />;
}
