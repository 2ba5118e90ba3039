import { useText } from "#i18n/TextContext.tsx";
import { isLocked } from "#model/access.ts";
import { toLink } from "#model/link.ts";
import { toAddress } from "#panels/address.ts";
import { Control } from "#state/Control.tsx";
import { useAccess, useExperiment } from "#state/PlaygroundContext.tsx";
import { Icon } from "#ui/Icon.tsx";

/** The full page with this experiment, in a tab of its own. */
export function OpenLink() {
  const { t } = useText();
  const link = useExperiment(toLink);
  const locked = useAccess((access) => isLocked(access, "share"));
  if (locked) return null;
  return (
    <Control name="share">
      <a className="embed-open" href={toAddress(link)} target="_blank" rel="noopener" title={t("embed.open")}>
        <Icon name="mark" />
        <span>{t("embed.open")}</span>
        <Icon name="external" small />
      </a>
    </Control>
  );
}
