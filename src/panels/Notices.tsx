import { useText } from "#i18n/TextContext.tsx";
import { toProblemText } from "#i18n/problemText.ts";
import { CopyButton } from "#panels/CopyButton.tsx";
import { usePlayground, useSession } from "#state/PlaygroundContext.tsx";
import type { Notice as SessionNotice } from "#state/sessionState.ts";
import { Notice, NoticeStack } from "#ui/Notice.tsx";
import { formatCount } from "#viz/formatNumber.ts";

/** What happened and needs no decision, until the person has read it. */
export function Notices() {
  const { t } = useText();
  const { session } = usePlayground();
  const notices = useSession((state) => state.notices);
  return (
    <NoticeStack label={t("notice.list")}>
      {notices.map((notice) => (
        <Notice
          key={notice.id}
          tone={notice.kind === "linkBroken" ? "error" : notice.kind === "storageFull" ? "warn" : "plain"}
          title={
            notice.kind === "backendChanged"
              ? t("notice.backendChanged.title", { backend: t(`backend.${notice.report.backend}`) })
              : t(`notice.${notice.kind}.title`)
          }
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
    </NoticeStack>
  );
}

function NoticeText({ notice }: { readonly notice: SessionNotice }) {
  const { t } = useText();
  switch (notice.kind) {
    case "recovered":
      return t("notice.recovered.why", { step: formatCount(notice.step) });
    case "backendChanged":
      return t("notice.backendChanged.why", { reason: t(`backend.reason.${notice.report.reason}`) });
    case "linkBroken": {
      const { title, why } = toProblemText(t, notice.problem);
      return (
        <>
          <p>{title}</p>
          <p>{why}</p>
        </>
      );
    }
    case "locked":
      return t("notice.locked.why", { control: t(`control.${notice.control}`) });
    case "storageFull":
      return t("notice.storageFull.why");
  }
}
