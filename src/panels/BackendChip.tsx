import { useText } from "#i18n/TextContext.tsx";
import { goToNetwork } from "#commands/pageCommands.ts";
import { BackendChoice } from "#panels/BackendChoice.tsx";
import { LiveText } from "#panels/LiveText.tsx";
import { usePlayground, useSession } from "#state/PlaygroundContext.tsx";
import { Chip } from "#ui/Chip.tsx";
import { Popover } from "#ui/Popover.tsx";
import { usePopover } from "#ui/usePopover.ts";
import { formatMs } from "#viz/formatNumber.ts";

/** What the training runs on, live; while the experiment has problems, the way to them. */
export function BackendChip({ pace }: { readonly pace: boolean }) {
  const { t } = useText();
  const playground = usePlayground();
  const problems = useSession((state) => state.problems.length);
  const phase = useSession((state) => state.phase);
  const report = useSession((state) => state.backend);
  const { trigger, popover } = usePopover();

  if (problems > 0) {
    return (
      <Chip state="bad" onClick={() => void goToNetwork.run(playground)}>
        {t("problem.count", { count: problems })}
      </Chip>
    );
  }
  const state = phase === "error" ? "bad" : report?.backend === "webgpu" ? "ok" : "off";
  const readPace = ({ pace }: typeof playground.live) =>
    pace ? t("run.pace", { ms: formatMs(pace.msPerStep) }) : "";
  return (
    <>
      <Chip
        {...trigger}
        state={state}
        className="backend-chip"
        {...(pace ? { detail: <LiveText read={readPace} /> } : {})}
      >
        {report ? t(`backend.${report.backend}`) : t("backend.starting")}
      </Chip>
      <Popover {...popover} label={t("backend.title")}>
        <BackendChoice />
      </Popover>
    </>
  );
}
