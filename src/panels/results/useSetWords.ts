import type { ImageDataset } from "#data/dataset.ts";
import { isMessageKey, type MessageKey } from "#i18n/messages.ts";
import type { Translate } from "#i18n/translate.ts";
import { useText } from "#i18n/TextContext.tsx";

/** Words about the samples of a set: recordings have some of their own, in place of those about pictures. */
export function useSetWords({ sound }: Pick<ImageDataset, "sound">): Translate {
  const { t } = useText();
  return (key, values) => t(sound ? toSoundKey(key) : key, values);
}

/** "speech.waiting" for "images.waiting", where there is one. */
function toSoundKey(key: MessageKey): MessageKey {
  const own = key.replace(/^images\./, "speech.");
  return isMessageKey(own) ? own : key;
}
