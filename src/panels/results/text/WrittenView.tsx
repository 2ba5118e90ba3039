import { useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { createReading } from "#panels/createReading.ts";
import { useSignNames } from "#panels/results/text/useSignNames.ts";
import type { Writer } from "#panels/results/text/createWriter.ts";
import type { Sign } from "#panels/results/text/writing.ts";
import { useChart } from "#state/useChart.ts";
import { formatPercent } from "#viz/formatNumber.ts";
import { createWrittenText, type WrittenTextData } from "#viz/writtenText.ts";

interface WrittenViewProps {
  readonly writer: Writer;
  readonly look: WrittenTextData["look"];
  /** Null: the newest. */
  readonly marked: number | null;
  readonly onMark: (index: number | null) => void;
}

/** The text as it grows, written past React. */
export function WrittenView({ writer, look, marked, onMark }: WrittenViewProps) {
  const { t } = useText();
  const nameOf = useSignNames();
  const [reading] = useState(createReading);
  const describe = ({ text, drawn }: Sign) =>
    drawn
      ? t("writing.sign.drawn", { sign: nameOf(text), percent: formatPercent(drawn.share, "–") })
      : t("writing.sign.given", { sign: nameOf(text) });
  const ref = useChart({
    create: createWrittenText,
    draw(chart) {
      const { signs, next } = writer.state;
      const text = signs.map((sign) => sign.text).join("");
      chart.update({
        label: reading.of(look, next === null, () => t("writing.label", { text })),
        signs: signs.map((sign) => ({ text: sign.text, share: sign.drawn?.share ?? null })),
        look,
        marked: toMarked(signs, marked),
        onMark,
        describe: (index) => (signs[index] ? describe(signs[index]) : ""),
      });
    },
    subscribe: (redraw) => writer.subscribe(redraw),
  });
  return <div className={`writing-text writing-${look}`} ref={ref} />;
}

/** The chosen sign, else the newest that was drawn. */
export function toMarked(signs: readonly Sign[], marked: number | null): number | null {
  if (marked !== null && marked < signs.length) return marked;
  return signs.at(-1)?.drawn ? signs.length - 1 : null;
}
