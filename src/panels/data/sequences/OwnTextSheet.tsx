import { useEffect, useEffectEvent, useMemo } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { FileChoice } from "#panels/data/FileChoice.tsx";
import { lookAtText, type TextLook } from "#panels/data/sequences/ownText.ts";
import { OwnTextField } from "#panels/data/sequences/OwnTextField.tsx";
import { OwnTextHints } from "#panels/data/sequences/OwnTextHints.tsx";
import { useOwnText, type OwnTextDesk } from "#panels/data/sequences/useOwnText.ts";
import { usePlayground, useView } from "#state/PlaygroundContext.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Segment } from "#ui/Segment.tsx";
import "./OwnTextSheet.css";

/** Brings a text along, pasted or from a file, and says what it has to be before it can be learned. */
export function OwnTextSheet({ dropped }: { readonly dropped: File | null }) {
  const { t } = useText();
  const { view } = usePlayground();
  const isOpen = useView(({ sheet }) => sheet === "text");
  const desk = useOwnText();
  const { draft, obstacle, busy } = desk;
  const look = useMemo(() => lookAtText(draft), [draft]);
  const read = useEffectEvent((file: File) => void desk.readFile(file));
  useEffect(() => {
    if (dropped) read(dropped);
  }, [dropped]);
  const close = () => view.setState({ sheet: null });
  const title = draft.title.trim() || toFirstWords(draft.text) || t("own.name.untitled");
  return (
    <Dialog
      open={isOpen}
      title={t("own.title")}
      closeLabel={t("app.close")}
      onClose={close}
      actions={
        <Button
          look="ink"
          disabled={busy || look.fault !== null || obstacle !== null}
          onClick={() =>
            void desk.use(title).then((isUsed) => {
              if (isUsed) close();
            })
          }
        >
          {t(busy ? "own.making" : "own.use")}
        </Button>
      }
    >
      <OwnTextForm desk={desk} look={look} title={title} onClose={close} />
    </Dialog>
  );
}

interface OwnTextFormProps {
  readonly desk: OwnTextDesk;
  readonly look: TextLook;
  readonly title: string;
  readonly onClose: () => void;
}

const units = ["character", "line"] as const;

function OwnTextForm({ desk, look, title, onClose }: OwnTextFormProps) {
  const { t } = useText();
  const { draft, busy } = desk;
  return (
    <div className="own-form">
      <p>{t("own.what")}</p>
      <OwnTextField desk={desk} census={look.census} />
      <div className="own-row">
        <FileChoice
          label={t("own.file")}
          accept=".txt,.md,text/*"
          disabled={busy}
          onFiles={([first]) => void (first && desk.readFile(first.file))}
        />
        <label className="field">
          <span className="field-head">{t("own.name")}</span>
          <input
            className="field-box"
            maxLength={80}
            placeholder={title}
            value={draft.title}
            onChange={(event) => desk.change({ title: event.target.value })}
          />
        </label>
      </div>
      <div className="field">
        <div className="field-head">
          <span>{t("own.unit")}</span>
        </div>
        <Segment
          label={t("own.unit")}
          value={draft.unit}
          choices={units.map((value) => ({ value, label: t(`own.unit.${value}`) }))}
          onChange={(unit) => desk.change({ unit })}
        />
        <p className="field-hint">{t(`own.unit.${draft.unit}.about`)}</p>
      </div>
      <OwnTextHints desk={desk} look={look} onClose={onClose} />
    </div>
  );
}

/** What a text without a name is called. */
function toFirstWords(text: string): string {
  const line = text.trimStart().split("\n", 1)[0]!.trim();
  return line.length > 24 ? `${line.slice(0, 24).trimEnd()}…` : line;
}
