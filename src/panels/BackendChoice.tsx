import { useEffect, useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { backends, type BackendId, type BackendReport } from "#engine/protocol.ts";
import { BackendPace } from "#panels/BackendPace.tsx";
import { usePlayground, useSession } from "#state/PlaygroundContext.tsx";
import { Button } from "#ui/Button.tsx";
import { Icon } from "#ui/Icon.tsx";
import "./BackendChoice.css";

/** Which backend is used and why, what the others would do, a race of all, and a switch to each that may work. */
export function BackendChoice() {
  const { t } = useText();
  const { session } = usePlayground();
  const report = useSession((state) => state.backend);
  const laps = useSession((state) => state.laps);
  const [busy, setBusy] = useState<BackendId | null>(null);
  const [refused, setRefused] = useState<{ readonly backend: BackendId; readonly detail: string } | null>(
    null,
  );
  if (!report) return <p>{t("backend.starting")}</p>;
  const racing = Object.values(laps ?? {}).includes("running");
  const contenders = report.trials
    .filter(({ outcome }) => outcome !== "missing" && outcome !== "failed")
    .map(({ backend }) => backend);

  async function use(backend: BackendId): Promise<void> {
    setBusy(backend);
    setRefused(null);
    try {
      await session.use(backend);
    } catch (error) {
      const { detail, message } = error as { readonly detail?: string; readonly message?: string };
      setRefused({ backend, detail: detail ?? message ?? "" });
    } finally {
      setBusy(null);
    }
  }

  return (
    <div className="backend-choice">
      <p>
        <strong>
          {report.device === ""
            ? t(`backend.${report.backend}`)
            : t("backend.inUse", { backend: t(`backend.${report.backend}`), device: report.device })}
        </strong>
      </p>
      <p className="muted">{t(`backend.reason.${report.reason}`)}</p>
      <ul className="backend-list">
        {backends.map((backend) => (
          <li key={backend} aria-current={backend === report.backend || undefined}>
            <div>
              <strong>{t(`backend.${backend}`)}</strong>
              <span className="cap">
                <Outcome backend={backend} report={report} />
              </span>
              {contenders.includes(backend) && (
                <span className="cap">
                  <BackendPace backend={backend} report={report} />
                </span>
              )}
            </div>
            {backend === report.backend ? (
              <Icon name="check" small />
            ) : (
              <Button small disabled={busy !== null || racing} onClick={() => void use(backend)}>
                {t(busy === backend ? "backend.switching" : "backend.use")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className="backend-refused" role="alert">
        {refused &&
          t("backend.refused", { backend: t(`backend.${refused.backend}`), detail: refused.detail })}
      </p>
      <Button small disabled={racing || busy !== null} onClick={() => void session.race(contenders)}>
        {t(racing ? "backend.racing" : "backend.race")}
      </Button>
      <p className="cap">{t("backend.race.about")}</p>
      <p className="cap">{t("backend.keepsWeights")}</p>
      <LeftToTensorFlow />
      <p className="cap">{t("backend.address", { parameter: `?backend=${report.backend}` })}</p>
    </div>
  );
}

/** What of this network has no kernel of our own. */
function LeftToTensorFlow() {
  const { t } = useText();
  const { session } = usePlayground();
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    let gone = false;
    const found = session.engine()?.handOvers();
    void found?.then((counts) => gone || setNames(Object.keys(counts)));
    return () => {
      gone = true;
    };
  }, [session]);
  return names.length > 0 && <p className="cap">{t("backend.handOvers", { names: names.join(", ") })}</p>;
}

function Outcome({ backend, report }: { readonly backend: BackendId; readonly report: BackendReport }) {
  const { t } = useText();
  if (backend === report.backend) return report.device;
  const trial = report.trials.find((trial) => trial.backend === backend);
  return trial ? t(`backend.trial.${trial.outcome}`) : t("backend.trial.untried");
}
