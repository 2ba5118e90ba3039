import { useEffect, useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { usePlayground, useSession } from "#state/PlaygroundContext.tsx";
import { Live } from "#ui/Live.tsx";
import { formatCount, formatLoss } from "#viz/formatNumber.ts";

/** Tells a screen reader when training begins and ends, with the figures; never at every step. */
export function Announcer() {
  const { t } = useText();
  const { live } = usePlayground();
  const phase = useSession((state) => state.phase);
  const [text, setText] = useState("");
  useEffect(() => {
    const point = live.latest;
    if (phase === "playing") setText(t("announce.playing"));
    else if (point && (phase === "paused" || phase === "done")) {
      const epoch = formatCount(Math.floor(point.epoch));
      setText(t("announce.paused", { epoch, loss: formatLoss(point.testLoss, t("results.diverged")) }));
    }
  }, [phase, live, t]);
  return <Live text={text} />;
}
