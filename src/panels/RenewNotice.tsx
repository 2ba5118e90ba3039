import { useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { Button } from "#ui/Button.tsx";
import { Notice } from "#ui/Notice.tsx";

/** A newer version waits: the person says when the page starts anew, so that no run is cut short. */
export function RenewNotice({ renew }: { readonly renew: () => void }) {
  const { t } = useText();
  const [isLater, setLater] = useState(false);
  if (isLater) return null;
  const close = () => setLater(true);
  return (
    <Notice
      title={t("renew.title")}
      actions={
        <>
          <Button small look="ink" onClick={renew}>
            {t("renew.now")}
          </Button>
          <Button small onClick={close}>
            {t("renew.later")}
          </Button>
        </>
      }
      closeLabel={t("notice.close")}
      onClose={close}
    >
      {t("renew.why")}
    </Notice>
  );
}
