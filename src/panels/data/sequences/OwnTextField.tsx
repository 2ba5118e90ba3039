import { useId } from "react";
import type { Census } from "#data/alphabet.ts";
import { useText } from "#i18n/TextContext.tsx";
import type { OwnTextDesk } from "#panels/data/sequences/useOwnText.ts";
import { Button } from "#ui/Button.tsx";
import { formatCount } from "#viz/formatNumber.ts";

/** Longer texts are shown by their beginning: a field with millions of letters would crawl. */
const longest = 100_000;
const excerpt = 600;

/** The text itself: typed, pasted, or read from a file. */
export function OwnTextField({ desk, census }: { readonly desk: OwnTextDesk; readonly census: Census }) {
  const { t } = useText();
  const id = useId();
  const { text } = desk.draft;
  const counts = t("own.counts", {
    characters: formatCount(census.total),
    distinct: formatCount(census.codePoints.length),
  });
  return (
    <div className="field">
      <div className="field-head">
        <label htmlFor={id}>{t("own.paste")}</label>
        <span className="cap num" role="status">
          {counts}
        </span>
      </div>
      {text.length > longest ? (
        <>
          <p className="own-excerpt">{text.slice(0, excerpt)}…</p>
          <Button look="quiet" small onClick={() => desk.change({ text: "", title: "" })}>
            {t("own.another")}
          </Button>
        </>
      ) : (
        <textarea
          id={id}
          className="field-box own-text"
          rows={7}
          spellCheck={false}
          placeholder={t("own.placeholder")}
          value={text}
          onPaste={(event) => {
            // What is too long for the field is taken before it gets in.
            const pasted = event.clipboardData.getData("text");
            if (pasted.length <= longest) return;
            event.preventDefault();
            desk.paste(text + pasted);
          }}
          onChange={(event) => desk.change({ text: event.target.value })}
        />
      )}
    </div>
  );
}
