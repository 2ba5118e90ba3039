/** @file Every chart that is on the page now, to be saved as a picture; and the numbers behind the curves. */
import { useState } from "react";
import { downloadFile } from "#commands/downloadFile.ts";
import { saveHistory, toTitle } from "#commands/saveCommands.ts";
import { toFileName } from "#base/fileName.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toTask } from "#model/task.ts";
import { findPictures, type FoundPicture } from "#panels/save/findPictures.ts";
import { historyColumns } from "#state/historyText.ts";
import { useExperiment, usePlayground, useView } from "#state/PlaygroundContext.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { toPng } from "#viz/toPng.ts";
import "./SavePictures.css";

export function SavePictures() {
  const { t } = useText();
  const { view } = usePlayground();
  const open = useView(({ sheet }) => sheet === "save");
  return (
    <Dialog
      open={open}
      title={t("save.title")}
      closeLabel={t("app.close")}
      onClose={() => view.setState({ sheet: null })}
    >
      <Pictures />
      <Numbers />
    </Dialog>
  );
}

function Pictures() {
  const { t } = useText();
  const [pictures] = useState(() => findPictures(document.body, (kind) => t(`picture.${kind}`)));
  if (pictures.length === 0) return <p className="cap">{t("save.none")}</p>;
  return (
    <>
      <p className="cap">{t("save.about")}</p>
      <ul className="save-list">
        {pictures.map((picture) => (
          <Picture key={picture.kind} picture={picture} />
        ))}
      </ul>
    </>
  );
}

function Picture({ picture: { name, snapshot } }: { readonly picture: FoundPicture }) {
  const { t } = useText();
  const playground = usePlayground();
  const [hasFailed, setFailed] = useState(false);
  const toName = (ending: string) => toFileName(toTitle(playground), name, ending);
  const { svg } = snapshot;

  async function savePng(): Promise<void> {
    try {
      downloadFile(toName("png"), await toPng(snapshot));
    } catch {
      setFailed(true);
    }
  }

  return (
    <li>
      <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`} alt="" />
      <span className="save-name">{name}</span>
      <Button
        small
        aria-label={t("save.svg", { name })}
        onClick={() => downloadFile(toName("svg"), new Blob([svg], { type: "image/svg+xml" }))}
      >
        SVG
      </Button>
      <Button small aria-label={t("save.png", { name })} onClick={() => void savePng()}>
        PNG
      </Button>
      {hasFailed && (
        <p role="alert" className="cap">
          {t("save.failed")}
        </p>
      )}
    </li>
  );
}

function Numbers() {
  const { t } = useText();
  const playground = usePlayground();
  const columns = useExperiment(({ data }) => historyColumns(toTask(data).kind).join(", "));
  return (
    <section className="save-numbers" aria-label={t("save.numbers")}>
      <h3 className="h">{t("save.numbers")}</h3>
      <p className="cap">{t("save.numbers.about", { columns })}</p>
      <Button icon="save" onClick={() => void saveHistory.run(playground)}>
        {t("command.saveHistory")}
      </Button>
    </section>
  );
}
