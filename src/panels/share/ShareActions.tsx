import { useState } from "react";
import { toFileName } from "#base/fileName.ts";
import { downloadFile } from "#commands/downloadFile.ts";
import { openFile } from "#commands/openSaved.ts";
import { useText } from "#i18n/TextContext.tsx";
import { fileEnding, toExperimentFile } from "#model/experimentFile.ts";
import type { SavedRun } from "#model/trained.ts";
import { FileChoice } from "#panels/data/FileChoice.tsx";
import { toExperimentName } from "#i18n/experimentName.ts";
import { KeepButton } from "#panels/share/KeepButton.tsx";
import { QrDialog } from "#panels/share/QrDialog.tsx";
import { usePackAbout } from "#panels/usePackAbout.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { Button } from "#ui/Button.tsx";

interface ShareActionsProps {
  readonly saved: SavedRun;
  readonly address: string;
}

/** What can be done with the experiment besides copying its link: one button each. */
export function ShareActions({ saved, address }: ShareActionsProps) {
  const { t, lang } = useText();
  const playground = usePlayground();
  const pack = usePackAbout();
  const [isProjected, setProjected] = useState(false);
  const name = toExperimentName(saved.experiment, lang, pack);
  const save = () => {
    const content = new Blob([toExperimentFile(saved)], { type: "application/json" });
    downloadFile(toFileName(name, "", fileEnding), content);
  };
  const close = () => playground.view.setState({ sheet: null });
  return (
    <div className="share-actions">
      <Button icon="qr" onClick={() => setProjected(true)}>
        {t("share.qr")}
      </Button>
      {"share" in navigator && (
        <Button icon="share" onClick={() => void send(name, address)}>
          {t("share.send")}
        </Button>
      )}
      <Button icon="external" onClick={() => playground.view.setState({ sheet: "embed" })}>
        {t("share.embed")}
      </Button>
      <Button icon="save" onClick={save}>
        {t("share.save")}
      </Button>
      <FileChoice
        label={t("share.open")}
        accept=".json,application/json"
        onFiles={([first]) => {
          close();
          if (first) void openFile(playground, first.file);
        }}
      />
      <KeepButton saved={saved} name={name} />
      <Button icon="gallery" onClick={() => playground.view.setState({ sheet: "gallery" })}>
        {t("gallery.title")}
      </Button>
      <QrDialog open={isProjected} address={address} onClose={() => setProjected(false)} />
    </div>
  );
}

/** The system's own sheet. Whoever closes it without a choice has been asked enough. */
async function send(title: string, url: string): Promise<void> {
  await navigator.share({ title, url }).catch(() => {});
}
