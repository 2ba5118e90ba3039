import { useRef } from "react";
import { useText } from "#i18n/TextContext.tsx";
import type { OwnSound } from "#panels/results/sound/useOwnSound.ts";
import { useView } from "#state/PlaygroundContext.tsx";
import { IconButton } from "#ui/IconButton.tsx";

interface SoundButtonsProps {
  readonly own: OwnSound;
  readonly onClear: () => void;
}

/** A sound of one's own: by microphone or from a file; to be heard again, and taken away. */
export function SoundButtons({ own, onClear }: SoundButtonsProps) {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  const isOwn = useView(({ watched }) => watched.kind === "own");
  const { microphone, replay } = own;
  return (
    <>
      <IconButton
        icon="microphone"
        small
        label={t(`speech.microphone.${microphone}`)}
        pressed={microphone !== "off"}
        onClick={own.toggleMicrophone}
      />
      <input
        ref={input}
        type="file"
        accept="audio/*"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void own.open(file);
          // the same file may be chosen again
          currentTarget.value = "";
        }}
      />
      <IconButton icon="folder" small label={t("speech.choose")} onClick={() => input.current?.click()} />
      <IconButton
        icon="speaker"
        small
        label={t("speech.replay")}
        disabled={replay === null}
        onClick={() => replay?.()}
      />
      <IconButton icon="erase" small label={t("speech.clear")} disabled={!isOwn} onClick={onClear} />
    </>
  );
}
