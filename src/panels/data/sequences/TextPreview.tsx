import { toVisibleSign } from "#base/visibleSign.ts";
import { useState } from "react";
import type { TextDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { IconButton } from "#ui/IconButton.tsx";

import "./TextPreview.css";

/** Signs of a window that are shown. */
const mostShown = 40;

/** One window: each sign that is read, and below it the one that is asked for. */
export function TextPreview({ dataset }: { readonly dataset: TextDataset }) {
  const { t } = useText();
  const [seen, setSeen] = useState(0);
  const { train, ports, alphabet, target } = dataset;
  const length = ports[0]!.shape[0]!;
  if (train.count === 0) return null;
  // A step that shares no factor with most counts comes by all windows.
  const index = (seen * 7919) % train.count;
  const read = [...train.x.subarray(index * length, (index + 1) * length)];
  const used = read.filter((sign) => sign !== 0);
  const answers = target === "each" ? length : 1;
  const asked = [...train.y.subarray(index * answers, (index + 1) * answers)].filter((sign) => sign >= 0);
  const from = target === "each" ? 0 : Math.max(0, used.length - mostShown);
  const shown = used.slice(from, from + mostShown);
  const toText = (sign: number | undefined) =>
    sign === undefined ? "" : toVisibleSign(alphabet.signs[sign] ?? "");
  return (
    <section className="text-preview" aria-label={t("text.preview")}>
      <div className="field-head">
        <span>{t("text.preview")}</span>
        <IconButton
          icon="dice"
          small
          label={t("text.preview.another")}
          onClick={() => setSeen((before) => before + 1)}
        />
      </div>
      <p className="text-preview-row">
        {shown.map((sign, i) => (
          // Signs have no name of their own but their place.
          <span key={`${index} ${i + from}`}>
            {toText(sign)}
            {target === "each" && <b>{toText(asked[i])}</b>}
          </span>
        ))}
        {target === "last" && (
          <span>
            <b>{toText(asked[0])}</b>
          </span>
        )}
      </p>
      <p className="field-hint">
        {t("text.preview.reads")} · <b>{t("text.preview.asked")}</b>
      </p>
    </section>
  );
}
