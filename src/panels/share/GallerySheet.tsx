import { useEffect } from "react";
import { useStore } from "zustand";
import { openFile, openSaved } from "#commands/openSaved.ts";
import { useText } from "#i18n/TextContext.tsx";
import { FileChoice } from "#panels/data/FileChoice.tsx";
import { toExperimentName } from "#i18n/experimentName.ts";
import { gallery } from "#panels/share/gallery.ts";
import { GalleryItem } from "#panels/share/GalleryItem.tsx";
import { KeepButton } from "#panels/share/KeepButton.tsx";
import { usePackAbout } from "#panels/usePackAbout.ts";
import { useExperiment, usePlayground, useView } from "#state/PlaygroundContext.tsx";
import { takeSnapshot } from "#state/snapshot.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Icon } from "#ui/Icon.tsx";
import "./Gallery.css";

/** The experiments that the person keeps in this browser. */
export function GallerySheet() {
  const { t } = useText();
  const { view } = usePlayground();
  const isOpen = useView(({ sheet }) => sheet === "gallery");
  return (
    <Dialog
      open={isOpen}
      title={t("gallery.title")}
      closeLabel={t("app.close")}
      onClose={() => view.setState({ sheet: null })}
    >
      <GalleryShelves />
    </Dialog>
  );
}

function GalleryShelves() {
  const { t, lang } = useText();
  const playground = usePlayground();
  const { session, view } = playground;
  const labels = useStore(gallery.store, (state) => state.labels);
  const pack = usePackAbout();
  const name = useExperiment((experiment) => toExperimentName(experiment, lang, pack));
  useEffect(() => {
    void gallery.read();
  }, []);

  async function open(id: string, name: string): Promise<void> {
    const saved = await gallery.open(id);
    view.setState({ sheet: null });
    if (saved.ok) await openSaved(playground, saved.value);
    else session.notify({ kind: "fileBroken", problem: saved.error, name });
  }

  return (
    <div className="gallery">
      <p className="cap">{t("gallery.about")}</p>
      <div className="gallery-tools">
        <KeepButton saved={() => takeSnapshot(playground)} name={name} />
        <FileChoice
          label={t("share.open")}
          accept=".json,application/json"
          onFiles={([first]) => {
            view.setState({ sheet: null });
            if (first) void openFile(playground, first.file);
          }}
        />
      </div>
      <GalleryNews />
      {labels?.length === 0 && <p>{t("gallery.empty")}</p>}
      <ul className="gallery-list">
        {labels?.map((label) => (
          <GalleryItem key={label.id} label={label} onOpen={() => void open(label.id, label.name)} />
        ))}
      </ul>
    </div>
  );
}

/** What was deleted last, with the way back; and why something could not be done. */
function GalleryNews() {
  const { t } = useText();
  const { fault, removed } = useStore(gallery.store);
  return (
    <div role="status" className="gallery-news">
      {fault && (
        <p className="gallery-fault">
          <Icon name="alert" small />
          <span>{t(fault === "full" ? "gallery.full" : "gallery.blocked")}</span>
        </p>
      )}
      {removed && (
        <p className="gallery-removed">
          <span>{t("gallery.removed", { name: removed.label.name })}</span>
          <Button small icon="undo" onClick={() => void gallery.undo()}>
            {t("repair.undo")}
          </Button>
        </p>
      )}
    </div>
  );
}
