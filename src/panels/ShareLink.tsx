import { useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { maxLinkLength, toLink } from "#model/link.ts";
import { useExperiment } from "#state/PlaygroundContext.tsx";
import { toAddress } from "#panels/address.ts";
import { copyText } from "#panels/copyText.ts";
import { Button } from "#ui/Button.tsx";
import { Live } from "#ui/Live.tsx";
import { formatCount } from "#viz/formatNumber.ts";
import "./ShareLink.css";

/** The address that opens this experiment as it is now, and a button that copies it. */
export function ShareLink() {
  const { t } = useText();
  const link = useExperiment(toLink);
  const address = toAddress(link);
  const [copied, setCopied] = useState<{ readonly address: string; readonly done: boolean } | null>(null);
  const outcome = copied?.address === address ? copied : null;
  const message = outcome ? t(outcome.done ? "app.copied" : "app.copyFailed") : "";
  const tooLong = link.length > maxLinkLength;
  return (
    <div className="share-link">
      <p>{t("share.about")}</p>
      <input
        className="field-box"
        readOnly
        value={address}
        aria-label={t("share.link")}
        onFocus={(event) => event.target.select()}
      />
      <p className="cap num">
        {t(tooLong ? "share.tooLong" : "share.length", {
          count: formatCount(address.length),
          max: formatCount(maxLinkLength),
        })}
      </p>
      <div className="share-actions">
        <Button
          look="ink"
          icon="copy"
          onClick={() => void copyText(address).then((done) => setCopied({ address, done }))}
        >
          {t("share.copyLink")}
        </Button>
        <span aria-hidden="true">{message}</span>
      </div>
      <Live text={message} />
    </div>
  );
}
