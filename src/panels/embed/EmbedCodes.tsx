import { useId } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { CopyButton } from "#panels/CopyButton.tsx";
import { toElementCode, toFrameAddress, toFrameCode } from "#panels/embed/embedCode.ts";

interface EmbedCodesProps {
  readonly code: Parameters<typeof toFrameCode>[0];
}

/** The code for a page that takes a frame, for one that takes scripts too, and the address for one that takes neither. */
export function EmbedCodes({ code }: EmbedCodesProps) {
  const { t } = useText();
  return (
    <fieldset className="maker-group">
      <legend className="h">{t("embed.code")}</legend>
      <Code label={t("embed.code.frame")} text={toFrameCode(code)} copy={t("embed.copy.frame")} />
      <Code label={t("embed.code.element")} text={toElementCode(code)} copy={t("embed.copy.element")} />
      <Code label={t("embed.code.address")} text={toFrameAddress(code)} copy={t("embed.copy.address")} />
    </fieldset>
  );
}

interface CodeProps {
  readonly label: string;
  readonly text: string;
  readonly copy: string;
}

function Code({ label, text, copy }: CodeProps) {
  const id = useId();
  return (
    <div className="embed-code">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="field-box"
        readOnly
        rows={3}
        spellCheck={false}
        value={text}
        onFocus={(event) => event.target.select()}
      />
      <CopyButton small text={text} label={copy} />
    </div>
  );
}
