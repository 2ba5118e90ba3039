import { useMemo, useState } from "react";
import type { Translate } from "#i18n/translate.ts";
import { useText } from "#i18n/TextContext.tsx";
import type { SavedRun } from "#model/trained.ts";
import { toAddress } from "#panels/address.ts";
import { CopyButton } from "#panels/CopyButton.tsx";
import { countWeights, safeLength, toLinkChoice, type LinkChoice } from "#panels/share/linkChoice.ts";
import { ShareActions } from "#panels/share/ShareActions.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";
import { Icon } from "#ui/Icon.tsx";
import { formatCount } from "#viz/formatNumber.ts";
import "#ui/Field.css";
import "./ShareForm.css";

export function ShareForm({ saved }: { readonly saved: SavedRun }) {
  const { t } = useText();
  const [wanted, setWanted] = useState(false);
  const choice = useMemo(() => toLinkChoice(saved, toAddress("").length), [saved]);
  const trained = wanted ? choice.trained : null;
  const address = toAddress(trained?.link ?? choice.plain);
  return (
    <div className="share-form">
      <p>{t("share.about")}</p>
      <div className="share-link">
        <input
          className="field-box"
          readOnly
          value={address}
          aria-label={t("share.link")}
          onFocus={(event) => event.target.select()}
        />
        <CopyButton text={address} label={t("share.copyLink")} look="ink" />
      </div>
      <div className="share-weights">
        <Checkbox
          label={t("share.weights")}
          checked={trained !== null}
          disabled={choice.trained === null}
          onChange={setWanted}
        />
        <p className="cap num">{toWeightsText(t, saved, choice)}</p>
      </div>
      <LengthText length={address.length} isTooLong={choice.isTooLong} />
      <ShareActions saved={saved} address={address} />
    </div>
  );
}

function toWeightsText(t: Translate, saved: SavedRun, { plain, trained }: LinkChoice): string {
  if (!saved.trained) return t("share.weights.none");
  const count = formatCount(countWeights(saved));
  if (!trained) return t("share.weights.tooMany", { count });
  return t("share.weights.fit", {
    epoch: formatCount(saved.trained.epoch),
    count,
    bits: trained.bits,
    length: formatCount(trained.link.length - plain.length),
  });
}

/** Says how long the link is, and what to do where that is too much. */
function LengthText({ length, isTooLong }: { readonly length: number; readonly isTooLong: boolean }) {
  const { t } = useText();
  const isLong = length > safeLength;
  const key = isTooLong ? "share.impossible" : isLong ? "share.tooLong" : "share.length";
  return (
    <p className={`share-length num ${isLong ? "share-length-long" : "cap"}`} role="status">
      {isLong && <Icon name="alert" small />}
      <span>{t(key, { count: formatCount(length), max: formatCount(safeLength) })}</span>
    </p>
  );
}
