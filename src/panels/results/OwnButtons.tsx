import { useEffect, useRef } from "react";
import { useText } from "#i18n/TextContext.tsx";
import type { OwnPicture } from "#panels/results/useOwnPicture.ts";
import { IconButton } from "#ui/IconButton.tsx";

/** A picture of one's own: by file, by pasting, by the camera. */
export function OwnButtons({ own }: { readonly own: OwnPicture }) {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  const { open, camera, toggleCamera } = own;
  usePaste(open);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void open(file);
          // the same file may be chosen again
          currentTarget.value = "";
        }}
      />
      <IconButton
        icon="picture"
        small
        label={t("images.own.choose")}
        onClick={() => input.current?.click()}
      />
      <IconButton
        icon="camera"
        small
        label={t(`images.camera.${camera}`)}
        pressed={camera !== "off"}
        onClick={toggleCamera}
      />
    </>
  );
}

/** Takes pictures from the clipboard, unless the person is typing or pastes something else. */
function usePaste(open: (file: Blob) => Promise<void>): void {
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest("input, textarea, select");
      const file = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith("image/"));
      if (!file || isTyping) return;
      event.preventDefault();
      void latest.current(file);
    };
    window.addEventListener("paste", paste);
    return () => window.removeEventListener("paste", paste);
  }, []);
}
