import { useText } from "#i18n/TextContext.tsx";
import { mostMegapixels } from "#panels/results/readPicture.ts";
import type { OwnPicture } from "#panels/results/useOwnPicture.ts";
import { Icon } from "#ui/Icon.tsx";
import { IconButton } from "#ui/IconButton.tsx";

/** Why a picture or the camera did not come, and what to do. */
export function OwnFault({ fault, dismiss }: Pick<OwnPicture, "fault" | "dismiss">) {
  const { t } = useText();
  if (!fault) return null;
  const values = fault.kind === "tooLarge" ? { count: fault.megapixels, most: mostMegapixels } : {};
  return (
    <div className="own-fault" role="alert">
      <Icon name="alert" small />
      <p>{t(`images.fault.${fault.kind}`, values)}</p>
      <IconButton icon="close" small label={t("app.close")} onClick={dismiss} />
    </div>
  );
}
