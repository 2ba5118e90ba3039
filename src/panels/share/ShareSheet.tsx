import { useEffect, useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import type { SavedRun } from "#model/trained.ts";
import { ShareForm } from "#panels/share/ShareForm.tsx";
import { usePlayground, useView } from "#state/PlaygroundContext.tsx";
import { takeSnapshot } from "#state/snapshot.ts";
import { Dialog } from "#ui/Dialog.tsx";

/** Gives the experiment away: as a link, a code to scan, a file. */
export function ShareSheet() {
  const { t } = useText();
  const { view } = usePlayground();
  const isOpen = useView(({ sheet }) => sheet === "share");
  return (
    <Dialog
      open={isOpen}
      title={t("share.title")}
      closeLabel={t("app.close")}
      onClose={() => view.setState({ sheet: null })}
    >
      <Snapshot />
    </Dialog>
  );
}

/** What is shared is the moment at which the sheet was opened: training may go on behind it. */
function Snapshot() {
  const playground = usePlayground();
  const [saved, setSaved] = useState<SavedRun>(() => ({
    experiment: playground.document.store.getState().experiment,
    trained: null,
    history: [],
  }));
  useEffect(() => {
    let isGone = false;
    void takeSnapshot(playground).then((taken) => {
      if (!isGone) setSaved(taken);
    });
    return () => {
      isGone = true;
    };
  }, [playground]);
  return <ShareForm saved={saved} />;
}
