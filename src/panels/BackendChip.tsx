import { useText } from "#i18n/TextContext.tsx";
import { BackendChoice } from "#panels/BackendChoice.tsx";
import { Control } from "#state/Control.tsx";
import { LiveText } from "#panels/LiveText.tsx";
import { usePlayground, useSession } from "#state/PlaygroundContext.tsx";
import { Chip } from "#ui/Chip.tsx";
import { Popover } from "#ui/Popover.tsx";
import { usePopover } from "#ui/usePopover.ts";
import { formatMs } from "#viz/formatNumber.ts";

/** What the training runs on, live. */
export function BackendChip({ pace }: { readonly pace: boolean }) {
  const { t } = useText();
  const playground = usePlayground();
  const phase = useSession((state) => state.phase);
  const report = useSession((state) => state.backend);
  const { trigger, popover } = usePopover();

  const state = phase === "error" ? "bad" : report?.backend === "webgpu" ? "ok" : "off";
  const readPace = ({ pace }: typeof playground.live) =>
    pace ? t("run.pace", { ms: formatMs(pace.msPerStep) }) : "";
  return (
    <>
      <Control name="backend">
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
      </Control>
    </>
  );
}
