import type { ImageDataset } from "#data/dataset.ts";
import type { Recording } from "#data/sound.ts";
import { useText } from "#i18n/TextContext.tsx";
import { isMessageKey } from "#i18n/messages.ts";
import { toClassNames } from "#panels/results/pictureSet.ts";
import type { OwnSound } from "#panels/results/sound/useOwnSound.ts";

interface RecordingsProps {
  readonly dataset: ImageDataset;
  readonly recordings: readonly Recording[];
  readonly own: OwnSound;
}

/** What of the set can be played: a row for each speaker or language, a button for each word. */
export function Recordings({ dataset, recordings, own }: RecordingsProps) {
  const { t, lang } = useText();
  const names = toClassNames(dataset, lang);
  const variants = [...new Set(recordings.map(({ variant }) => variant))];
  if (variants.length === 0) return null;
  const toVariantText = (variant: string) => {
    const key = `speech.variant.${variant}`;
    return isMessageKey(key) ? t(key) : variant;
  };
  return (
    <section className="sound-recordings" aria-label={t("speech.recordings")}>
      <p className="cap">{t("speech.recordings.about")}</p>
      {variants.map((variant) => (
        <div key={variant}>
          <span className="cap">{toVariantText(variant)}</span>
          {recordings
            .filter((recording) => recording.variant === variant)
            .map((recording) => (
              <button
                key={recording.file}
                type="button"
                aria-label={t("speech.recording", {
                  name: names[recording.label] ?? "",
                  variant: toVariantText(variant),
                })}
                aria-pressed={own.heard?.file === recording.file}
                onClick={() => void own.hear(recording)}
              >
                {names[recording.label]}
              </button>
            ))}
        </div>
      ))}
    </section>
  );
}
