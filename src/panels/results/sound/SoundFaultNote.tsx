import { useText } from "#i18n/TextContext.tsx";
import { mostMegabytes } from "#panels/results/sound/readSound.ts";
import type { OwnSound } from "#panels/results/sound/useOwnSound.ts";
import { Icon } from "#ui/Icon.tsx";
import { IconButton } from "#ui/IconButton.tsx";

/** Why a sound or the microphone did not come, and what to do. */
export function SoundFaultNote({ own }: { readonly own: OwnSound }) {
  const { t } = useText();
  if (!own.fault) return null;
  return (
    <div className="own-fault" role="alert">
      <Icon name="alert" small />
      <p>{t(`speech.fault.${own.fault}`, own.fault === "tooLarge" ? { most: mostMegabytes } : {})}</p>
      <IconButton icon="close" small label={t("app.close")} onClick={own.dismiss} />
    </div>
  );
}
