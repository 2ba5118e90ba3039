import { useText } from "#i18n/TextContext.tsx";
import { maxLinkLength, toLink } from "#model/link.ts";
import { toAddress } from "#panels/address.ts";
import { CopyButton } from "#panels/CopyButton.tsx";
import { useExperiment } from "#state/PlaygroundContext.tsx";
import { formatCount } from "#viz/formatNumber.ts";
import "#ui/Field.css";
import "./ShareLink.css";

/** The address that opens this experiment as it is now, and a button that copies it. */
export function ShareLink() {
  const { t } = useText();
  const link = useExperiment(toLink);
  const address = toAddress(link);
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
      <CopyButton text={address} label={t("share.copyLink")} look="ink" />
    </div>
  );
}
