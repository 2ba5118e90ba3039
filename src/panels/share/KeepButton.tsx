import { useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import type { SavedRun } from "#model/trained.ts";
import { gallery } from "#panels/share/gallery.ts";
import { drawThumbnail } from "#panels/share/thumbnail.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { Button } from "#ui/Button.tsx";
import { Live } from "#ui/Live.tsx";
import "./KeepButton.css";

interface KeepButtonProps {
  /** What is kept; asked for when the button is pressed where it may have changed. */
  readonly saved: SavedRun | (() => Promise<SavedRun>);
  readonly name: string;
}

/** Puts the experiment into the gallery, and says beside itself whether that worked. */
export function KeepButton({ saved, name }: KeepButtonProps) {
  const { t } = useText();
  const { live } = usePlayground();
  const [message, setMessage] = useState("");
  async function keep(host: Element): Promise<void> {
    const run = typeof saved === "function" ? await saved() : saved;
    const isKept = await gallery.keep(run, {
      id: crypto.randomUUID(),
      name,
      date: Date.now(),
      thumbnail: drawThumbnail(host, run.experiment, live.pictures),
    });
    const { fault } = gallery.store.getState();
    setMessage(isKept ? t("gallery.kept") : t(fault === "full" ? "gallery.full" : "gallery.blocked"));
  }
  return (
    <div className="keep-button">
      <Button icon="keep" onClick={(event) => void keep(event.currentTarget)}>
        {t("gallery.keep")}
      </Button>
      <span aria-hidden="true">{message}</span>
      <Live text={message} />
    </div>
  );
}
