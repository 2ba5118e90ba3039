import { useSyncExternalStore } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { isNotArrived } from "#panels/data/notArrived.ts";
import { useSetText } from "#panels/useSetText.ts";
import { useExperiment, usePlayground, useSession } from "#state/PlaygroundContext.tsx";
import { Button } from "#ui/Button.tsx";
import { Progress } from "#ui/Progress.tsx";
import "./Arrival.css";

/** How much of the data has arrived, or that it did not; nothing when it is there. */
export function Arrival() {
  const { t } = useText();
  const { session } = usePlayground();
  const { name } = useSetText();
  const loading = useSession((state) => (state.loading === null ? null : Math.round(100 * state.loading)));
  const data = useExperiment((experiment) => experiment.data);
  const hasFailed = useSession(({ trouble }) => isNotArrived(trouble, data));
  const isOnline = useOnline();
  if (loading !== null) {
    return (
      <div className="arrival">
        <div className="field-head">
          <span>{t("data.progress", { name })}</span>
          <span className="num">{t("data.percent", { percent: loading })}</span>
        </div>
        <Progress label={t("data.progress", { name })} max={100} value={loading} />
      </div>
    );
  }
  if (!hasFailed) return null;
  return (
    <div className="arrival arrival-failed" role="alert">
      <p>{t("data.failed", { name })}</p>
      {!isOnline && <p className="cap">{t("data.offline")}</p>}
      <Button small icon="reset" onClick={() => void session.retry()}>
        {t("repair.retry")}
      </Button>
    </div>
  );
}

function useOnline(): boolean {
  return useSyncExternalStore(subscribe, () => navigator.onLine);
}

function subscribe(changed: () => void): () => void {
  const events = ["online", "offline"] as const;
  events.forEach((event) => window.addEventListener(event, changed));
  return () => events.forEach((event) => window.removeEventListener(event, changed));
}
