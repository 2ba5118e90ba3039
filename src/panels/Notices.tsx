import { useText } from "#i18n/TextContext.tsx";
import type { Translate } from "#i18n/translate.ts";
import { toProblemText } from "#i18n/problemText.ts";
import { CopyButton } from "#panels/CopyButton.tsx";
import { later } from "#panels/Later.tsx";
import { usePlayground, useSession } from "#state/PlaygroundContext.tsx";
import { useProgram } from "#state/program.ts";
import type { Notice as SessionNotice } from "#state/sessionState.ts";
import { Notice, NoticeStack } from "#ui/Notice.tsx";
import { formatCount } from "#viz/formatNumber.ts";

const RenewNotice = later(async () => (await import("#panels/RenewNotice.tsx")).RenewNotice);

/** What happened and needs no decision, until the person has read it. */
export function Notices() {
  const { t } = useText();
  const { session } = usePlayground();
  const notices = useSession((state) => state.notices);
  const renew = useProgram((state) => state.renew);
  return (
    <NoticeStack label={t("notice.list")}>
      {notices.map((notice) => (
        <Notice
          key={notice.id}
          tone={toTone(notice)}
          title={toTitle(t, notice)}
          actions={
            notice.kind === "linkBroken" && (
              <CopyButton small text={notice.text} label={t("notice.linkBroken.copy")} />
            )
          }
          closeLabel={t("notice.close")}
          onClose={() => session.dismiss(notice.id)}
        >
          <NoticeText notice={notice} />
        </Notice>
      ))}
      {renew && <RenewNotice renew={renew} />}
    </NoticeStack>
  );
}

function toTone({ kind }: SessionNotice): "plain" | "warn" | "error" {
  if (kind === "linkBroken" || kind === "fileBroken") return "error";
  return kind === "storageFull" || kind === "weightsLeft" ? "warn" : "plain";
}

function toTitle(t: Translate, notice: SessionNotice): string {
  switch (notice.kind) {
    case "backendChanged":
      return t("notice.backendChanged.title", { backend: t(`backend.${notice.report.backend}`) });
    case "fileBroken":
      return t("notice.fileBroken.title", { name: notice.name });
    case "trainedOpened":
      return t("notice.trainedOpened.title", { epoch: formatCount(notice.epoch) });
    default:
      return t(`notice.${notice.kind}.title`);
  }
}

function NoticeText({ notice }: { readonly notice: SessionNotice }) {
  const { t } = useText();
  switch (notice.kind) {
    case "recovered":
      return t("notice.recovered.why", { step: formatCount(notice.step) });
    case "backendChanged":
      return t("notice.backendChanged.why", { reason: t(`backend.reason.${notice.report.reason}`) });
    case "linkBroken":
    case "fileBroken":
    case "weightsLeft": {
      const { title, why } = toProblemText(t, notice.problem);
      return (
        <>
          <p>{title}</p>
          <p>{why}</p>
          {notice.kind === "weightsLeft" && <p>{t("notice.weightsLeft.now")}</p>}
        </>
      );
    }
    case "locked":
      return t("notice.locked.why", { control: t(`control.${notice.control}`) });
    case "trainedOpened":
      return notice.bits === null
        ? t("notice.trainedOpened.exact")
        : t("notice.trainedOpened.rounded", { bits: notice.bits });
    case "taskMissing":
      return t("notice.taskMissing.why", { id: notice.task.slice(0, 64) });
    case "storageFull":
    case "otherTab":
    case "lessonClosed":
      return t(`notice.${notice.kind}.why`);
  }
}
