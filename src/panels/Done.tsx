import { useText } from "#i18n/TextContext.tsx";
import { usePlayground, useSession } from "#state/PlaygroundContext.tsx";
import { formatCount } from "#viz/formatNumber.ts";
import "./Done.css";

/** Why a run has ended by itself; nothing while it may go on. */
export function Done() {
  const { t } = useText();
  const { live } = usePlayground();
  const stopped = useSession((state) => (state.phase === "done" ? state.stopped : null));
  if (!stopped) return null;
  const epoch = formatCount(Math.floor(live.latest?.epoch ?? 0));
  return <p className="done">{t(`stop.${stopped}`, { epoch })}</p>;
}
