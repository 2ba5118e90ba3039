import { useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { toProblemText } from "#i18n/problemText.ts";
import { FileChoice } from "#panels/data/FileChoice.tsx";
import type { PackOpener } from "#panels/data/useOpenPack.ts";
import { usePlayground, useView } from "#state/PlaygroundContext.tsx";
import { Bubble } from "#ui/Bubble.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import "./PackSheet.css";

/** Brings a data pack along: as a zip, as a folder, or from an address; says what is wrong with one that cannot be opened. */
export function PackSheet({ opener }: { readonly opener: PackOpener }) {
  const { t } = useText();
  const { view } = usePlayground();
  const isOpen = useView(({ sheet }) => sheet === "pack");
  const close = () => view.setState({ sheet: null });
  return (
    <Dialog open={isOpen} title={t("pack.title")} closeLabel={t("app.close")} onClose={close}>
      <PackForm
        opener={opener}
        onDone={(isUsed) => {
          if (isUsed) close();
        }}
      />
    </Dialog>
  );
}

interface PackFormProps {
  readonly opener: PackOpener;
  readonly onDone: (isUsed: boolean) => void;
}

function PackForm({ opener, onDone }: PackFormProps) {
  const { t } = useText();
  const [url, setUrl] = useState("");
  const { busy, fault } = opener;
  const finish = async (opening: Promise<boolean>) => onDone(await opening);
  return (
    <div className="pack-form">
      <p>{t("pack.what")}</p>
      <div className="pack-files">
        <FileChoice
          label={t("pack.file")}
          accept=".zip,application/zip"
          disabled={busy}
          onFiles={(files) => void finish(opener.openFiles(files))}
        />
        <FileChoice
          label={t("pack.folder")}
          accept="folder"
          disabled={busy}
          onFiles={(files) => void finish(opener.openFiles(files))}
        />
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (url.trim() !== "") void finish(opener.openUrl(url.trim()));
        }}
      >
        <label className="field">
          <span className="field-head">{t("pack.url")}</span>
          <span className="pack-url">
            <input
              className="field-box"
              type="url"
              inputMode="url"
              placeholder="https://"
              value={url}
              onChange={(event) => setUrl(event.target.value)}
            />
            <Button type="submit" disabled={busy || url.trim() === ""}>
              {t("pack.url.open")}
            </Button>
          </span>
        </label>
        <p className="field-hint">{t("pack.url.about")}</p>
      </form>
      <div role="status">{busy && <p className="cap">{t("pack.opening")}</p>}</div>
      <div role="alert">
        {fault && !busy && (
          <Bubble title={toProblemText(t, fault).title}>{toProblemText(t, fault).why}</Bubble>
        )}
      </div>
    </div>
  );
}
